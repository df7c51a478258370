import { type AppliesTo, excessAbove } from '@/stats/negotiated-ratio';
import type { ContractBase } from './contract-figures';

/** Follow-ups above one ratio. */
export interface CurvePoint {
  readonly ratio: number;
  readonly excess: number;
  /** The interval, 0 or more; null where the cap is not pooled. */
  readonly lower: number | null;
  readonly upper: number | null;
  /** What each locality of the base has above it; only where the cap is for each. */
  readonly parts: readonly number[];
}

/** The ends of the ratios that are tried out. */
export interface RatioRange {
  readonly min: number;
  readonly max: number;
}

const GRID = 80;

/** Half ratios around all that a reader looks for, with as much room on either side again as they span by half. */
export function ratioRange(marks: readonly (number | null | undefined)[]): RatioRange {
  const given = marks.filter((mark) => mark !== null && mark !== undefined);
  const [low, high] = given.length === 0 ? [1, 2] : [Math.min(...given), Math.max(...given)];
  const room = Math.max(0.5, (high - low) / 2);
  return { min: Math.max(0, Math.floor((low - room) * 2) / 2), max: Math.ceil((high + room) * 2) / 2 };
}

/** A range that holds a ratio too: the very same where it does so already, so that the chart stays as it is. */
export function rangeWith(range: RatioRange, ratio: number | undefined): RatioRange {
  if (ratio === undefined || (ratio >= range.min && ratio <= range.max)) return range;
  return { min: Math.min(range.min, Math.floor(ratio * 2) / 2), max: Math.max(range.max, Math.ceil(ratio * 2) / 2) };
}

/** The curve with a point wherever it turns: at even steps, where everything is paid for, and at every locality’s ratio. */
export function scenarioCurve(
  base: ContractBase,
  appliesTo: AppliesTo,
  { min, max }: RatioRange,
): readonly CurvePoint[] {
  const even = Array.from({ length: GRID + 1 }, (_, i) => min + ((max - min) * i) / GRID);
  const turns = [base.scope, ...base.localities].flatMap(({ firsts, followUps }) => (firsts > 0 ? followUps / firsts : [])); // prettier-ignore
  const at = [...even, ...turns.filter((ratio) => ratio > min && ratio < max)].sort((a, b) => a - b);
  return at.map((ratio) => curvePoint(base, appliesTo, ratio));
}

/** A point of the curve. */
export function curvePoint({ scope, localities }: ContractBase, appliesTo: AppliesTo, ratio: number): CurvePoint {
  const { excess, lower95, upper95 } = excessAbove(scope, ratio, appliesTo);
  return {
    ratio,
    excess,
    lower: lower95 === null ? null : Math.max(0, lower95),
    upper: upper95 === null ? null : Math.max(0, upper95),
    parts: appliesTo === 'locality' ? localities.map(({ firsts, followUps }) => Math.max(0, followUps - ratio * firsts)) : [], // prettier-ignore
  };
}

/** Round ratios of the range for a table, with those that the reader looks at among them. */
export function tabledRatios({ min, max }: RatioRange, also: readonly (number | null)[]): readonly number[] {
  const step = Math.ceil((max - min) / 40 / 0.05) * 0.05;
  const count = Math.floor((max - min) / step + 1e-9);
  const even = Array.from({ length: count + 1 }, (_, i) => Math.round((min + i * step) * 100) / 100);
  const all = [...even, ...also.filter((ratio) => ratio !== null)].filter((ratio) => ratio > 0);
  return [...new Set(all)].sort((a, b) => a - b);
}

import { covers, parsePeriod } from './period';
import { qofKey } from './qof-code';

/** A target that a loaded file sets for a measure. */
export interface TargetLine {
  /** Id of the measure. */
  readonly measure: string;
  /** The indicator it is for; null for the measure as a whole. */
  readonly indicatorCode: string | null;
  /** In its one written form. */
  readonly period: string;
  /** As the measure holds its values, x/n. */
  readonly value: number;
  readonly source: string | null;
}

/** What a measure is asked for. Whatever narrows it besides an indicator or a group has no targets. */
interface Asked {
  readonly measure: string;
  readonly period: string;
  readonly indicator?: string | undefined;
  readonly group?: string | undefined;
  readonly [narrower: string]: unknown;
}

const NARROWERS = ['specialty', 'provider', 'register', 'bnf', 'per', 'allSources', 'withDna'] as const;

/** The targets of a request: those of its measure, its very period, and its indicator or group or neither. */
export function targetsFor(targets: readonly TargetLine[], asked: Asked): readonly TargetLine[] {
  if (NARROWERS.some((field) => asked[field] !== undefined && asked[field] !== false)) return [];
  const code = asked.indicator ?? asked.group;
  return targets.filter(
    ({ measure, indicatorCode, period }) =>
      measure === asked.measure &&
      period === asked.period &&
      (indicatorCode === null ? code === undefined : code !== undefined && qofKey(indicatorCode) === qofKey(code)),
  );
}

/** The targets for a financial year or a part of it. */
export function targetsWithin(targets: readonly TargetLine[], financialYear: string): readonly TargetLine[] {
  const year = parsePeriod(financialYear);
  return targets.filter(({ period }) => {
    const parsed = parsePeriod(period);
    return year !== null && parsed !== null && covers(year, parsed);
  });
}

/** Whether more of a measure is good; `neither` where that is disputed. */
type Polarity = 'high' | 'low' | 'neither';

/** Where a value stands to a target. Where neither direction is good nothing is met: it is above, below, or at it. */
export type TargetStanding = 'met' | 'not-met' | 'above' | 'below' | 'at' | 'not-given';

/** Where a value stands to a target, on unrounded numbers: at the target it is met. */
export function targetStanding(value: number | null, target: number, polarity: Polarity): TargetStanding {
  if (value === null) return 'not-given';
  if (polarity === 'neither') return value > target ? 'above' : value < target ? 'below' : 'at';
  return (polarity === 'high' ? value >= target : value <= target) ? 'met' : 'not-met';
}

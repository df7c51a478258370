import type { CompareResult } from '@/analysis/analysis';
import { startSentence } from '@/domain/sentence';
import { nameInSentence } from './measure-name';
import { type JoinedUnit, type Quarter, QUARTERS, quarterOf } from './relation-input';

/** One quarter of the chart with the units in it. */
export interface QuarterList {
  readonly quarter: Quarter;
  /** `Higher diabetes exception rate, lower prevalence`. */
  readonly title: string;
  /** Furthest from the two targets together first. */
  readonly units: readonly JoinedUnit[];
}

/** The four quarters by the two targets; none where a measure has no target. */
export function quarterLists(result: CompareResult, shown: readonly JoinedUnit[]): readonly QuarterList[] {
  const { x, y } = result;
  const [acrossTarget, upTarget] = [x.target, y.target];
  if (acrossTarget === null || upTarget === null) return [];
  const spread = (values: readonly number[]) => Math.max(...values) - Math.min(...values) || 1;
  const [wide, tall] = [spread(shown.map(({ across }) => across)), spread(shown.map(({ up }) => up))];
  const away = ({ across, up }: JoinedUnit) => Math.abs(across - acrossTarget) / wide + Math.abs(up - upTarget) / tall;
  return QUARTERS.map((quarter) => ({
    quarter,
    title: quarterTitle(quarter, result),
    units: shown.filter((unit) => quarterOf(unit, result) === quarter).sort((a, b) => away(b) - away(a)),
  }));
}

/** A quarter in words. */
export function quarterTitle(quarter: Quarter, { x, y }: Pick<CompareResult, 'x' | 'y'>): string {
  const [across, up] = quarter.split('-').map((side) => (side === 'high' ? 'higher' : 'lower'));
  return startSentence(`${across ?? ''} ${nameInSentence(x)}, ${up ?? ''} ${nameInSentence(y)}`);
}

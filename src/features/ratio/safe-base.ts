import type { MeasureResult } from '@/analysis/analysis';
import type { AppliesTo } from '@/stats/negotiated-ratio';
import { type ContractBase, contractBase } from './view-model/contract-figures';

/** What may be saved of the units of a contract. */
export interface SafeBase {
  readonly base: ContractBase;
  /** How many units with small counts are left out of the sums of units. */
  readonly leftOff: number;
  /** An interval as it may be printed: its width depends on every unit, so that it has 3 significant figures. */
  readonly rounded: <Point extends Interval>(point: Point) => Point;
}

interface Interval {
  readonly lower: number | null;
  readonly upper: number | null;
}

/**
 * The units from which a saved scenario is worked out. Sums over all units tell no small count. The excess of a cap for
 * each unit, over many ratios, would tell the counts of every unit: units that are masked elsewhere are left out of it.
 *
 * @throws Error in plain words where the sums themselves may not be printed
 */
export async function safeBase(
  base: ContractBase,
  measure: MeasureResult,
  appliesTo: AppliesTo,
  smallNumbers: number,
): Promise<SafeBase> {
  const [{ maskingOf }, { threeFigures }] = await Promise.all([
    import('@/exports/small-numbers'),
    import('@/exports/masked-units'),
  ]);
  const masking = maskingOf(measure, smallNumbers);
  const isHidden = ({ numerator, denominator }: { numerator: boolean; denominator: boolean }) =>
    numerator || denominator;
  const sums = [masking.overall, ...(appliesTo === 'locality' ? masking.localities : [])];
  if (sums.some(isHidden)) {
    throw new Error(`The totals would give away a count from 1 to ${smallNumbers - 1}, so this cannot be saved. The threshold is set on the Data page.`); // prettier-ignore
  }
  const figures = (value: number | null) => (value === null ? null : threeFigures(value));
  const rounded = <Point extends Interval>(point: Point): Point => (masking.isMasked ? { ...point, lower: figures(point.lower), upper: figures(point.upper) } : point); // prettier-ignore
  if (appliesTo !== 'practice' || !masking.isMasked) return { base, leftOff: 0, rounded };
  const units = measure.units.filter((_, index) => !isHidden(masking.units[index] ?? masking.overall));
  return {
    base: contractBase({ measure: { ...measure, units } }),
    leftOff: measure.units.length - units.length,
    rounded,
  };
}

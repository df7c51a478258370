import type { MeasureResult } from '@/analysis/analysis';
import type { Band, Limits } from '@/stats/band';
import type { ResultUnit } from './result-words';

/** Limits, z and band of a unit in the version that is shown. */
export interface Shown {
  readonly limits: Limits;
  readonly z: number | null;
  readonly band: Band;
}

/** Whether the adjusted limits are shown: where the adjustment applies, unless the reader has switched it off. */
export function isShownAdjusted(result: Pick<MeasureResult, 'overdispersion'>, adjusted: boolean | undefined): boolean {
  return result.overdispersion.isAdjusted && adjusted !== false;
}

/** @param adjusted from `isShownAdjusted` */
export function shownOf(unit: ResultUnit, adjusted: boolean): Shown {
  return adjusted
    ? { limits: unit.adjustedLimits, z: unit.zAdjusted, band: unit.bandAdjusted ?? unit.band }
    : { limits: unit.limits, z: unit.z, band: unit.band };
}

/** How many units lie outside the 99.8% limits on either side, in one version. */
export function outside998(result: Pick<MeasureResult, 'counts'>, adjusted: boolean): { above: number; below: number } {
  const bands = adjusted ? result.counts.bandsAdjusted : result.counts.bands;
  return { above: bands['above-998'], below: bands['below-998'] };
}

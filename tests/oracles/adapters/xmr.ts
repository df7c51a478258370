import { pointTypeOf, specialCauses } from '@/stats/special-causes';
import { xmrLimits } from '@/stats/xmr-limits';
import type { Adapter } from '../oracle-input';

export const xmr: Adapter = (input) => {
  const values = input.numbersOrNulls('values').filter((value) => value !== null);
  const screenOutliers = input.flag('screen_outliers');
  const baseline = input.numberOr('baseline_n', undefined);
  const limits = xmrLimits(values, baseline === undefined ? { screenOutliers } : { screenOutliers, baseline });
  if (limits === null) throw new Error('a series without values has no chart');
  const causes = specialCauses(values, limits, 'between-limits');
  return {
    mean: limits.mean,
    mr_mean_unscreened: limits.meanRangeUnscreened,
    mr_mean: limits.meanRange,
    n_mr_used: limits.rangesUsed,
    lpl: limits.lower,
    upl: limits.upper,
    nlpl: limits.nearLower,
    nupl: limits.nearUpper,
    special_cause_type: causes,
    special_cause_type_mdc2023: specialCauses(values, limits, 'mdc2023'),
    point_type_high_good: causes.map((cause) => pointTypeOf(cause, 'high')),
    point_type_low_good: causes.map((cause) => pointTypeOf(cause, 'low')),
    point_type_neutral: causes.map((cause) => pointTypeOf(cause, 'neither')),
  };
};

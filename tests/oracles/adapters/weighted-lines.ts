import { weightedLine } from '@/stats/weighted-line';
import type { Adapter } from '../oracle-input';

export const weightedLines: Adapter = (input) => {
  const y = input.numbers('y');
  const weights = input.numbers('weights');
  const points = input.numbers('x').map((x, i) => ({ x, y: y[i] ?? Number.NaN, weight: weights[i] ?? Number.NaN }));
  const line = weightedLine(points);
  const at = input.numberOr('x0', null);
  const error = line?.error ?? null;
  const fit = at === null ? null : error?.fitInterval(at);
  return {
    n: points.filter(({ weight }) => weight > 0).length,
    intercept: line?.intercept ?? null,
    slope: line?.slope ?? null,
    se_intercept: error?.seIntercept ?? null,
    se_slope: error?.seSlope ?? null,
    t_slope: error?.tSlope ?? null,
    p_slope: error?.pSlope ?? null,
    slope_lower95: error?.slopeInterval.lower ?? null,
    slope_upper95: error?.slopeInterval.upper ?? null,
    r_squared: line?.rSquared ?? null,
    sigma: error?.sigma ?? null,
    fit_at_x0: at === null ? null : (line?.fitAt(at) ?? null),
    fit_lower95: fit?.lower ?? null,
    fit_upper95: fit?.upper ?? null,
  };
};

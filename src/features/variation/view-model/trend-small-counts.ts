import { type TrendInput, trendSeries } from './trend-model';

/** A trend as it may be saved, and how many points it had to leave off. */
export interface SafeTrend {
  readonly input: TrendInput;
  readonly leftOff: number;
}

/**
 * The lines shown without the values of points that have a count from 1 to `threshold − 1` (METHODS §14). Each point
 * stands alone: the lines are not parts of one another's totals.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 leaves nothing off
 */
export function withoutSmallCounts(input: TrendInput, threshold: number): SafeTrend {
  const isSmall = (count: number | null) => count !== null && count > 0 && count < threshold;
  let leftOff = 0;
  const series = trendSeries(input).map((line) => ({
    ...line,
    points: line.points.map((point) => {
      if (!isSmall(point.numerator) && !isSmall(point.denominator)) return point;
      leftOff += 1;
      return {
        ...point,
        numerator: null,
        denominator: null,
        value: null,
        lower95: null,
        upper95: null,
        band: 'not-compared' as const,
        bandAdjusted: 'not-compared' as const,
      };
    }),
  }));
  return { input: { ...input, trend: { ...input.trend, series } }, leftOff };
}

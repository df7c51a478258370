import type { IsMaskedPoint } from '@/exports/masked-trend';
import { type TrendInput, trendSeries } from './trend-model';

/** A trend as it may be saved, and how many points it had to leave off. */
export interface SafeTrend {
  readonly input: TrendInput;
  readonly leftOff: number;
}

/**
 * The lines shown without the points that may not be saved.
 *
 * @param isMasked from `maskedPoints`
 */
export function withoutSmallCounts(input: TrendInput, isMasked: IsMaskedPoint): SafeTrend {
  let leftOff = 0;
  const series = trendSeries(input).map((line) => ({
    ...line,
    points: line.points.map((point) => {
      if (!isMasked(line, point.period)) return point;
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

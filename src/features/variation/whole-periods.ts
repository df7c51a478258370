import { periodInWords } from '@/domain/period';
import type { TrendResult } from '@/analysis/analysis';

/** A trend whose periods may be set beside each other, and what had to be said of those that may not. */
export interface ComparableTrend {
  readonly trend: TrendResult;
  readonly notes: readonly string[];
}

const GAP = {
  numerator: null,
  denominator: null,
  value: null,
  lower95: null,
  upper95: null,
  band: 'not-compared',
  bandAdjusted: 'not-compared',
} as const;

/**
 * Takes periods of which only a part is loaded out of the trend of a rate or a cost, which grow with time: a part of a
 * year beside whole years would look like a fall. Proportions and ratios keep them, and the part is said.
 */
export function comparableTrend(trend: TrendResult): ComparableTrend {
  const growsWithTime = trend.definition.kind === 'rate' || trend.definition.kind === 'cost';
  const notes = trend.parts.map(
    ({ period, has, of }) =>
      `${periodInWords(period)} is ${growsWithTime ? 'left out' : 'not whole'}: ${has} of ${of} months are loaded.`,
  );
  if (notes.length === 0 || !growsWithTime) return { trend, notes };
  const parts = new Set(trend.parts.map(({ period }) => period));
  const series = trend.series.map((line) => ({
    ...line,
    points: line.points.map((point) => (parts.has(point.period) ? { ...point, ...GAP } : point)),
  }));
  return { trend: { ...trend, series }, notes };
}

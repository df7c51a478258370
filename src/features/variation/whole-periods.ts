import type { TrendResult } from '@/analysis/analysis';
import { parsePeriod } from '@/domain/period';
import { loadedPart } from './loaded-periods';
import { periodInWords } from './view-model/result-words';

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
 *
 * @param loaded periods as the measure's availability lists them
 */
export function comparableTrend(trend: TrendResult, loaded: readonly string[]): ComparableTrend {
  const growsWithTime = trend.definition.kind === 'rate' || trend.definition.kind === 'cost';
  const parts = trend.periods.filter((period) => loadedPart(period, loaded) !== period);
  const notes = parts.map((period) => partNote(period, loaded, growsWithTime));
  if (parts.length === 0 || !growsWithTime) return { trend, notes };
  const series = trend.series.map((line) => ({
    ...line,
    points: line.points.map((point) => (parts.includes(point.period) ? { ...point, ...GAP } : point)),
  }));
  return { trend: { ...trend, series }, notes };
}

function partNote(period: string, loaded: readonly string[], isLeftOut: boolean): string {
  const part = loadedPart(period, loaded);
  const months = (text: string) => parsePeriod(text)?.months ?? 0;
  const held = part === null ? 'not all of its months are' : `${months(part)} of ${months(period)} months are`;
  return isLeftOut
    ? `${periodInWords(period)} is left out: ${held} loaded.`
    : `${periodInWords(period)} is not whole: ${held} loaded.`;
}

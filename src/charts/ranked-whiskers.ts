import type { AxisRange } from './axis-range';
import type { ReferenceLine } from './chart-unit';
import type { LineSeries } from './drawing';
import { type LinePoint, plainLine } from './line-series';
import { localityMark, type LocalityScheme } from './locality-mark';
import type { RankedDot } from './ranked-spec';

/** Share of the values' own range that intervals may add to an axis at each end; longer ones are cut off at its edge. */
const MOST_ROOM = 0.5;

/** What a ranked chart's value axis has to hold: every value and line, and intervals so far as they do not squeeze them. */
export function rankedExtent(dots: readonly RankedDot[], lines: readonly ReferenceLine[]): readonly number[] {
  const values = [...dots.map(({ value }) => value), ...lines.map(({ value }) => value)];
  if (values.length === 0) return [];
  const [low, high] = ends(values);
  const room = high > low ? (high - low) * MOST_ROOM : Math.abs(high);
  const intervals = dots.flatMap(({ lower, upper }) => [lower, upper]).filter((end) => end !== null);
  const [lowest, highest] = ends(intervals.length > 0 ? intervals : values);
  return [low, high, Math.max(lowest, low - room), Math.min(highest, high + room)];
}

/** How many intervals reach beyond an axis. */
export function cutIntervals(
  intervals: readonly { readonly lower: number | null; readonly upper: number | null }[],
  { min, max }: AxisRange,
): number {
  return intervals.filter(({ lower, upper }) => lower !== null && upper !== null && (lower < min || upper > max))
    .length;
}

function ends(values: readonly number[]): readonly [number, number] {
  return values.reduce<readonly [number, number]>(
    ([low, high], value) => [Math.min(low, value), Math.max(high, value)],
    [Infinity, -Infinity],
  );
}

/** The intervals of each locality as one broken line in its colour. */
export function whiskerSeries(
  dots: readonly RankedDot[],
  scheme: LocalityScheme,
  place: (dot: RankedDot, value: number) => readonly [number, number],
): readonly LineSeries[] {
  return scheme.localities.flatMap((locality) => {
    const points = dots
      .filter((dot) => dot.locality === locality)
      .flatMap((dot): readonly LinePoint[] =>
        dot.lower === null || dot.upper === null ? [] : [place(dot, dot.lower), place(dot, dot.upper), null],
      );
    const { colour } = localityMark(locality, scheme);
    return points.length > 0 ? [plainLine(points, { colour, width: 1.4 })] : [];
  });
}

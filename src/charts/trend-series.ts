import type { DotSeries, LineSeries } from './drawing';
import { INK } from './ink';
import { LIMIT_95, type LinePoint, plainLine, type Stroke } from './line-series';
import { localityMark, type LocalityScheme } from './locality-mark';
import type { TrendLimits, TrendLine, TrendSpec } from './trend-spec';

const RADIUS = 4;

/** Dashes by which the localities of a trend are told apart without colour, in the order of the localities. */
const LOCALITY_DASHES = [[8, 4], [3, 3], [12, 3, 3, 3], [6, 2], [2, 5], [10, 6]] as const; // prettier-ignore

/** How a line of a trend is stroked. */
export function trendStroke(line: TrendLine, scheme: LocalityScheme): Stroke {
  const colour = line.locality === null ? INK.outline : localityMark(line.locality, scheme).colour;
  if (line.role === 'overall') return { colour, width: 2, dash: [2, 3] };
  if (line.role === 'process') return { colour, width: 1.5 };
  if (line.role === 'unit') return { colour, width: 3 };
  return {
    colour,
    width: 2,
    dash: LOCALITY_DASHES[Math.max(0, scheme.localities.indexOf(line.locality ?? '')) % 6] ?? LOCALITY_DASHES[0],
  };
}

/** The lines, cut at every break and gap, and at every missing value that is not passed over. */
export function trendLines(spec: TrendSpec): LineSeries[] {
  return [...spec.series].reverse().flatMap((line) => {
    const points = line.points.map(({ value }, index): LinePoint => (value === null ? null : [index, value]));
    const pieces = cutAtBreaks(points, spec).filter((_, index) => spec.passedOver?.includes(index) !== true);
    return [plainLine(pieces.flat(), trendStroke(line, spec), line.role === 'unit' ? 3 : 2)];
  });
}

/** The marks on the lines: filled where flagged, outlines elsewhere, in the shape of the locality. */
export function trendMarks(spec: TrendSpec): DotSeries[] {
  return [...spec.series].reverse().map((line) => {
    const { colour } = trendStroke(line, spec);
    const { shape } = line.locality === null ? { shape: 'circle' as const } : localityMark(line.locality, spec);
    const radius = RADIUS + (line.role === 'locality' || line.role === 'overall' ? -0.5 : 0.5);
    const plain = { shape, radius };
    const part = { shape: 'diamond' as const, radius: radius + 1 };
    return {
      type: 'dots',
      z: 4,
      data: line.points.flatMap(({ value, isFlagged, isPart }, index) => {
        if (value === null) return [];
        const look = {
          form: isPart === true ? part : plain,
          fill: isFlagged ? colour : INK.paper,
          stroke: colour,
          edge: 2,
        };
        return [{ x: index, y: value, id: `${line.id} ${spec.periods[index] ?? ''}`, look }];
      }),
    };
  });
}

/** The 95% intervals of the line the chart is about. */
export function trendWhiskers(spec: TrendSpec): LineSeries[] {
  return spec.series
    .filter(({ role }) => role === 'unit')
    .flatMap((line) => {
      const points = line.points.flatMap(
        ({ lower, upper }, index): readonly LinePoint[] =>
        lower === null || upper === null ? [] : [[index, lower], [index, upper], null], // prettier-ignore
      );
      const { colour } = trendStroke(line, spec);
      return points.length > 0 ? [plainLine(points, { colour, width: 1.2 })] : [];
    });
}

/** Limits as flat pieces, half a period to each side, so that a change of limits is a step and not a slope. */
export function trendLimitLines({ limits }: TrendSpec): LineSeries[] {
  if (limits === null) return [];
  const steps = (side: keyof TrendLimits) =>
    limits.flatMap((limit, index): readonly LinePoint[] => {
      const value = limit[side];
      if (value === null) return [null];
      const goesOn = limits[index + 1]?.[side] === value;
      return [[index - 0.5, value], [index + 0.5, value], ...(goesOn ? [] : [null])]; // prettier-ignore
    });
  return [
    plainLine(steps('lower'), LIMIT_95, 1),
    plainLine(steps('centre'), { colour: INK.limit, width: 1.2 }, 1),
    plainLine(steps('upper'), LIMIT_95, 1),
  ];
}

/** The points of each period, after a cut where one lies before it. */
function cutAtBreaks(points: readonly LinePoint[], { breaks }: TrendSpec): readonly (readonly LinePoint[])[] {
  return points.map((point, index) => (breaks.some(({ before }) => before === index) ? [null, point] : [point]));
}

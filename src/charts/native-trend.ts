import { officeNumber } from '@/domain/number-code';
import { INK } from './ink';
import { localityMark } from './locality-mark';
import { nativeAxis } from './native-axis';
import type { NativeLines, NativeValues } from './native-chart';
import { POINTS_A_PIXEL, referenceValues } from './native-lines';
import { trendValues } from './trend-picture';
import { trendStroke } from './trend-series';
import type { TrendLimits, TrendLine, TrendSpec } from './trend-spec';

/** Dark lines are told apart in a legend by their marks. */
const DARK_SHAPES = ['circle', 'square', 'triangle', 'diamond'] as const;
const DASHES = { unit: 'solid', process: 'solid', locality: 'dashed', overall: 'dotted' } as const;

/**
 * Lines over periods as data. Where the page cuts lines at a break, what comes after is a series of its own, named by its
 * first period and the reason; limits that change are likewise a series for each stretch, so that nothing slopes between
 * two of them. A legend names the pieces of the first line, and of the others one.
 *
 * @returns null where there is no value, or some gaps are passed over and others are not, which office programs cannot do
 */
export function nativeTrend(spec: TrendSpec): NativeLines | null {
  const passed = spec.passedOver ?? [];
  const hasValue = spec.series.some(({ points }) => points.some(({ value }) => value !== null));
  if (!hasValue || (passed.length > 0 && spec.series.some((line) => hasOtherGap(line, passed)))) return null;
  return {
    kind: 'lines',
    categories: spec.periods,
    value: nativeAxis(spec.valueTitle, trendValues(spec), spec.format),
    series: [
      ...spec.series.flatMap((line) => piecesOf(line, spec)),
      ...spec.lines.map((line) => referenceValues(line, spec.format, spec.periods.length)),
      ...(['upper', 'centre', 'lower'] as const).flatMap((side) => limitsOf(side, spec)),
    ],
    ...(passed.length > 0 ? { spansGaps: true } : {}),
  };
}

/** Whether a line has a gap between two of its values that is not passed over. */
function hasOtherGap({ points }: TrendLine, passed: readonly number[]): boolean {
  const first = points.findIndex(({ value }) => value !== null);
  const last = points.findLastIndex(({ value }) => value !== null);
  return points.some(({ value }, at) => value === null && at > first && at < last && !passed.includes(at));
}

/** A line, cut at the breaks. */
function piecesOf(line: TrendLine, spec: TrendSpec): readonly NativeValues[] {
  const { colour, width } = trendStroke(line, spec);
  const look = {
    colour,
    width: width * POINTS_A_PIXEL,
    dash: DASHES[line.role],
    shape: line.locality === null ? darkShape(line, spec) : localityMark(line.locality, spec).shape,
  };
  const breaks = [...spec.breaks].sort((a, b) => a.before - b.before);
  return [{ before: 0, label: '' }, ...breaks].flatMap(({ before, label }, piece): readonly NativeValues[] => {
    const end = breaks[piece]?.before ?? spec.periods.length;
    const within = line.points.map((point, at) => (at >= before && at < end ? point : null));
    if (within.every((point) => (point?.value ?? null) === null)) return [];
    const placesOf = (holds: (point: TrendLine['points'][number]) => boolean) =>
      within.flatMap((point, at) => (point !== null && point.value !== null && holds(point) ? [at] : []));
    return [
      {
        ...look,
        name: piece === 0 ? line.name : `${line.name}, from ${spec.periods[before] ?? ''} (${label})`,
        values: within.map((point) => inUnit(point?.value ?? null, spec)),
        marks: { filled: placesOf(({ isFlagged }) => isFlagged), diamonds: placesOf(({ isPart }) => isPart === true) },
        ...(line.role === 'unit' ? intervalsOf(within, spec) : {}),
        ...(piece > 0 && line !== spec.series[0] ? { isUnlisted: true } : {}),
      },
    ];
  });
}

function darkShape(line: TrendLine, { series }: TrendSpec) {
  const place = series.filter(({ locality }) => locality === null).indexOf(line);
  return DARK_SHAPES[place % DARK_SHAPES.length] ?? 'circle';
}

function intervalsOf(
  points: readonly (TrendLine['points'][number] | null)[],
  spec: TrendSpec,
): Pick<NativeValues, 'intervals'> {
  const intervals = points.map((point) => {
    const [lower, upper] = [inUnit(point?.lower ?? null, spec), inUnit(point?.upper ?? null, spec)];
    return lower === null || upper === null ? null : { lower, upper };
  });
  return intervals.some((interval) => interval !== null) ? { intervals } : {};
}

/** The limits of one side: a flat line for each stretch, and a dash for each that is one period long. */
function limitsOf(side: keyof TrendLimits, spec: TrendSpec): readonly NativeValues[] {
  const stretches = stretchesOf((spec.limits ?? []).map((limits) => inUnit(limits[side], spec)));
  const long = stretches.filter(({ start, end }) => end - start > 1);
  const short = stretches.filter(({ start, end }) => end - start === 1);
  const valuesOf = (of: typeof stretches) => spec.periods.map((_, at) => of.find(({ start, end }) => at >= start && at < end)?.value ?? null); // prettier-ignore
  const name = spec.limitNames[side];
  const look = { colour: INK.limit, dash: side === 'centre' ? ('solid' as const) : ('dashed' as const) };
  return [
    ...long.map((stretch, index) => ({
      ...look,
      name: index === 0 ? name : `${name}, from ${spec.periods[stretch.start] ?? ''}`,
      width: 1,
      values: valuesOf([stretch]),
      ...(index === 0 ? {} : { isUnlisted: true }),
    })),
    ...(short.length === 0
      ? []
      : [{ ...look, name: long.length === 0 ? name : `${name}, one period`, width: 0, shape: 'dash' as const, values: valuesOf(short), marks: { filled: short.map(({ start }) => start), diamonds: [] } }]), // prettier-ignore
  ];
}

/** Runs of the same value. */
function stretchesOf(values: readonly (number | null)[]) {
  const stretches: { value: number; start: number; end: number }[] = [];
  for (const [at, value] of values.entries()) {
    const last = stretches.at(-1);
    if (value === null) continue;
    if (last?.end === at && last.value === value) last.end = at + 1;
    else stretches.push({ value, start: at, end: at + 1 });
  }
  return stretches;
}

function inUnit(value: number | null, { format }: TrendSpec): number | null {
  return value === null ? null : officeNumber(value, format);
}

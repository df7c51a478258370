import { periodInWords } from '@/domain/period';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { TrendResult } from '@/analysis/analysis';
import type { TrendLine, TrendPoint, TrendSpec } from '@/charts/trend-spec';
import { formatValue } from '@/domain/format';
import { hasLocalities, valueTitle } from './chart-input';
import { allUnitsInWords, type Measured, valueAndCounts } from './result-words';
import { shortPeriod } from '@/domain/short-period';

type Series = TrendResult['series'][number];
type Point = Series['points'][number];

/** What a trend is drawn from. */
export interface TrendInput extends LocalityScheme {
  readonly trend: TrendResult;
  /** What was asked, which the words of values depend on. */
  readonly request: Measured['request'];
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  /** Locality of the selected unit; null where none is selected or it has none. */
  readonly selectedLocality: string | null;
  readonly selectedId: string | null;
  /** False where the reader has switched the overdispersion adjustment off. */
  readonly adjusted: boolean;
}

/** More lines than this cannot be told apart. */
const MOST_LOCALITIES = 6;

/**
 * The lines of a trend: the selected unit with its locality, else the localities shown where there are six or fewer;
 * and all units together. Where a sum has no value at all, as of values without their counts, it has no line.
 */
export function trendSeries(input: TrendInput): readonly Series[] {
  const { trend, only, selectedId, selectedLocality } = input;
  const unit = trend.series.filter(({ level, code }) => level === 'unit' && code === selectedId);
  // Where no unit has a locality, that line would be the line of all units.
  const localities = trend.series.filter(
    ({ level, name }) =>
      level === 'locality' && hasLocalities(input.localities) && (only === null || only.includes(name)),
  );
  const ofUnit = localities.filter(({ name }) => name === selectedLocality);
  const shown = unit.length > 0 ? ofUnit : localities.length <= MOST_LOCALITIES ? localities : [];
  const wholes = [...trend.series.filter(({ level }) => level === 'overall'), ...shown];
  return [...unit, ...wholes.filter(({ points }) => points.some(({ value }) => value !== null))];
}

/** The trend as a chart. */
export function trendSpec(input: TrendInput): TrendSpec {
  const { trend, localities } = input;
  const measured = { definition: trend.definition, request: input.request };
  const series = trendSeries(input);
  return {
    periods: trend.periods.map(shortPeriod),
    series: series.map((line): TrendLine => lineOf(line, input, measured)),
    limits: null,
    limitNames: { lower: '', centre: '', upper: '' },
    breaks: trend.breaks.flatMap(({ period, reason }) => {
      const before = trend.periods.indexOf(period);
      return before > 0 ? [{ before, label: reason }] : [];
    }),
    lines: [],
    localities,
    colours: input.colours,
    format: measured.definition.format,
    valueTitle: valueTitle(measured),
    summary: trendDescription(series, trend, measured),
  };
}

/** What a line is called: all units together by what they are, whatever locality the page compares within. */
export function lineName(line: Pick<Series, 'level' | 'name'>, { unitKind }: Pick<TrendResult, 'unitKind'>): string {
  return line.level === 'overall' ? allUnitsInWords({ unitKind, request: {} }) : line.name;
}

function lineOf(line: Series, { trend, adjusted, localities }: TrendInput, measured: Measured): TrendLine {
  const byPeriod = new Map(line.points.map((point) => [point.period, point]));
  const name = lineName(line, trend);
  return {
    id: `${line.level} ${line.code}`,
    name,
    role: line.level,
    locality: line.level === 'locality' && localities.includes(line.name) ? line.name : null,
    points: trend.periods.map((period) => pointOf(name, period, byPeriod.get(period), adjusted, measured)),
  };
}

function pointOf(
  name: string,
  period: string,
  point: Point | undefined,
  adjusted: boolean,
  measured: Measured,
): TrendPoint {
  const where = `${name}, ${periodInWords(period)}`;
  if (!point) return { value: null, lower: null, upper: null, isFlagged: false, hover: `${where}\nNo data` };
  const band = trendBand(point, adjusted);
  const isFlagged = band === 'above-998' || band === 'below-998';
  const format = measured.definition.format;
  const interval = point.lower95 === null || point.upper95 === null ? '' : ` (95% interval ${formatValue(point.lower95, format)} to ${formatValue(point.upper95, format)})`; // prettier-ignore
  const flag = isFlagged ? [`${band === 'above-998' ? 'Above the upper' : 'Below the lower'} 99.8% limit of that period`] : []; // prettier-ignore
  return {
    value: point.value,
    lower: point.lower95,
    upper: point.upper95,
    isFlagged,
    hover: [where, `${valueAndCounts(point, measured)}${interval}`, ...flag].join('\n'), // prettier-ignore
  };
}

/** The band of a point in the version shown: the adjusted one, where that period has one. */
export function trendBand(point: Point, adjusted: boolean): Point['band'] {
  return (adjusted ? point.bandAdjusted : null) ?? point.band;
}

function trendDescription(series: readonly Series[], trend: TrendResult, measured: Measured): string {
  const parts = series.flatMap((line) => {
    const given = line.points.filter(({ value }) => value !== null);
    const [first, last] = [given[0], given.at(-1)];
    if (!first || !last) return [];
    const print = (point: Point) =>
      `${formatValue(point.value, measured.definition.format)} in ${periodInWords(point.period)}`;
    return [`${lineName(line, trend)}: ${print(first)}, ${print(last)}`];
  });
  return `${valueTitle(measured)} over time. ${parts.join('. ')}.`;
}

import { leftOffWords } from '@/figures/left-off-words';
import { sourceCaption } from '@/figures/source-caption';
import { inSentence, sentencesOrNull, startSentence } from '@/domain/sentence';
import type { FigureWords } from '@/exports/figure';
import { formatCount, formatValue } from '@/domain/format';
import { areaWord, groupedByWords, membersWords } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import { parsePeriod, periodText, periodInWords } from '@/domain/period';
import { type ChartInput, drawnOf, targetLine, valueTitle } from './chart-input';
import { caveatsOf, intervalCaption, limitsCaption, subtitleOf } from './captions';
import { headlineOf } from './headline';
import { areValuesAlone, periodOf, targetWord, unitsInWords } from './result-words';
import { outside998 } from './shown';
import { targetSentences } from './target-lines';
import { lineName, type TrendInput, trendSeries } from './trend-model';
import { shortPeriod } from '@/domain/short-period';
import { betweenLocalities } from './variation-between';

export type UnitChart = 'funnel' | 'spread' | 'ranked';

/** What a saved figure needs to know beside the chart. */
export interface FigureContext {
  /** The smallest count that is printed, besides 0. */
  readonly smallNumbers: number;
  /** Localities shown; null for all. */
  readonly only: readonly string[] | null;
  /** What must be said of the periods of a trend, such as months that are missing from the last. */
  readonly periodNotes?: readonly string[];
  /** How many points of a trend are left off for their small counts. */
  readonly pointsLeftOff?: number;
}

/** The words of a saved chart of units. */
export function figureOf(chart: UnitChart, input: ChartInput, context: FigureContext): FigureWords {
  const { result } = input;
  const period = periodOf(result);
  const drawn = drawnOf({ units: input.units.filter(({ value }) => value !== null), leftOff: input.leftOff }).length;
  return {
    title: chart === 'funnel' ? outsideHeadline(input) : headlineOf(result),
    subtitle: subtitleOf(result, drawn, period),
    filters: filtersOf(input, context),
    source: sourceCaption(result),
    asOf: asOf(result.sources, period),
    caveat: [
      chartCaption(chart, input),
      ...(chart === 'spread' ? [] : targetSentences(input)),
      unitsLeftOff(input, context.smallNumbers),
      ...result.notes.map(({ text }) => text),
      ...caveatsOf(result),
    ].filter((text) => text !== '').join(' '), // prettier-ignore
    sampleNotice: result.sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt: `${CHART_WORDS[chart]} of ${valueTitle(result)}: ${formatCount(drawn)} ${unitsInWords(result, drawn)}, ${period}.`,
  };
}

const CHART_WORDS = { funnel: 'Funnel', spread: 'Spread by area', ranked: 'Ranking' } as const;

/** How many units lie outside the 99.8% limits, in 15 words or fewer; the spread where nothing is compared. */
export function outsideHeadline({ result, adjusted }: Pick<ChartInput, 'result' | 'adjusted'>): string {
  const { compared } = result.counts;
  if (compared === 0) return headlineOf(result);
  const { above, below } = outside998(result, adjusted);
  const of = `of ${formatCount(compared)} ${unitsInWords(result, compared)}`;
  const isCost = result.definition.kind === 'cost';
  if (above === 0 && below === 0) {
    return `None ${of} lies ${isCost ? `more than 3 SD from the ${targetWord(result)}` : 'outside the 99.8% limits'}`;
  }
  const limits = isCost ? `more than 3 SD from the ${targetWord(result)}` : 'outside the 99.8% limits';
  const outside = above + below;
  return `${formatCount(outside)} ${of} ${outside === 1 ? 'lies' : 'lie'} ${limits}: ${formatCount(above)} above, ${formatCount(below)} below`;
}

function chartCaption(chart: UnitChart, input: ChartInput): string {
  if (chart === 'funnel') return limitsCaption(input.result, input.adjusted);
  if (chart === 'ranked') return intervalCaption(input.result);
  if (areValuesAlone(input.result)) return 'Bar: median; box: middle half.';
  return [`Bar: median; box: middle half; diamond: the whole ${areaWord(input.result.request.grouping, 1)}.`, betweenLocalities(input.result) ?? ''].join(' ').trim(); // prettier-ignore
}

/** How many of the units shown a saved chart leaves off; empty for none. */
export function unitsLeftOff({ units, leftOff, result }: ChartInput, smallNumbers: number): string {
  const count = units.filter(({ code }) => leftOff.has(code)).length;
  return leftOffWords(count, smallNumbers, (many) => unitsInWords(result, many));
}

/** What is left out of a chart or table of units, grouped otherwise, or compared with others than all; null for nothing. */
export function filtersOf({ result, shownGroup }: ChartInput, { only }: Pick<FigureContext, 'only'>): string | null {
  const parts = [
    ...groupedByWords(result.request.grouping),
    ...(result.request.openNow === true ? [`Only ${unitWord(result.unitKind, 2)} that are open now`] : []),
    ...(only === null
      ? []
      : [
          `${startSentence(areaWord(result.request.grouping, 2))} shown: ${only.join(', ')}; the average and limits are those of all`,
        ]),
    ...(shownGroup === undefined ? [] : [`Shown: ${unitWord(result.unitKind, 2)} of ${membersWords(shownGroup)}; the average and limits are those of all`]), // prettier-ignore
    ...(result.request.among ? [`Compared with the average of ${membersWords(result.request.among)}`] : []), // prettier-ignore
    ...(result.request.withinLocality === undefined ? [] : [`Compared with the ${targetLine(result)[0]?.label ?? areaWord(result.request.grouping, 1)} only`]), // prettier-ignore
  ];
  return sentencesOrNull(parts);
}

function asOf(sources: readonly { readonly published: string | null }[], period: string): string {
  const dates = [...new Set(sources.flatMap(({ published }) => published ?? []))].sort();
  const latest = dates.at(-1);
  return latest === undefined ? `Data for ${period}` : `Data for ${period}, published ${latest}`;
}

/** The words of a saved trend, from what may be saved of it. */
export function trendFigureOf(
  input: TrendInput,
  { smallNumbers, only, periodNotes = [], pointsLeftOff = 0 }: FigureContext,
): FigureWords {
  const { trend, request } = input;
  const measured = { definition: trend.definition, request };
  const [first, last] = [trend.periods[0] ?? '', trend.periods.at(-1) ?? ''];
  const span = spanOf(first, last);
  const hasLimits = trend.series.some(({ points }) => points.some(({ band }) => band !== 'not-compared'));
  return {
    title: trendHeadline(input),
    subtitle: startSentence(`${trend.title}, ${span}.`),
    filters: trendFilters(input, only),
    source: sourceCaption(trend),
    asOf: `Data for ${span}`,
    caveat: [
      ...(hasLimits ? ['Filled marks lie outside the 99.8% limits of their own period.'] : []),
      leftOffWords(pointsLeftOff, smallNumbers, 'point'),
      ...trend.breaks.map(({ period, reason }) => `Break before ${periodInWords(period)}: ${reason}.`),
      ...periodNotes,
      ...trend.notes.map(({ text }) => text),
      ...caveatsOf(measured),
    ].filter((text) => text !== '').join(' '), // prettier-ignore
    sampleNotice: trend.sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt: `Lines of ${valueTitle(measured)}, ${span}.`,
  };
}

function trendFilters({ trend, request }: TrendInput, only: readonly string[] | null): string | null {
  const parts = [
    ...groupedByWords(request.grouping),
    ...(request.openNow === true ? [`Only ${unitWord(trend.unitKind, 2)} that are open now`] : []),
    ...(only === null ? [] : [`${startSentence(areaWord(request.grouping, 2))} shown: ${only.join(', ')}`]),
  ];
  return sentencesOrNull(parts);
}

/** The first to the last period as one, by their months where they are not years: `April 2006 to December 2007`. */
function spanOf(first: string, last: string): string {
  const [from, to] = [parsePeriod(first), parsePeriod(last)];
  if (!from || !to || (from.months === 12 && to.months === 12)) return `${first} to ${last}`;
  return periodInWords(
    periodText({ firstMonth: from.firstMonth, months: to.firstMonth + to.months - from.firstMonth }),
  );
}

const MOST_WORDS = 15;

/** The first and the last value of the line the trend is about, in 15 words or fewer. */
function trendHeadline(input: TrendInput): string {
  const { trend } = input;
  const [line] = trendSeries(input);
  const given = line?.points.filter(({ value }) => value !== null) ?? [];
  const [first, last] = [given[0], given.at(-1)];
  if (!line || !first || !last) return trend.title;
  const print = (point: typeof first) => `${formatValue(point.value, trend.definition.format)} in ${shortPeriod(point.period)}`; // prettier-ignore
  const values = first === last ? print(first) : `${print(first)}, ${print(last)}`;
  const name = lineName(line, trend);
  const who = line.level === 'overall' ? inSentence(name) : name;
  const title = `${trend.title}, ${who}: ${values}`;
  return title.split(/\s+/).length <= MOST_WORDS ? title : `${startSentence(who)}: ${values}`;
}

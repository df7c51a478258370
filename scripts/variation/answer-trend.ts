import type { Analysis, KnownUnit, MeasureRequest } from '../../src/analysis/analysis';
import { PAPER_SHEET } from '../../src/charts/sheet';
import { trendPicture } from '../../src/charts/trend-picture';
import { areaFinder } from '../../src/domain/grouping';
import { sortLocalities } from '../../src/domain/locality-colours';
import { csvText } from '../../src/exports/csv-text';
import { figureSvg } from '../../src/exports/figure-svg';
import { maskedPoints } from '../../src/exports/masked-trend';
import { MEASURE_COLUMNS, measureTableCells } from '../../src/exports/measure-table';
import { groupingsOf } from '../../src/figures/known-grouping';
import { printedPoint, trendTableRows } from '../../src/exports/trend-table';
import { withCut } from '../../src/features/variation/view-model/captions';
import { localityOf } from '../../src/features/variation/view-model/chart-input';
import { trendFigureOf } from '../../src/features/variation/view-model/figure-words';
import { type TrendInput, trendSeries, trendSpec } from '../../src/features/variation/view-model/trend-model';
import { withoutSmallCounts } from '../../src/features/variation/view-model/trend-small-counts';
import { comparableTrend } from '../../src/features/variation/whole-periods';
import type { Options } from './options';

/**
 * The trend of one unit, its locality and all units over every period loaded: the picture that the page saves, or the
 * table behind it; as JSON the whole trend, with every locality.
 *
 * @param options checked: a trend has its unit
 * @throws RequestError
 */
export async function answerTrend(
  analysis: Analysis,
  request: Omit<MeasureRequest, 'period' | 'withinLocality'>,
  options: Options,
): Promise<string> {
  const { unit = '', smallNumbers, format } = options;
  const { trend, notes } = comparableTrend(await analysis.trend({ ...request, unitCodes: [unit] }));
  const isMasked = maskedPoints(trend, smallNumbers);
  if (format === 'json') {
    const series = trend.series.map((line) => ({
      ...line,
      points: line.points.map((point) => printedPoint(point, isMasked(line, point.period))),
    }));
    return `${JSON.stringify({ ...trend, series, periodNotes: notes }, null, 2)}\n`;
  }
  const { units, localityColours } = await analysis.describe();
  const ofKind = units.filter(({ kind }) => kind === trend.unitKind);
  const { grouping } = request;
  const spelled = groupingsOf(ofKind).find((name) => name.toLowerCase() === grouping?.toLowerCase()) ?? grouping;
  const findArea = areaFinder(spelled);
  const areaOf = (known: KnownUnit): string => localityOf({ locality: findArea(known) });
  const selected = ofKind.find(({ code }) => code === unit);
  const input: TrendInput = {
    trend,
    request,
    localities: sortLocalities(ofKind.map(areaOf)),
    colours: grouping === undefined ? localityColours : new Map(),
    only: null,
    selectedLocality: selected === undefined ? null : areaOf(selected),
    selectedId: unit,
    adjusted: true,
  };
  if (format === 'csv') {
    const rows = trendTableRows(trend.definition.id, trendSeries(input), isMasked);
    return csvText(MEASURE_COLUMNS, measureTableCells(rows), { guardFormulas: false });
  }
  const { input: safe, leftOff } = withoutSmallCounts(input, isMasked);
  const words = trendFigureOf(safe, {
    smallNumbers,
    only: null,
    periodNotes: notes,
    pointsLeftOff: leftOff,
  });
  const picture = trendPicture(trendSpec(safe), PAPER_SHEET);
  return figureSvg({ ...withCut(words, picture), reference: null }, picture);
}

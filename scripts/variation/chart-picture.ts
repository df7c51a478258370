import type { Analysis, MeasureRequest } from '../../src/analysis/analysis';
import type { ChartPicture } from '../../src/charts/chart-picture';
import { funnelOption } from '../../src/charts/funnel-option';
import { rankedOption } from '../../src/charts/ranked-option';
import { PAPER_SHEET } from '../../src/charts/sheet';
import { spreadOption } from '../../src/charts/spread-option';
import { trendOption } from '../../src/charts/trend-option';
import { sortLocalities } from '../../src/domain/locality-colours';
import { figureSvg } from '../../src/exports/figure-svg';
import { maskedPoints } from '../../src/exports/masked-trend';
import { maskingOf } from '../../src/exports/small-numbers';
import { type ChartInput, localityOf } from '../../src/features/variation/view-model/chart-input';
import { figureOf, trendFigureOf, type UnitChart } from '../../src/features/variation/view-model/figure-words';
import { funnelSpec } from '../../src/features/variation/view-model/funnel-model';
import { rankedSpec } from '../../src/features/variation/view-model/ranked-model';
import { isShownAdjusted } from '../../src/features/variation/view-model/shown';
import { spreadSpec } from '../../src/features/variation/view-model/spread-model';
import { type TrendInput, trendSpec } from '../../src/features/variation/view-model/trend-model';
import { withoutSmallCounts } from '../../src/features/variation/view-model/trend-small-counts';
import { comparableTrend } from '../../src/features/variation/whole-periods';
import { withoutSmallUnits } from '../../src/features/variation/view-model/unit-small-counts';
import { type Options, UsageError } from './options';

/** A chart of units as a picture with its words: what the page saves, drawn without a browser. */
export async function unitPicture(
  analysis: Analysis,
  request: MeasureRequest,
  chart: UnitChart,
  options: Options,
): Promise<string> {
  const result = await analysis.measure(request);
  const input: ChartInput = {
    result,
    units: result.units,
    localities: sortLocalities(result.units.map(localityOf)),
    adjusted: isShownAdjusted(result, undefined),
    selectedId: options.unit ?? null,
    hovers: new Map(),
    leftOff: new Set(),
  };
  const safe = withoutSmallUnits(input, maskingOf(result, options.smallNumbers));
  const words = figureOf(chart, safe, { smallNumbers: options.smallNumbers, only: null, reference: null });
  return figureSvg(words, pictureOf(chart, safe));
}

function pictureOf(chart: UnitChart, input: ChartInput): ChartPicture {
  if (chart === 'funnel') return funnelOption(funnelSpec(input), PAPER_SHEET);
  return chart === 'spread'
    ? spreadOption(spreadSpec(input), PAPER_SHEET)
    : rankedOption(rankedSpec(input), PAPER_SHEET);
}

/** The trend of one unit, its locality and all units as a picture. @throws UsageError without --unit */
export async function trendPicture(
  analysis: Analysis,
  request: Omit<MeasureRequest, 'period' | 'withinLocality'>,
  options: Options,
): Promise<string> {
  if (options.unit === undefined) throw new UsageError('Name the unit a trend follows with --unit.');
  const { trend, notes } = comparableTrend(await analysis.trend({ ...request, unitCodes: [options.unit] }));
  const { units } = await analysis.describe();
  const ofKind = units.filter(({ kind }) => kind === trend.unitKind);
  const selected = ofKind.find(({ code }) => code === options.unit);
  const input: TrendInput = {
    trend,
    request,
    localities: sortLocalities(ofKind.map(localityOf)),
    only: null,
    selectedLocality: selected?.locality ?? null,
    selectedId: options.unit,
    adjusted: true,
  };
  const { smallNumbers } = options;
  const { input: safe, leftOff } = withoutSmallCounts(input, maskedPoints(trend, smallNumbers));
  const words = trendFigureOf(safe, {
    smallNumbers,
    only: null,
    reference: null,
    periodNotes: notes,
    pointsLeftOff: leftOff,
  });
  return figureSvg(words, trendOption(trendSpec(safe), PAPER_SHEET));
}

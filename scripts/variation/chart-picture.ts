import type { Analysis, MeasureRequest } from '../../src/analysis/analysis';
import type { ChartPicture } from '../../src/charts/chart-picture';
import { funnelPicture } from '../../src/charts/funnel-picture';
import { rankedPicture } from '../../src/charts/ranked-picture';
import { PAPER_SHEET } from '../../src/charts/sheet';
import { spreadPicture } from '../../src/charts/spread-picture';
import { targetsFor } from '../../src/domain/target-line';
import { sortLocalities } from '../../src/domain/locality-colours';
import { figureSvg } from '../../src/exports/figure-svg';
import { maskingOf } from '../../src/exports/small-numbers';
import { withCut } from '../../src/features/variation/view-model/captions';
import { type ChartInput, localityOf } from '../../src/features/variation/view-model/chart-input';
import { figureOf, type UnitChart } from '../../src/features/variation/view-model/figure-words';
import { funnelSpec } from '../../src/features/variation/view-model/funnel-model';
import { rankedSpec } from '../../src/features/variation/view-model/ranked-model';
import { isShownAdjusted } from '../../src/features/variation/view-model/shown';
import { spreadSpec } from '../../src/features/variation/view-model/spread-model';
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
  const { localityColours, targets } = await analysis.describe();
  const { unit } = options;
  if (unit !== undefined && !result.units.some(({ code }) => code === unit)) {
    throw new UsageError(`No unit with the code ${unit} has data for this measure.`);
  }
  const input: ChartInput = {
    result,
    units: result.units,
    targets: targetsFor(targets, result.request),
    localities: sortLocalities(result.units.map(localityOf)),
    colours: request.grouping === undefined ? localityColours : new Map(),
    adjusted: isShownAdjusted(result, undefined),
    selectedId: unit ?? null,
    hovers: new Map(),
    leftOff: new Set(),
  };
  const safe = withoutSmallUnits(input, maskingOf(result, options.smallNumbers));
  const words = figureOf(chart, safe, { smallNumbers: options.smallNumbers, only: null });
  const picture = pictureOf(chart, safe);
  return figureSvg({ ...withCut(words, picture), reference: null }, picture);
}

function pictureOf(chart: UnitChart, input: ChartInput): ChartPicture {
  if (chart === 'funnel') return funnelPicture(funnelSpec(input), PAPER_SHEET);
  return chart === 'spread'
    ? spreadPicture(spreadSpec(input), PAPER_SHEET)
    : rankedPicture(rankedSpec(input), PAPER_SHEET);
}

import type { MeasureResult, TrendResult } from '@/analysis/analysis';
import type { FigureMaker, FigurePage, MakerContext } from '@/figures/figure-maker';
import { loadedPartOf, pageInput } from './page-input';
import { type ResolvedView, resolveView } from './resolve-view';
import { savableAll } from './savable-all';
import { savableChange } from './savable-change';
import { savableFurthest } from './savable-furthest';
import { savableTrend } from './savable-trend';
import { savableUnits } from './savable-units';
import { trendRequest } from './trend-request';
import { type VariationView, variationViewSchema } from './variation-view';
import type { ChartInput } from './view-model/chart-input';
import type { UnitChart } from './view-model/figure-words';
import { areValuesAlone } from './view-model/result-words';
import { isShownAdjusted } from './view-model/shown';
import { comparableTrend } from './whole-periods';

/** The figures of the Variation page. */
export const variationFigures: FigurePage<typeof variationViewSchema.shape> = {
  schema: variationViewSchema,
  panels: {
    funnel: unitChart('funnel'),
    spread: unitChart('spread'),
    ranked: unitChart('ranked'),
    furthest: async (view, context) => {
      const { input, resolved } = await unitsOf(view, context);
      if (input.result.counts.compared === 0) throw new Error('Nothing is compared here: there are no limits to lie outside.'); // prettier-ignore
      return { savable: savableFurthest(input, resolved.only), notes: resolved.notes };
    },
    all: async (view, context) => {
      const { input, resolved } = await unitsOf(view, context);
      if (input.result.counts.withValue === 0) throw new Error(`${input.result.title} has no value in this period.`);
      return { savable: savableAll(input, resolved.only), notes: resolved.notes };
    },
    change: async (view, context) => {
      const resolved = resolvedOf(view, context);
      const { request, against } = resolved;
      if (against === null) throw new Error('No other period is chosen to stand beside this one.');
      const [now, before] = await Promise.all([
        context.analysis.measure({ ...request, period: loadedPartOf(resolved) }),
        context.analysis.measure({ ...request, period: against }),
      ]);
      return { savable: savableChange(now, before), notes: resolved.notes };
    },
    trend: async (view, context) => {
      const resolved = resolvedOf(view, context);
      const request = trendRequest(resolved, view.step);
      if (!request) throw new Error('Fewer than two periods are loaded: there is no line over time.');
      const asked = await trendOf(request, context);
      const { trend, notes } = comparableTrend(asked.trend);
      const result = await context.analysis.measure(resolved.request);
      const { localities, colours } = pageInput(resolved, result, false);
      const chosen = result.units.find(({ code }) => code === resolved.selected);
      const input = {
        trend,
        request: resolved.request,
        localities,
        colours,
        only: resolved.only,
        selectedId: resolved.selected,
        selectedLocality: chosen?.locality ?? null,
        adjusted: view.adjusted !== false,
      };
      return { savable: savableTrend(input, notes), notes: [...resolved.notes, ...asked.notes] };
    },
  },
};

function unitChart(chart: UnitChart): FigureMaker<VariationView> {
  return async (view, context) => {
    const { input, resolved } = await unitsOf(view, context);
    refuseEmpty(chart, input.result);
    return { savable: savableUnits(chart, input, resolved.only), notes: resolved.notes };
  };
}

/** What every figure of a view's units is made from. */
async function unitsOf(
  view: VariationView,
  context: MakerContext,
): Promise<{ readonly input: ChartInput; readonly resolved: ResolvedView }> {
  const resolved = resolvedOf(view, context);
  const result = await context.analysis.measure(resolved.request);
  return { input: pageInput(resolved, result, isShownAdjusted(result, view.adjusted)), resolved };
}

function resolvedOf(view: VariationView, { description, groups }: MakerContext): ResolvedView {
  const resolved = resolveView(view, description, groups);
  if (!resolved) throw new Error('Nothing that is loaded makes a measure.');
  return resolved;
}

function refuseEmpty(chart: UnitChart, result: MeasureResult): void {
  if (result.counts.withValue === 0) throw new Error(`${result.title} has no value in this period: there is nothing to draw.`); // prettier-ignore
  if (chart === 'funnel' && areValuesAlone(result)) {
    throw new Error('The values are given without their counts: there are no limits to draw a funnel from.');
  }
}

/** The trend asked for; without its unit where that has no data, as on the page, and then with a note. */
async function trendOf(
  request: NonNullable<ReturnType<typeof trendRequest>>,
  { analysis }: MakerContext,
): Promise<{ readonly trend: TrendResult; readonly notes: readonly string[] }> {
  try {
    return { trend: await analysis.trend(request), notes: [] };
  } catch (cause) {
    if (request.unitCodes.length === 0) throw cause;
    const trend = await analysis.trend({ ...request, unitCodes: [] });
    return { trend, notes: [`The line of ${request.unitCodes.join(', ')} is not there: ${cause instanceof Error ? cause.message : String(cause)}`] }; // prettier-ignore
  }
}

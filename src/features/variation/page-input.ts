import type { MeasureResult } from '@/analysis/analysis';
import { loadedPart } from '@/domain/loaded-periods';
import { targetsFor } from '@/domain/target-line';
import type { ResolvedView } from './resolve-view';
import { allLocalities, type ChartInput, coloursOf, hoverTexts, shownUnits } from './view-model/chart-input';

const NONE: ReadonlySet<string> = new Set();

/** What every chart of a view's units is made from, before any is left off for its small counts. */
export function pageInput(resolved: ResolvedView, result: MeasureResult, adjusted: boolean): ChartInput {
  const { description, request, only, onlyGroup, selected } = resolved;
  return {
    result,
    units: shownUnits(result.units, only, onlyGroup),
    targets: targetsFor(description.targets, result.request),
    localities: allLocalities(description.units, result.unitKind, result),
    colours: coloursOf(description, request),
    adjusted,
    selectedId: selected,
    hovers: hoverTexts(result, adjusted),
    leftOff: NONE,
    shownGroup: onlyGroup ?? undefined,
  };
}

/** The period of a view, cut to the months that are loaded. */
export function loadedPartOf({ request, availability }: ResolvedView): string {
  return loadedPart(request.period, availability.periods) ?? request.period;
}

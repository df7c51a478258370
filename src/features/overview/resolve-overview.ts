import type { Description, ScanPlanRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import type { UnitKind } from '@/domain/unit-kind';
import { scanChoice } from '@/signals/scan-choice';
import type { OverviewView } from './overview-view';
import { offeredPathways } from './view-model/pathway-measures';

/** A view that can be answered with what is loaded. */
export interface ResolvedOverview {
  /** What the Outliers page asks for the same year. */
  readonly request: ScanPlanRequest;
  readonly unitKind: UnitKind;
  /** Financial years with data, latest first. */
  readonly years: readonly string[];
  readonly pathways: readonly Pathway[];
  /** The pathway shown; null for all measures. */
  readonly pathway: Pathway | null;
  readonly notes: readonly string[];
}

/** @returns null where nothing is loaded that could be compared */
export function resolveOverview(view: OverviewView, description: Description): ResolvedOverview | null {
  const choice = scanChoice({ period: view.period }, description);
  if (!choice) return null;
  const { unitKind, unitKinds, years, period, note } = choice;
  const pathways = offeredPathways(description);
  const pathway = pathways.find(({ id }) => id === view.pathway) ?? null;
  return {
    request: { ...(unitKinds.length > 1 ? { units: unitKind } : {}), detail: 'group', period },
    unitKind,
    years,
    pathways,
    pathway,
    notes: [
      ...(note === null ? [] : [note]),
      ...(view.pathway !== undefined && pathway === null
        ? [`Nothing of a pathway “${view.pathway}” is loaded. Shown instead: all.`]
        : []),
    ],
  };
}

import type { Description, ScanPlanRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import { knownPathway, offeredPathways } from '@/figures/pathway-measures';
import { scanChoice } from '@/signals/scan-choice';
import type { OverviewView } from './overview-view';

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

/** What the page lacks where a view cannot be answered. */
export const NOTHING_TO_COMPARE = 'Nothing is loaded that could be compared';

/**
 * @param groups those kept in the workspace
 * @returns null where nothing is loaded that could be compared
 */
export function resolveOverview(
  view: OverviewView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedOverview | null {
  const choice = scanChoice({ period: view.period }, description);
  if (!choice) return null;
  const { unitKind, unitKinds, years, period, note } = choice;
  const pathways = offeredPathways(description);
  const notes = note === null ? [] : [note];
  const units = description.units.filter(({ kind }) => kind === unitKind);
  const grouping = knownGrouping(view.grouping, { units, unitKind, groups }, notes);
  const pathway = knownPathway(view.pathway, description, pathways, notes);
  return {
    request: {
      ...(unitKinds.length > 1 ? { units: unitKind } : {}),
      ...(grouping === undefined ? {} : { grouping }),
      detail: 'group',
      period,
    },
    unitKind,
    years,
    pathways,
    pathway,
    notes,
  };
}

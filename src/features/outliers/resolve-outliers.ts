import type { Description, ScanPlanRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import { knownPathway, offeredPathways } from '@/figures/pathway-measures';
import type { SignalRule } from '@/signals/find-signals';
import { scanChoice } from '@/signals/scan-choice';
import type { OutliersView } from './outliers-view';

/** A view that can be answered with what is loaded. */
export interface ResolvedOutliers {
  readonly request: ScanPlanRequest;
  readonly unitKind: UnitKind;
  readonly unitKinds: readonly UnitKind[];
  /** Financial years with data for that kind of unit, latest first. */
  readonly years: readonly string[];
  /** The year before, if it is loaded: what persistence and movement are told by, with the year before that. */
  readonly earlier: readonly ScanPlanRequest[];
  readonly pathways: readonly Pathway[];
  /** The pathway shown; null for all measures. */
  readonly pathway: Pathway | null;
  readonly rule: SignalRule;
  readonly notes: readonly string[];
}

/** Earlier years that say whether a signal was there before. */
const YEARS_BACK = 2;

/** What the page lacks where a view cannot be answered. */
export const NOTHING_TO_SCAN = 'Nothing that is loaded can be gone through';

/**
 * @param groups those kept in the workspace
 * @returns null where nothing is loaded that could be compared
 */
export function resolveOutliers(
  view: OutliersView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedOutliers | null {
  const choice = scanChoice(view, description);
  if (!choice) return null;
  const { unitKinds, unitKind, years, period, note } = choice;
  const notes: string[] = [];
  if (!choice.isKindKnown) notes.push(`No units of the kind “${view.units ?? ''}” are loaded.`);
  if (note !== null) notes.push(note);
  const grouping = knownGrouping(
    view.grouping,
    { units: description.units.filter(({ kind }) => kind === unitKind), unitKind, groups },
    notes,
  );
  const pathways = offeredPathways(description);
  const pathway = knownPathway(view.pathway, description, pathways, notes);
  const shared = {
    ...(unitKinds.length > 1 ? { units: unitKind } : {}),
    ...(grouping === undefined ? {} : { grouping }),
    ...(view.openNow === true ? { openNow: true } : {}),
    detail: view.detail ?? ('group' as const),
  };
  const before = years.slice(years.indexOf(period) + 1, years.indexOf(period) + 1 + YEARS_BACK);
  return {
    request: { ...shared, period },
    unitKind,
    unitKinds,
    years,
    earlier: before.map((year) => ({ ...shared, period: year, sameMonthsAs: period })),
    pathways,
    pathway,
    rule: ruleOf(view.rule),
    notes,
  };
}

function ruleOf(rule: OutliersView['rule']): SignalRule {
  if (rule === undefined) return { by: 'limits', limits: '998' };
  return rule === '95' ? { by: 'limits', limits: '95' } : { by: 'false-discovery', rate: Number(rule.slice(4)) / 100 };
}

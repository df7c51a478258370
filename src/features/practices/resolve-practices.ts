import type { Description, ScanPlanRequest } from '@/analysis/analysis';
import type { Pathway } from '@/domain/pathway';
import type { UnitGroup } from '@/domain/unit-group';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import { knownPathway, offeredPathways } from '@/figures/pathway-measures';
import { scanChoice } from '@/signals/scan-choice';
import type { PracticeView } from './practice-view';

/** A view that can be answered with what is loaded. */
export interface ResolvedPractices {
  readonly request: ScanPlanRequest;
  readonly unitKind: UnitKind;
  readonly unitKinds: readonly UnitKind[];
  /** Financial years with data for that kind of unit, latest first. */
  readonly years: readonly string[];
  /** The same months of the two years before, where they are loaded: whether a signal was there before. */
  readonly earlier: readonly [ScanPlanRequest | null, ScanPlanRequest | null];
  /** Code of the unit shown; null for all of them. */
  readonly practice: string | null;
  readonly pathways: readonly Pathway[];
  /** The pathway shown; null for all measures. */
  readonly pathway: Pathway | null;
  readonly notes: readonly string[];
}

/**
 * @param groups those kept in the workspace
 * @returns null where nothing is loaded that could be compared
 */
export function resolvePractices(
  view: PracticeView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedPractices | null {
  const choice = scanChoice(view, description);
  if (!choice) return null;
  const { unitKinds, unitKind, years, period, note } = choice;
  const code = view.practice?.toUpperCase() ?? null;
  const units = description.units.filter(({ kind }) => kind === unitKind);
  const isKnown = code === null || units.some((unit) => unit.code === code);
  const notes = [
    ...(choice.isKindKnown || view.units === undefined ? [] : [`No ${unitWord(view.units, 2)} are loaded.`]),
    ...(note === null ? [] : [note]),
    ...(isKnown ? [] : [`No loaded file names a ${unitWord(unitKind, 1)} “${code}”. All are listed.`]),
  ];
  const grouping = knownGrouping(view.grouping, { units, unitKind, groups }, notes);
  const pathways = offeredPathways(description);
  const pathway = knownPathway(view.pathway, description, pathways, notes);
  const shared = {
    ...(unitKinds.length > 1 ? { units: unitKind } : {}),
    ...(grouping === undefined ? {} : { grouping }),
    detail: 'group' as const,
  };
  const before = (back: number): ScanPlanRequest | null => {
    const year = years[years.indexOf(period) + back];
    return year === undefined ? null : { ...shared, period: year, sameMonthsAs: period };
  };
  return {
    request: { ...shared, period },
    unitKind,
    unitKinds,
    years,
    earlier: [before(1), before(2)],
    practice: isKnown ? code : null,
    pathways,
    pathway,
    notes,
  };
}

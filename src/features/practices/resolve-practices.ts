import type { Description, ScanPlanRequest } from '@/analysis/analysis';
import { parsePeriod, periodText } from '@/domain/period';
import { UNIT_KINDS, type UnitKind, unitWord } from '@/domain/unit-kind';
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
  readonly notes: readonly string[];
}

/** @returns null where nothing is loaded that could be compared */
export function resolvePractices(view: PracticeView, description: Description): ResolvedPractices | null {
  const measures = description.measures.filter(({ periods }) => periods.length > 0);
  const unitKinds = UNIT_KINDS.filter((kind) => measures.some(({ unitKinds: kinds }) => kinds.includes(kind)));
  const asked = unitKinds.find((kind) => kind === view.units);
  const unitKind = asked ?? (unitKinds.includes('practice') ? 'practice' : unitKinds[0]);
  if (unitKind === undefined) return null;
  const years = yearsOf(description, unitKind);
  const parsed = view.period === undefined ? null : parsePeriod(view.period);
  const wanted = parsed ? periodText(parsed) : view.period;
  const period = years.find((year) => year === wanted) ?? years[0];
  if (period === undefined) return null;
  const code = view.practice?.toUpperCase() ?? null;
  const isKnown = code === null || description.units.some((unit) => unit.kind === unitKind && unit.code === code);
  const notes = [
    ...(view.units !== undefined && asked === undefined ? [`No ${unitWord(view.units, 2)} are loaded.`] : []),
    ...(wanted !== undefined && wanted !== period
      ? [`Nothing is loaded for ${wanted}. Shown instead: ${period}.`]
      : []),
    ...(isKnown ? [] : [`No loaded file names a ${unitWord(unitKind, 1)} “${code}”. All are listed.`]),
  ];
  const shared = { ...(unitKinds.length > 1 ? { units: unitKind } : {}), detail: 'group' as const };
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
    notes,
  };
}

function yearsOf({ measures }: Description, unitKind: UnitKind): readonly string[] {
  const periods = measures
    .filter(({ unitKinds }) => unitKinds.includes(unitKind))
    .flatMap((measure) => measure.periods);
  const isYear = (text: string) => parsePeriod(text)?.months === 12 && /^\d{4}\/\d{2}$/.test(text);
  return [...new Set(periods.filter(isYear))].sort().reverse();
}

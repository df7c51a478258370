import type { BudgetRequest, Description, MeasureAvailability } from '@/analysis/analysis';
import { financialYear, financialYearOf, parsePeriod, periodInWords, periodText } from '@/domain/period';
import type { UnitGroup } from '@/domain/unit-group';
import type { UnitKind } from '@/domain/unit-kind';
import { knownGrouping } from '@/figures/known-grouping';
import type { PrescribingView } from './prescribing-view';

/** A view that can be answered with what is loaded. */
export interface ResolvedPrescribing {
  readonly availability: MeasureAvailability;
  readonly unitKind: UnitKind;
  readonly request: BudgetRequest;
  /** Financial years with prescribing, latest first. */
  readonly years: readonly string[];
  /** Months of the year that are given by the month, latest first. */
  readonly months: readonly string[];
  /** Sentences about what the link asked for and is not loaded. */
  readonly notes: readonly string[];
}

/**
 * Settles a view against what is loaded: the latest year with prescribing, to its last month, where the link names none.
 *
 * @param groups those kept in the workspace
 * @returns null where prescribing and budgets are not both loaded
 */
export function resolvePrescribing(
  view: PrescribingView,
  description: Description,
  groups: readonly UnitGroup[] = [],
): ResolvedPrescribing | null {
  const availability = description.measures.find(({ definition }) => definition.id === 'spend-against-budget');
  const years = availability ? yearsOf(availability) : [];
  const [latest] = years;
  if (!availability || latest === undefined) return null;
  const notes: string[] = [];
  const year = known(view.year, years, 'prescribing', notes) ?? latest;
  const months = monthsOf(availability, year);
  const through = known(view.through, months, `prescribing of ${year}`, notes);
  const unitKind = unitKindOf(view, availability, notes);
  const units = description.units.filter(({ kind }) => kind === unitKind);
  const grouping = knownGrouping(view.grouping, { units, unitKind, groups }, notes);
  return {
    availability,
    unitKind,
    request: {
      financialYear: year,
      ...(through === undefined || through === months[0] ? {} : { through }),
      ...(availability.unitKinds.length > 1 ? { units: unitKind } : {}),
      ...(grouping === undefined ? {} : { grouping }),
      ...(view.openNow === true && units.some(({ isClosed }) => isClosed) ? { openNow: true } : {}),
    },
    years,
    months,
    notes,
  };
}

function yearsOf({ periods }: MeasureAvailability): readonly string[] {
  const years = periods.flatMap((text) => parsePeriod(text) ?? []).map(({ firstMonth }) => financialYearOf(firstMonth));
  return [...new Set(years)].sort((a, b) => b - a).map((year) => periodText(financialYear(year)));
}

function monthsOf({ periods }: MeasureAvailability, year: string): readonly string[] {
  const april = parsePeriod(year)?.firstMonth ?? 0;
  return periods
    .flatMap((text) => parsePeriod(text) ?? [])
    .filter(({ firstMonth, months }) => months === 1 && firstMonth >= april && firstMonth < april + 12)
    .sort((a, b) => b.firstMonth - a.firstMonth)
    .map(periodText);
}

function known(
  asked: string | undefined,
  options: readonly string[],
  what: string,
  notes: string[],
): string | undefined {
  if (asked === undefined) return undefined;
  const parsed = parsePeriod(asked);
  const text = parsed ? periodText(parsed) : asked;
  if (options.includes(text)) return text;
  notes.push(`No ${what} is loaded for ${periodInWords(asked)}.`);
  return undefined;
}

function unitKindOf({ units: asked }: PrescribingView, { unitKinds }: MeasureAvailability, notes: string[]): UnitKind {
  if (asked !== undefined && unitKinds.includes(asked)) return asked;
  if (asked !== undefined) notes.push(`There is no prescribing of units of the kind “${asked}”.`);
  return unitKinds.includes('practice') ? 'practice' : (unitKinds[0] ?? 'practice');
}

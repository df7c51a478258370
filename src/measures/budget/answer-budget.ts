import { endOf, type Period, parsePeriod, periodText, periodWords } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { apportionPence, penceOf } from '@/stats/pence';
import type { DescribeSources } from '@/measures/answer-measure';
import { profileNote } from '@/measures/budget-profile';
import { findMeasure } from '@/measures/catalogue';
import { closedNotes, leaveOutClosed } from '@/measures/closed-units';
import { countUnits } from '@/measures/count-units';
import { sourceFiles } from '@/measures/covered-period';
import { isAnswered, type UnitCounts } from '@/measures/measure';
import { nothingFound } from '@/measures/nothing-found';
import { RequestError } from '@/measures/request-error';
import { settleQuestion } from '@/measures/settle-question';
import { unitNames, type UnitName } from '@/measures/unit-names';
import type { BudgetRequest } from './budget-request';
import type { BudgetResult, BudgetUnit } from './budget-result';
import { budgetFiles, monthlySpend, monthsWithSpend, spendKey, yearBudgets } from './budget-rows';
import { earlierYears, yearProfile } from './budget-years';

/**
 * Prescribing of a financial year against its budget. Spend and the part of the budget for the same months are what
 * `spend-against-budget` counts, to the penny.
 *
 * @throws RequestError where no prescribing, or no budget at all, is loaded for the units, or nothing in the year
 */
export function answerBudget(engine: Engine, request: BudgetRequest, describeSources: DescribeSources): BudgetResult {
  const measure = findMeasure('spend-against-budget');
  const { financialYear, through: asked, ...of } = request;
  const ask = (period: string) => settleQuestion(engine, measure, { measure: measure.definition.id, period, ...of });
  const whole = ask(financialYear);
  const { unitKind, period: year } = whole;
  const loaded = monthsWithSpend(engine, unitKind, year.firstMonth);
  const last = loaded.at(-1);
  if (last === undefined) throw nothingFound(engine, measure, whole);
  const through = asked === undefined ? last : monthAsked(asked, loaded, year);
  const period: Period = { firstMonth: year.firstMonth, months: through - year.firstMonth + 1 };
  const question = ask(periodText(period));
  const names = unitNames(engine, unitKind, request.grouping);
  const counts = countUnits(engine, measure, question, 'cost');
  if (!counts.some(isAnswered)) throw nothingFound(engine, measure, question);
  const closures = leaveOutClosed(counts, names, request.openNow);
  return {
    request: { ...request, units: unitKind },
    unitKind,
    financialYear,
    through: monthText(through),
    monthOfYear: period.months,
    monthsLoaded: loaded.map(monthText),
    isFromApril: loaded.filter((month) => month <= through).length === period.months,
    profile: yearProfile(engine, unitKind, year.firstMonth),
    earlierYears: earlierYears(engine, unitKind, year.firstMonth),
    units: unitsOf(engine, unitKind, period, closures.counts, names),
    notes: [...closedNotes(unitKind, closures), ...profileNote(engine, unitKind, period)],
    sources: describeSources([
      ...sourceFiles(engine, measure, question),
      ...budgetFiles(engine, unitKind, year.firstMonth),
    ]),
  };
}

const monthText = (firstMonth: number): string => periodText({ firstMonth, months: 1 });

function monthAsked(text: string, loaded: readonly number[], year: Period): number {
  const month = parsePeriod(text)?.firstMonth;
  if (month !== undefined && loaded.includes(month)) return month;
  const known = loaded.map((each) => periodWords({ firstMonth: each, months: 1 })).join(', ');
  throw new RequestError(`No prescribing of ${periodWords(year)} is loaded for ${text}. The months are: ${known}.`);
}

function unitsOf(
  engine: Engine,
  unitKind: UnitKind,
  period: Period,
  counts: readonly UnitCounts[],
  names: ReadonlyMap<string, UnitName>,
): readonly BudgetUnit[] {
  const monthly = monthlySpend(engine, unitKind, period);
  const budgets = yearBudgets(engine, unitKind, period.firstMonth);
  return counts.map(({ unitCode, numerator, denominator, hasMonths, ofMonths }) => {
    const name = names.get(unitCode) ?? { code: unitCode, name: unitCode, locality: null, closed: null };
    const budget = budgets.get(unitCode) ?? null;
    const spendPence = numerator === null ? null : penceOf(numerator);
    return {
      ...name,
      spendPence,
      budgetPence: budget === null ? null : penceOf(budget),
      budgetSoFarPence: numerator === null || denominator === null ? null : penceOf(denominator),
      months: hasMonths !== null && ofMonths !== null && hasMonths < ofMonths ? { has: hasMonths, of: ofMonths } : null, // prettier-ignore
      monthlyPence: monthlyPence(unitCode, spendPence, period, monthly),
    };
  });
}

/** The months in whole pence that add up to the spend; none of them where what is given by the month is not all of it. */
function monthlyPence(
  code: string,
  spendPence: number | null,
  period: Period,
  monthly: ReadonlyMap<string, number>,
): readonly (number | null)[] {
  const months = Array.from({ length: endOf(period) - period.firstMonth }, (_, i) => monthly.get(spendKey(code, period.firstMonth + i)) ?? null); // prettier-ignore
  const exact = months.flatMap((pounds) => (pounds === null ? [] : [pounds * 100]));
  const isAll = spendPence !== null && Math.abs(exact.reduce((sum, pence) => sum + pence, 0) - spendPence) < 1;
  if (!isAll) return months.map(() => null);
  // Floating point makes 100.50 × 100 a hair less than its pence, which would be rounded down.
  const parts = apportionPence(exact.map((pence) => Math.round(pence * 1000) / 1000), spendPence); // prettier-ignore
  let at = 0;
  return months.map((pounds) => (pounds === null ? null : (parts[at++] ?? null)));
}

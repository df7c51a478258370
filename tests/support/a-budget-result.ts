import type { BudgetResult, BudgetUnit } from '@/analysis/analysis';

/** A practice that spent £1,000 of £1,000 in each of the months so far, of a year's budget of £12,000. */
export function aBudgetUnit(changes: Partial<BudgetUnit> = {}, monthOfYear = 8): BudgetUnit {
  const spendPence = changes.spendPence ?? monthOfYear * 100_000;
  return {
    code: 'Y90001',
    name: 'Ash',
    locality: 'North',
    closed: null,
    spendPence,
    budgetPence: 1_200_000,
    budgetSoFarPence: monthOfYear * 100_000,
    months: null,
    monthlyPence: Array.from({ length: monthOfYear }, () => Math.round(spendPence / monthOfYear)),
    ...changes,
  };
}

/** Units by how many pounds they are over budget, under their localities. */
export function unitsOver(over: Readonly<Record<string, readonly number[]>>, monthOfYear = 8): readonly BudgetUnit[] {
  return Object.entries(over).flatMap(([locality, pounds]) =>
    pounds.map((each, i) =>
      aBudgetUnit(
        { code: `${locality}${i}`, name: `${locality} ${i}`, locality, spendPence: monthOfYear * 100_000 + each * 100 },
        monthOfYear,
      ),
    ),
  );
}

/** April to November 2007 by twelfths of the year. */
export function aBudgetResult(changes: Partial<BudgetResult> = {}): BudgetResult {
  const monthOfYear = changes.monthOfYear ?? 8;
  const months = Array.from({ length: monthOfYear }, (_, i) => `${i < 9 ? 2007 : 2008}-${String(((3 + i) % 12) + 1).padStart(2, '0')}`); // prettier-ignore
  return {
    request: { financialYear: '2007/08', units: 'practice' },
    unitKind: 'practice',
    financialYear: '2007/08',
    through: months.at(-1) ?? '2007-04',
    monthOfYear,
    monthsLoaded: months,
    isFromApril: true,
    profile: { source: 'twelfths', cumulativePercent: Array.from({ length: 12 }, (_, i) => ((i + 1) * 100) / 12) },
    earlierYears: [],
    units: unitsOver({ North: [50, 40, -20, -10, -5, 0], South: [-10, 5] }, monthOfYear),
    notes: [],
    sources: [{ file: 'prescribing.csv', kindWords: 'Prescribing', published: null, isSample: true }],
    ...changes,
  };
}

import { financialYear, financialYearOf, periodText } from '@/domain/period';
import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { budgetProfile, type ProfileSource } from '@/measures/budget-profile';
import { numberOrNull } from '@/measures/row-values';
import type { BudgetResult, EarlierYear } from './budget-result';

const running = (percents: readonly (number | null)[]): readonly (number | null)[] =>
  percents.reduce<readonly (number | null)[]>((sums, percent) => {
    const before = sums.length === 0 ? 0 : (sums.at(-1) ?? null);
    return [...sums, before === null || percent === null ? null : before + percent];
  }, []);

/** What the budget of the financial year that begins in `firstMonth` is parted by. */
export function yearProfile(engine: Engine, unitKind: UnitKind, firstMonth: number): BudgetResult['profile'] {
  const rows = engine.query(
    sql`with ${budgetProfile(unitKind)}
        select source, percent from profile where month >= ${firstMonth} and month < ${firstMonth + 12} order by month`,
    (row) => ({ source: String(row['source']) as ProfileSource, percent: numberOrNull(row['percent']) }),
  );
  return { source: rows[0]?.source ?? 'twelfths', cumulativePercent: running(rows.map(({ percent }) => percent)) };
}

/** The profiles of the spend itself in the whole years before the one that begins in `firstMonth`. */
export function earlierYears(engine: Engine, unitKind: UnitKind, firstMonth: number): readonly EarlierYear[] {
  const rows = engine.query(
    sql`with ${budgetProfile(unitKind)}
        select month - 12 as month, percent from own where month - 12 < ${firstMonth} and percent is not null order by 1`,
    (row) => ({ month: Number(row['month']), percent: Number(row['percent']) }),
  );
  const years = [...new Set(rows.map(({ month }) => financialYearOf(month)))];
  return years.map((year) => ({
    financialYear: periodText(financialYear(year)),
    cumulativePercent: running(rows.filter(({ month }) => financialYearOf(month) === year).map(({ percent }) => percent)).filter((sum) => sum !== null), // prettier-ignore
  }));
}

import type { UnitKind } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';

/** Months of a year with any prescribing, in order. */
export function monthsWithSpend(engine: Engine, unitKind: UnitKind, firstMonth: number): readonly number[] {
  return engine.query(
    sql`select distinct unnest(range(first_month, first_month + months))::integer as month from (
          select distinct first_month, months from prescribing
          where unit_kind = ${unitKind} and first_month >= ${firstMonth} and first_month + months <= ${firstMonth + 12}
        ) order by 1`,
    (row) => Number(row['month']),
  );
}

/** Pounds of each unit and month that are given by the month, by `code month`. */
export function monthlySpend(
  engine: Engine,
  unitKind: UnitKind,
  { firstMonth, months }: { readonly firstMonth: number; readonly months: number },
): ReadonlyMap<string, number> {
  const rows = engine.query(
    sql`select unit_code, first_month, sum(actual_cost)::double as cost from prescribing
        where unit_kind = ${unitKind} and months = 1 and actual_cost is not null
          and first_month >= ${firstMonth} and first_month < ${firstMonth + months}
        group by all`,
    (row) => [spendKey(String(row['unit_code']), Number(row['first_month'])), Number(row['cost'])] as const,
  );
  return new Map(rows);
}

export function spendKey(code: string, month: number): string {
  return `${code} ${month}`;
}

/** Pounds of each unit's budget for the year that begins in `firstMonth`, by code. */
export function yearBudgets(engine: Engine, unitKind: UnitKind, firstMonth: number): ReadonlyMap<string, number> {
  const rows = engine.query(
    sql`select unit_code, budget from prescribing_budget
        where unit_kind = ${unitKind} and first_month = ${firstMonth} and months = 12 and budget is not null`,
    (row) => [String(row['unit_code']), Number(row['budget'])] as const,
  );
  return new Map(rows);
}

/** Ids of the files that budgets and profiles of the year come from. */
export function budgetFiles(engine: Engine, unitKind: UnitKind, firstMonth: number): readonly number[] {
  return engine.query(
    sql`select distinct file_id from prescribing_budget where unit_kind = ${unitKind} and first_month = ${firstMonth}
        union select distinct file_id from prescribing_profile
          where first_month >= ${firstMonth} and first_month < ${firstMonth + 12} order by 1`,
    (row) => Number(row['file_id']),
  );
}

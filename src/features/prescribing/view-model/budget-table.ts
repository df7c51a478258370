import type { BudgetResult } from '@/analysis/analysis';
import type { CsvCell } from '@/exports/csv-text';
import type { AreaFigures, BudgetFigures, UnitFigures, YearFigures } from './budget-figures';

export const BUDGET_COLUMNS = [
  'level', 'unit_code', 'unit_name', 'locality', 'financial_year', 'spend_to', 'months', 'of_months', 'spend_pence', 'budget_so_far_pence',
  'variance_pence', 'variance_share', 'budget_pence', 'outturn_pence', 'outturn_variance_pence', 'outturn_variance_share',
  'outturn_lowest_pence', 'outturn_highest_pence',
] as const; // prettier-ignore

/** Units, localities and the whole as rows under `BUDGET_COLUMNS`: whole pence, shares unrounded, null where there is none. */
export function budgetCells(
  result: BudgetResult,
  { units, localities, overall }: YearFigures,
): readonly (readonly CsvCell[])[] {
  const time = [result.financialYear, result.through];
  const area = (level: string, code: string, one: AreaFigures): readonly CsvCell[] => [
    level,
    code,
    one.name,
    level === 'locality' ? one.name : null,
    ...time,
    null,
    null,
    ...cellsOf(one.figures, null), // prettier-ignore
  ];
  return [
    ...units.map((unit) => unitCells(unit, time)),
    ...localities.map((one) => area('locality', one.name, one)),
    area('overall', 'ALL', overall),
  ];
}

function unitCells(unit: UnitFigures, time: readonly CsvCell[]): readonly CsvCell[] {
  const { code, name, area, months, figures } = unit;
  return ['unit', code, name, area, ...time, months?.has ?? null, months?.of ?? null, ...cellsOf(figures, unit)];
}

/** What there is of a unit without figures, its spend or its budget, is given all the same. */
function cellsOf(figures: BudgetFigures | null, unit: UnitFigures | null): readonly CsvCell[] {
  const outturn = figures?.outturn ?? null;
  return [
    figures?.spendPence ?? unit?.spendPence ?? null,
    figures?.budgetSoFarPence ?? null,
    figures?.variancePence ?? null,
    figures?.share ?? null,
    figures?.budgetPence ?? unit?.budgetPence ?? null,
    outturn?.outturnPence ?? null,
    outturn?.variancePence ?? null,
    outturn?.share ?? null,
    outturn?.range?.lowest ?? null,
    outturn?.range?.highest ?? null,
  ];
}

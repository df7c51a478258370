import type { Analysis, BudgetRequest } from '../../src/analysis/analysis';
import { endOf, financialYear, financialYearOf, parsePeriod, periodText } from '../../src/domain/period';
import { csvText } from '../../src/exports/csv-text';
import { yearFigures } from '../../src/features/prescribing/view-model/budget-figures';
import { BUDGET_COLUMNS, budgetCells } from '../../src/features/prescribing/view-model/budget-table';
import { costRequest } from '../../src/features/prescribing/view-model/cost-period';
import { targetQuestions } from '../../src/features/prescribing/view-model/tracked-requests';
import { trackerOf } from '../../src/features/prescribing/view-model/tracker';
import { penceOf } from '../../src/stats/pence';
import { budgetJson } from './budget-json';
import { type Options, UsageError } from './options';

/** Answers `budget`: every figure as JSON, or units, localities and the whole as a table. @throws RequestError */
export async function answerBudgetCall(analysis: Analysis, options: Options): Promise<string> {
  const { units, grouping, openNow, floor } = options;
  const request: BudgetRequest = {
    ...timeOf(options),
    ...(units === undefined ? {} : { units }),
    ...(grouping === undefined ? {} : { grouping }),
    ...(openNow ? { openNow } : {}),
  };
  const result = await analysis.budget(request);
  const year = yearFigures(result);
  if (options.format === 'csv') return csvText(BUDGET_COLUMNS, budgetCells(result, year), { guardFormulas: false });
  const cost = await analysis.measure(costRequest(result));
  const { questions } = targetQuestions(await analysis.describe(), result);
  const tracked = await Promise.all(questions.map(async ({ target, request: asked }) => ({ target, result: await analysis.measure(asked) }))); // prettier-ignore
  const json = budgetJson(result, year, { cost, floorPence: penceOf(floor), tracker: trackerOf(tracked, result.units) }, options.smallNumbers); // prettier-ignore
  return `${JSON.stringify(json, null, 2)}\n`;
}

/** A financial year, or its months from April on. @throws UsageError for any other period */
function timeOf({ period = '' }: Options): Pick<BudgetRequest, 'financialYear' | 'through'> {
  const parsed = parsePeriod(period);
  const year = parsed && financialYear(financialYearOf(parsed.firstMonth));
  if (!parsed || !year || parsed.firstMonth !== year.firstMonth || parsed.months > year.months) {
    throw new UsageError(`A budget is of a financial year, 2007/08, or of its months from April on, 2007-04..2007-08; got “${period}”.`); // prettier-ignore
  }
  const through = { through: periodText({ firstMonth: endOf(parsed) - 1, months: 1 }) };
  return { financialYear: periodText(year), ...(parsed.months === year.months ? {} : through) };
}

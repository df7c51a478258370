import { moneyBarsPicture, type MoneyBarsSpec } from '@/charts/money-bars-picture';
import { PAPER_SHEET } from '@/charts/sheet';
import type { TrendSpec } from '@/charts/trend-spec';
import { trendPicture } from '@/charts/trend-picture';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { CsvCell } from '@/exports/csv-text';
import { panelFigure } from '@/figures/panel-figure';
import { printedUnit } from '@/figures/printed-unit';
import type { DrawnFigure, PrintedColumn, SavableChart, SavedTable } from '@/exports/savable';
import type { AreaFigures } from './view-model/budget-figures';
import type { BudgetInput } from './view-model/budget-input';
import { BUDGET_COLUMNS, budgetCells } from './view-model/budget-table';
import { monthsWords, profileWords } from './view-model/budget-words';
import { type Cumulative, cumulativeHeadline, cumulativeSentences, cumulativeSpec } from './view-model/cumulative';
import { budgetHeadline, concentrationSentence, withoutWords } from './view-model/finding';

/** What a saved chart of the page says beside its picture. */
interface Words {
  readonly title: string;
  readonly subtitle: string;
  readonly caveats: readonly string[];
  readonly alt: string;
}

const CAVEAT = 'A budget says what was agreed, not what patients need.';

/** Money is no count of patients, so nothing of these charts is masked. */
function savable(
  input: BudgetInput,
  name: string,
  words: () => Words,
  drawn: () => Promise<Pick<DrawnFigure, 'picture' | 'native'>>,
  table: () => SavedTable,
): SavableChart {
  const { result, area } = input;
  return {
    nameParts: [name, area?.name ?? null, result.financialYear, result.through],
    figure: async () => {
      const { title, subtitle, caveats, alt } = words();
      const without = withoutWords(input);
      const all = [...caveats, ...(without === null ? [] : [`${startSentence(without)}.`]), ...result.notes.map(({ text }) => text), CAVEAT]; // prettier-ignore
      const figure = panelFigure({ title, subtitle, filters: filtersOf(input), sources: result.sources, span: monthsWords(result), caveats: all, alt }); // prettier-ignore
      return { words: figure, ...(await drawn()) };
    },
    table: () => Promise.resolve(table()),
  };
}

async function bars(spec: MoneyBarsSpec): Promise<Pick<DrawnFigure, 'picture' | 'native'>> {
  const unmarked = { ...spec, selectedId: null };
  return {
    picture: moneyBarsPicture(unmarked, PAPER_SHEET),
    native: (await import('@/charts/native-money-bars')).nativeMoneyBars(unmarked),
  };
}

async function lines(spec: TrendSpec): Promise<Pick<DrawnFigure, 'picture' | 'native'>> {
  return {
    picture: trendPicture(spec, PAPER_SHEET),
    native: (await import('@/charts/native-trend')).nativeTrend(spec),
  };
}

function filtersOf({ result, area }: BudgetInput): string | null {
  const { grouping, openNow } = result.request;
  const parts = [
    ...groupedByWords(grouping),
    ...(openNow === true ? [`Only ${unitWord(result.unitKind, 2)} that are open now`] : []),
    ...(area === null ? [] : [`${startSentence(areaWord(grouping, 1))} shown: ${area.name}`]),
  ];
  return sentencesOrNull(parts);
}

/** Every unit and locality shown, and the whole, as a table. */
export function budgetTable({ result, year, area }: BudgetInput): SavedTable {
  const shown = area === null ? year : { ...year, units: year.units.filter((unit) => unit.area === area.name), localities: [area] }; // prettier-ignore
  return { columns: BUDGET_COLUMNS, rows: budgetCells(result, shown), print: budgetPrint(result) };
}

function budgetPrint({ unitKind, request }: BudgetInput['result']): readonly PrintedColumn[] {
  return [
    ...printedUnit(unitKind, request.grouping),
    { column: 'spend_pence', header: 'Spend', format: 'pence' },
    { column: 'budget_so_far_pence', header: 'Budget, same months', format: 'pence' },
    { column: 'variance_pence', header: 'Spend − budget', format: 'pence' },
    { column: 'variance_share', header: '% of budget', format: 'signed-percent' },
    { column: 'outturn_variance_pence', header: 'Out-turn − budget', format: 'pence' },
    { column: 'outturn_variance_share', header: '% of year’s budget', format: 'signed-percent' },
  ];
}

/** The bars of spend against budget as they can be saved. */
export function savableVariance(input: BudgetInput, spec: MoneyBarsSpec): SavableChart {
  const words = (): Words => ({
    title: budgetHeadline(input),
    subtitle: `Prescribing spend against the budget for the same months, ${monthsWords(input.result)}.`,
    caveats: ['Filled bars are over budget, hollow ones under it.', `The budget is parted by ${profileWords(input.result)}.`], // prettier-ignore
    alt: `Bars of spend against budget, ${monthsWords(input.result)}.`,
  });
  return savable(input, 'spend against budget', words, () => bars(spec), () => budgetTable(input)); // prettier-ignore
}

const STEP_PRINT: readonly PrintedColumn[] = [
  { column: 'unit_name', header: 'Step', format: 'text' },
  { column: 'change_pounds', header: 'Spend − budget', format: 'whole-pounds' },
  { column: 'to_pounds', header: 'Running total', format: 'whole-pounds' },
];
const STEP_COLUMNS = ['step', 'unit_code', 'unit_name', 'from_pounds', 'to_pounds', 'change_pounds'] as const;

/** The steps to the net total as they can be saved. */
export function savableSteps(input: BudgetInput, area: AreaFigures, spec: MoneyBarsSpec): SavableChart {
  const sentence = concentrationSentence(area, input);
  const words = (): Words => ({
    title: `From the largest overspend to the net total: ${area.name === 'All' ? 'all' : area.name}`,
    subtitle: `Spend − budget for the same months, ${monthsWords(input.result)}.`,
    caveats: [sentence, 'Filled bars are over budget, hollow ones under it; each begins where the one above ends.'],
    alt: `Waterfall from the largest overspend to the net total, ${area.name}.`,
  });
  const rows = spec.bars.map(({ id, name, from, to, isTotal }, i): readonly CsvCell[] => [i + 1, isTotal || id.startsWith('rest') ? null : id, name, from, to, Math.round((to - from) * 100) / 100]); // prettier-ignore
  return savable({ ...input, area: area.name === 'All' ? null : area }, 'steps to the net total', words, () => bars(spec), () => ({ columns: STEP_COLUMNS, rows, print: STEP_PRINT })); // prettier-ignore
}

const COURSE_PRINT: readonly PrintedColumn[] = [
  { column: 'month', header: 'To the end of', format: 'text' },
  { column: 'spend_to_date_pence', header: 'Spend', format: 'pence' },
  { column: 'budget_to_date_pence', header: 'Budget by the profile', format: 'pence' },
  { column: 'forecast_to_date_pence', header: 'Forecast', format: 'pence' },
];
const COURSE_COLUMNS = ['month', 'spend_to_date_pence', 'budget_to_date_pence', 'forecast_to_date_pence', 'lowest_outturn_pence', 'highest_outturn_pence'] as const; // prettier-ignore

/** The course of the year as it can be saved. */
export function savableCourse(input: BudgetInput, of: Cumulative): SavableChart {
  const sentences = cumulativeSentences(of, input);
  const words = (): Words => ({
    title: cumulativeHeadline(of, input),
    subtitle: `Prescribing spend added up, ${monthsWords(input.result)}, and the year’s budget by its profile.`,
    caveats: [...sentences, `The budget is parted by ${profileWords(input.result)}.`],
    alt: `Lines of spend, budget and forecast since April, ${of.name}.`,
  });
  const rows = of.months.map((month, i): readonly CsvCell[] => [month, of.spendPence[i] ?? null, of.budgetPence[i] ?? null, of.forecastPence[i] ?? null, i === 11 ? (of.range?.lowest ?? null) : null, i === 11 ? (of.range?.highest ?? null) : null]); // prettier-ignore
  return savable(input, `spend since April ${of.name}`, words, () => lines(cumulativeSpec(of, input)), () => ({ columns: COURSE_COLUMNS, rows, print: COURSE_PRINT })); // prettier-ignore
}

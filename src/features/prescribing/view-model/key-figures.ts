import { formatCount, formatDecimal, formatPercent } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { sourceCaption } from '@/figures/source-caption';
import type { BudgetFigures } from './budget-figures';
import { type BudgetInput, countedUnits } from './budget-input';
import {
  moneyWords,
  monthsWords,
  noForecastWords,
  noRangeWords,
  overWords,
  poundsWords,
  profileWords,
  unitsWords,
} from './budget-words';
import { withoutWords } from './finding';

/** A figure of the page with where it is from. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** Rows and formula, each under its term. */
  readonly explanation: readonly { readonly term: string; readonly text: string }[];
}

/** The four figures at the top of the page. */
export function keyFigures(input: BudgetInput): readonly KeyFigure[] {
  const { figures } = input.shown;
  return [spendFigure(input, figures), budgetFigure(input, figures), varianceFigure(input, figures), outturnFigure(input, figures)]; // prettier-ignore
}

type Explanation = KeyFigure['explanation'];

function rowsOf(input: BudgetInput): Explanation {
  const { result, shown, area } = input;
  const without = withoutWords(input);
  const left = without === null ? '' : ` ${startSentence(without)}.`;
  return [
    { term: 'Rows', text: `${unitsWords(result, countedUnits(shown).length)}${area ? ` of ${area.name}` : ''} with both spend and a budget, ${monthsWords(result)}.${left} Each is listed under “Every practice”.` }, // prettier-ignore
    { term: 'Source', text: `${startSentence(sourceCaption(result))}.` },
  ];
}

const NOTHING = 'no practice has both spend and a budget';

function spendFigure(input: BudgetInput, figures: BudgetFigures | null): KeyFigure {
  const label = 'Spend';
  if (!figures) return { label, value: '–', note: NOTHING, explanation: rowsOf(input) };
  return {
    label,
    value: moneyWords(figures.spendPence),
    note: `actual cost, ${monthsWords(input.result)}`,
    explanation: [
      { term: 'Sum', text: `Actual cost of prescribing: ${poundsWords(figures.spendPence)}` },
      ...rowsOf(input),
      { term: 'Formula', text: 'Actual cost added up in whole pence over practices and months.' },
    ],
  };
}

function budgetFigure(input: BudgetInput, figures: BudgetFigures | null): KeyFigure {
  const label = 'Budget for the same months';
  if (!figures) return { label, value: '–', note: NOTHING, explanation: rowsOf(input) };
  return {
    label,
    value: moneyWords(figures.budgetSoFarPence),
    note: `of ${moneyWords(figures.budgetPence)} for the year`,
    explanation: [
      { term: 'Year’s budget', text: poundsWords(figures.budgetPence) },
      { term: 'Parted by', text: `${startSentence(profileWords(input.result))}.` },
      ...rowsOf(input),
      { term: 'Formula', text: `Each practice’s budget × the profile of the months it has spend for, to the penny, added up: ${poundsWords(figures.budgetSoFarPence)}.` }, // prettier-ignore
    ],
  };
}

function varianceFigure(input: BudgetInput, figures: BudgetFigures | null): KeyFigure {
  const label = 'Spend against budget';
  if (!figures) return { label, value: '–', note: NOTHING, explanation: rowsOf(input) };
  const { variancePence, share, spendPence, budgetSoFarPence } = figures;
  const [over, counted] = [countedUnits(input.shown).filter((unit) => unit.variancePence > 0).length, countedUnits(input.shown).length]; // prettier-ignore
  return {
    label,
    value: overWords(variancePence, null, 'budget'),
    note: `${formatPercent(Math.abs(share ?? 0))} of the budget for the same months; ${formatCount(over)} of ${unitsWords(input.result, counted)} over budget`, // prettier-ignore
    explanation: [
      { term: 'Spend', text: poundsWords(spendPence) },
      { term: 'Budget', text: `${poundsWords(budgetSoFarPence)} for the same months` },
      ...rowsOf(input),
      { term: 'Formula', text: `Spend − budget for the same months = ${poundsWords(spendPence)} − ${poundsWords(budgetSoFarPence)}.` }, // prettier-ignore
    ],
  };
}

function outturnFigure(input: BudgetInput, figures: BudgetFigures | null): KeyFigure {
  const { result } = input;
  const label = 'Forecast out-turn';
  const outturn = figures?.outturn ?? null;
  const percent = result.profile.cumulativePercent[result.monthOfYear - 1] ?? null;
  if (outturn === null || percent === null) {
    return { label, value: 'Not shown', note: noForecastWords(result) ?? 'No practice has every month and a budget.', explanation: rowsOf(input) }; // prettier-ignore
  }
  const forecast = countedUnits(input.shown).filter(({ figures: of }) => of?.outturn).length;
  const left = countedUnits(input.shown).length - forecast;
  return {
    label,
    value: moneyWords(outturn.outturnPence),
    note: overWords(outturn.variancePence, outturn.share, 'the year’s budget'),
    explanation: [
      { term: 'Spend so far', text: poundsWords(outturn.spendPence) },
      { term: 'Profile', text: `${startSentence(profileWords(result))}.` },
      ...rowsOf(input),
      { term: 'Formula', text: `Spend × 100 ÷ profile = ${poundsWords(outturn.spendPence)} × 100 ÷ ${formatDecimal(percent, 2)} = ${poundsWords(outturn.outturnPence)}, against ${poundsWords(outturn.budgetPence)}.` }, // prettier-ignore
      ...(left === 0 ? [] : [{ term: 'Left out', text: `${unitsWords(result, left)} short of months, and the budget of the same.` }]), // prettier-ignore
      { term: 'Range', text: rangeWords(input) },
    ],
  };
}

/** What the profiles of earlier years would give, or why there is no range. */
function rangeWords({ shown, result }: BudgetInput): string {
  const range = shown.figures?.outturn?.range ?? null;
  if (range === null) return noRangeWords(result);
  const years = result.earlierYears.map(({ financialYear }) => financialYear).join(', ');
  return `${poundsWords(range.lowest)} to ${poundsWords(range.highest)} by the profiles of ${years}: a range of what happened, not an interval.`; // prettier-ignore
}

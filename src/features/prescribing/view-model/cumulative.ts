import type { TrendLine, TrendPoint, TrendSpec } from '@/charts/trend-spec';
import { formatDecimal } from '@/domain/format';
import { parsePeriod, periodText } from '@/domain/period';
import { shortPeriod } from '@/domain/short-period';
import type { UnitFigures } from './budget-figures';
import { type BudgetInput, countedUnits } from './budget-input';
import { monthWords, noRangeWords, overWords, poundsWords } from './budget-words';

/** Spend and budget of some units from April to the end of each month of the year, in whole pence; null where there is none. */
export interface Cumulative {
  /** `2007-04`, as many as there are values. */
  readonly months: readonly string[];
  readonly name: string;
  /** How many units are added up, and how many are left out for want of a month. */
  readonly units: number;
  readonly leftOut: number;
  readonly spendPence: readonly (number | null)[];
  readonly budgetPence: readonly (number | null)[];
  /** From the last month with spend on; all null without a forecast. */
  readonly forecastPence: readonly (number | null)[];
  readonly range: { readonly lowest: number; readonly highest: number } | null;
}

/**
 * The course of the year of the selected unit, else of what is shown: of units that have every month from April.
 *
 * @returns null where no unit has
 */
export function cumulativeOf({ result, shown, selectedId, year }: BudgetInput): Cumulative | null {
  const chosen = year.units.find(({ code }) => code === selectedId);
  const counted = chosen ? [chosen].filter(({ figures }) => figures !== null) : countedUnits(shown);
  const whole = counted.filter(({ monthlyPence }) => monthlyPence.length > 0 && !monthlyPence.includes(null));
  const april = parsePeriod(result.financialYear)?.firstMonth;
  if (whole.length === 0 || april === undefined) return null;
  const sum = (pick: (unit: UnitFigures) => number) => whole.reduce((total, unit) => total + pick(unit), 0);
  const { cumulativePercent } = result.profile;
  const budget = sum(({ budgetPence }) => budgetPence ?? 0);
  const outturn = whole.every(({ figures }) => figures?.outturn) ? sum(({ figures }) => figures?.outturn?.outturnPence ?? 0) : null; // prettier-ignore
  const percentOf = (pence: number, month: number) => { const percent = cumulativePercent[month] ?? null; return percent === null ? null : Math.round((pence * percent) / 100); }; // prettier-ignore
  const all = Array.from({ length: 12 }, (_, month) => month);
  const ranges = chosen ? chosen.figures?.outturn?.range : shown.figures?.outturn?.range;
  return {
    months: all.map((month) => periodText({ firstMonth: april + month, months: 1 })),
    name: chosen?.name ?? shown.name,
    units: whole.length,
    leftOut: counted.length - whole.length,
    spendPence: all.map((month) => (month < result.monthOfYear ? sum(({ monthlyPence }) => monthlyPence.slice(0, month + 1).reduce<number>((total, pence) => total + (pence ?? 0), 0)) : null)), // prettier-ignore
    budgetPence: all.map((month) => percentOf(budget, month)),
    forecastPence: all.map((month) => (outturn === null || month < result.monthOfYear - 1 ? null : percentOf(outturn, month))), // prettier-ignore
    range: outturn === null ? null : (ranges ?? null),
  };
}

/** The course of a year as lines, in thousands of pounds. */
export function cumulativeSpec(of: Cumulative, input: BudgetInput): TrendSpec {
  const thousands = (pence: number | null) => (pence === null ? null : pence / 100_000);
  const line = (id: string, name: string, role: TrendLine['role'], values: readonly (number | null)[], isFlagged: boolean): TrendLine => ({ id, name, role, locality: null, points: values.map((pence, i): TrendPoint => ({ value: thousands(pence), lower: null, upper: null, isFlagged, hover: hoverAt(of, i) })) }); // prettier-ignore
  const { range } = of;
  return {
    periods: of.months.map(shortPeriod),
    series: [
      line('spend', 'spend', 'unit', of.spendPence, true),
      ...(of.forecastPence.some((pence) => pence !== null) ? [line('forecast', 'forecast out-turn', 'process', of.forecastPence, false)] : []), // prettier-ignore
      line('budget', 'budget', 'overall', of.budgetPence, false),
    ],
    limits: range === null ? null : of.months.map((_, i) => (i === 11 ? { lower: thousands(range.lowest), centre: null, upper: thousands(range.highest) } : { lower: null, centre: null, upper: null })), // prettier-ignore
    limitNames: { lower: 'lowest by earlier years', centre: '', upper: 'highest by earlier years' },
    breaks: [],
    lines: [],
    localities: [],
    colours: new Map(),
    format: 'ratio',
    valueTitle: '£ thousand since April',
    summary: `Lines of spend and budget since April, ${of.name}. ${cumulativeSentences(of, input).join(' ')}`,
  };
}

function hoverAt({ months, name, spendPence, budgetPence, forecastPence }: Cumulative, at: number): string {
  const [spend, budget, forecast] = [spendPence[at] ?? null, budgetPence[at] ?? null, forecastPence[at] ?? null];
  return [
    `${name}, April to ${monthWords(months[at] ?? '')}`,
    ...(spend === null ? [] : [`Spend ${poundsWords(spend)}`]),
    ...(budget === null ? [] : [`Budget by the profile ${poundsWords(budget)}`]),
    ...(spend === null && forecast !== null ? [`Forecast ${poundsWords(forecast)}`] : []),
    ...(spend === null || budget === null ? [] : [overWords(spend - budget, budget > 0 ? (spend - budget) / budget : null)]), // prettier-ignore
  ].join('\n');
}

/** Spend to date beside the budget by its profile, in 15 words or fewer. */
export function cumulativeHeadline({ name, spendPence, budgetPence }: Cumulative, { result }: BudgetInput): string {
  const at = result.monthOfYear - 1;
  const [spend, budget] = [spendPence[at] ?? null, budgetPence[at] ?? null];
  const who = name === 'All' ? 'prescribing' : `prescribing of ${name}`;
  if (spend === null || budget === null) return `Spend and budget of ${who} since April`;
  return `By ${monthWords(result.through)} ${who} is ${overWords(spend - budget, null)}`;
}

/** What the lines say: spend to date, out-turn, and the range of earlier years. */
export function cumulativeSentences(of: Cumulative, input: BudgetInput): readonly string[] {
  const at = input.result.monthOfYear - 1;
  const [spend, budget, last, whole] = [of.spendPence[at] ?? null, of.budgetPence[at] ?? null, of.forecastPence[11] ?? null, of.budgetPence[11] ?? null]; // prettier-ignore
  return [
    ...(spend === null || budget === null ? [] : [`By ${monthWords(input.result.through)} spend is ${poundsWords(spend)}, ${overWords(spend - budget, null)} by the profile of ${formatDecimal(input.result.profile.cumulativePercent[at] ?? null, 2)}%.`]), // prettier-ignore
    ...(last === null || whole === null ? [] : [`The forecast out-turn is ${poundsWords(last)}, ${overWords(last - whole, whole > 0 ? (last - whole) / whole : null, 'the year’s budget')}.`]), // prettier-ignore
    ...(of.range === null ? [] : [`Range: ${poundsWords(of.range.lowest)} to ${poundsWords(of.range.highest)} by the profiles of earlier years, not an interval.`]), // prettier-ignore
    ...(of.range === null && last !== null ? [noRangeWords(input.result)] : []),
  ];
}

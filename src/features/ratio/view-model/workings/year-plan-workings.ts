import { nextYear, restOfYear } from '@/stats/contract-plan';
import { formatCount, formatDecimal, formatPercent, formatValue } from '@/domain/format';
import type { WorkingItem } from '@/ui/working';
import { type ContractBase, contractFigures, type Terms } from '@/features/ratio/view-model/contract-figures';
import { moneyWords } from '@/features/ratio/view-model/money-words';
import type { YearPlan } from '@/features/ratio/view-model/scenario-figures';
import { basisWords, countRange, ratioWords } from '@/features/ratio/view-model/scenario-words';
import type { Tried } from '@/features/ratio/view-model/tried-scenario';
import type { YearBasis } from '@/features/ratio/view-model/year-basis';

type Items = readonly WorkingItem[];

/** What a plan of a part of a year, or of a whole one, is worked out with. */
export interface YearPlanAsked {
  readonly base: ContractBase;
  readonly terms: Terms;
  readonly plan: YearPlan;
  /** How many times the counts so far it is, and how that is worked out. */
  readonly times: number;
  readonly timesText: string;
  readonly rows: Items;
}

/** How many times the counts so far the rest of the year and the next year are, with the numbers put in. */
export function yearTimes(
  { share }: Pick<YearBasis, 'share'>,
  { growth, registerGrowth }: Pick<Tried, 'growth' | 'registerGrowth'>,
) {
  // prettier-ignore
  const of = formatDecimal(share, 4);
  const [rest, next] = [restOfYear(share), nextYear(share, growth, registerGrowth)];
  return {
    interim: { times: rest, timesText: `1 ÷ ${of} − 1 = ${formatDecimal(rest, 4)}` },
    definitive: {
      times: next,
      timesText: `(1 ${grown(growth)}) × (1 ${grown(registerGrowth)}) ÷ ${of} = ${formatDecimal(next, 4)}`, // prettier-ignore
    },
  };
}

/** `+ 2.0%`, `− 5.0%`. */
function grown(growth: number): string {
  return `${growth < 0 ? '−' : '+'} ${formatPercent(Math.abs(growth))}`;
}

/** Every figure of a plan with where it is from, as the rows of its table. */
export function yearPlanItems({ base, terms, plan, times, timesText, rows }: YearPlanAsked) {
  const { scope } = base;
  const soFar = contractFigures(base, terms);
  const by = formatDecimal(times, 4);
  const price = formatValue(terms.followUpPence === null ? null : terms.followUpPence / 100, 'pounds');
  const scaled = (what: string, count: number, printed: string): Items => [
    ['So far', `${formatDecimal(count, 2)} ${what}`],
    ['Times', timesText],
    ['Formula', `${formatDecimal(count, 2)} × ${by} = ${printed}`],
    ...rows,
  ];
  const ends = (low: number | null, high: number | null, print: (low: number, high: number) => string) =>
    low === null || high === null ? '–' : print(low, high);
  const range = ends(plan.lower95, plan.upper95, countRange);
  const money = plan.range && ends(...plan.range, (low, high) => `${moneyWords(low)} to ${moneyWords(high)}`);
  return {
    ratio: [['Formula', `The ratio of the scenario, or of next year’s contract line = ${ratioWords(plan.ratio)}`], ...rows], // prettier-ignore
    firsts: scaled('first attendances', scope.firsts, formatCount(plan.firsts)),
    followUps: scaled('follow-ups', scope.followUps, formatCount(plan.followUps)),
    paidFor: [
      ['Firsts', formatDecimal(plan.firsts, 2)],
      ['Formula', `${ratioWords(plan.ratio)} × ${formatDecimal(plan.firsts, 2)} = ${formatCount(plan.paidFor)}`],
      ...rows,
    ],
    excess: scaled('follow-ups above the ratio', soFar.excess, formatCount(plan.excess)),
    interval: [
      ['So far', ends(soFar.lower95, soFar.upper95, (low, high) => `${formatDecimal(Math.max(0, low), 2)} to ${formatDecimal(Math.max(0, high), 2)}`)], // prettier-ignore
      ['Times', timesText],
      ['Formula', `Both ends × ${by}: ${range}`],
      ...rows,
    ],
    money: [
      ['Follow-ups above', formatDecimal(plan.excess, 2)],
      ['Formula', `${formatDecimal(plan.excess, 2)} × ${price} = ${moneyWords(plan.pence)}`],
      ...rows,
    ],
    moneyInterval: [
      ['Follow-ups above', range],
      ['Formula', `Both ends × ${price}: ${money ?? '–'}`],
      ...rows,
    ],
  } satisfies Readonly<Record<string, Items>>; // prettier-ignore
}

/** The year that a figure is made up to. */
export function yearItem(year: YearBasis): WorkingItem {
  return ['Year', basisWords(year)];
}

import { formatCount, formatDecimal, formatPercent } from '@/domain/format';
import type { Workings } from '@/ui/explained-columns';
import type { WorkingItem } from '@/ui/working';
import type { ContractBase, Contributor, Terms } from '@/features/ratio/view-model/contract-figures';
import type { CurvePoint } from '@/features/ratio/view-model/scenario-curve';
import { contributionOf } from '@/stats/negotiated-ratio';
import { moneyFormula, signedItems } from './parts';
import { moneyWords } from '@/features/ratio/view-model/money-words';
import { countRange, ratioWords } from '@/features/ratio/view-model/scenario-words';

type Items = readonly WorkingItem[];

/** What a figure of a ratio is worked out with. */
export interface ScenarioTerms {
  readonly base: ContractBase;
  readonly ratio: number;
  readonly appliesTo: Terms['appliesTo'];
  readonly rows: Items;
}

/** Follow-ups above a ratio as the cap is applied. @param excess as worked out */
export function excessItems({ base, ratio, appliesTo, rows }: ScenarioTerms, excess: number): Items {
  const { firsts, followUps } = base.scope;
  const paidFor = ratio * firsts;
  if (appliesTo === 'provider') {
    const signed = followUps - paidFor;
    return [
      ['Follow-ups', `F = ${formatCount(followUps)}`],
      ['Firsts', `N = ${formatCount(firsts)}`],
      ['Paid for', `${ratioWords(ratio)} × ${formatCount(firsts)} = ${formatCount(paidFor)}`],
      ['Formula', `F − ratio × N, not below 0: ${formatCount(followUps)} − ${ratioWords(ratio)} × ${formatCount(firsts)} = ${signed < 0 ? 'less than 0, so ' : ''}${formatCount(excess)}`], // prettier-ignore
      ...rows,
    ];
  }
  const capped = appliesTo === 'locality' ? base.localities : base.units;
  const above = capped.filter((one) => contributionOf(one, ratio) > 0);
  const sum = (key: 'firsts' | 'followUps') => above.reduce((total, one) => total + one[key], 0);
  return [
    ['Counted', `${formatCount(above.length)} of ${formatCount(capped.length)} are above it, with ${formatCount(sum('followUps'))} follow-ups of ${formatCount(sum('firsts'))} firsts`], // prettier-ignore
    ['Formula', `Sum of follow-ups − ratio × firsts of these: ${formatCount(sum('followUps'))} − ${ratioWords(ratio)} × ${formatCount(sum('firsts'))} = ${formatCount(excess)}`], // prettier-ignore
    ...rows,
  ];
}

/** The interval of follow-ups above a ratio, cut off at 0. */
export function excessIntervalItems({ base, ratio, rows }: ScenarioTerms, printed: string): Items {
  const { firsts, followUps, phi, ratio: theta } = base.scope;
  const widened = 1 + (1 + (theta ?? 0)) * (phi - 1);
  return [
    ['Follow-ups', `F = ${formatCount(followUps)}`],
    ['Firsts', `N = ${formatCount(firsts)}`],
    ['Spread', `φ = ${formatDecimal(phi, 2)} of the units around ${ratioWords(theta)}; φF = 1 + (1 + ${ratioWords(theta)}) × (φ − 1) = ${formatDecimal(widened, 2)}`], // prettier-ignore
    ['Formula', `F − cN ± 1.96 × √(φF × F + c² × N), not below 0, at c = ${ratioWords(ratio)}: ${printed}`],
    ['Holds', 'Chance variation, not coding or case mix'],
    ...rows,
  ];
}

/** Money of follow-ups above a ratio. */
export function excessMoneyItems(
  excess: number,
  { followUpPence }: Pick<Terms, 'followUpPence'>,
  pence: number | null,
  rows: Items,
): Items {
  // prettier-ignore
  const formula =
    followUpPence === null || pence === null
      ? 'Not worked out: the contract line gives no price of a follow-up.'
      : `Follow-ups above the ratio × price of one: ${moneyFormula(excess, followUpPence, pence, moneyWords(pence))}`;
  return [['Follow-ups above', formatDecimal(excess, 2)], ['Formula', formula], ...rows];
}

/** How many units or localities are above a ratio. */
export function aboveItems(
  of: readonly Contributor[],
  what: string,
  { ratio, rows }: Pick<ScenarioTerms, 'ratio' | 'rows'>,
  printed: string,
): Items {
  // prettier-ignore
  const above = of.filter((one) => contributionOf(one, ratio) > 0);
  return [
    ['Numerator', `${formatCount(above.length)} ${what} with more follow-ups than ${ratioWords(ratio)} × their firsts`],
    ['Denominator', `${formatCount(of.length)} ${what} with both counts`],
    ['Formula', `${what} with F > ${ratioWords(ratio)} × N: ${printed}`],
    ...rows,
  ];
}

/** The ratio at or below which units hold a quarter of all firsts. */
export function quarterItems({ units, scope }: ContractBase, what: string, rows: Items): Items {
  const quarter = scope.lowestQuarter;
  const isHeld = ({ firsts, followUps }: Contributor) =>
    firsts > 0 && quarter !== null && followUps / firsts <= quarter;
  const held = units.filter(isHeld);
  const firsts = held.reduce((sum, unit) => sum + unit.firsts, 0);
  const share = scope.firsts > 0 ? firsts / scope.firsts : null;
  return [
    ['Numerator', `${formatCount(firsts)} first attendances of ${formatCount(held.length)} ${what} at or below it`],
    ['Denominator', `${formatCount(scope.firsts)} first attendances of all`],
    ['Formula', `The smallest ratio at or below which ${what} hold at least 25% of all firsts (${formatCount(firsts)} ÷ ${formatCount(scope.firsts)} = ${formatPercent(share)}): ${ratioWords(quarter)}`], // prettier-ignore
    ...rows,
  ];
}

/** Where the figures of the table of ratios are from. */
export function curveWorkings({ base, appliesTo, rows }: Omit<ScenarioTerms, 'ratio'>): Workings<CurvePoint> {
  const at = ({ ratio }: CurvePoint): ScenarioTerms => ({ base, appliesTo, rows, ratio });
  const parts = base.localities.map((locality, index) => [
    `part-${index}`,
    (point: CurvePoint): Items => [
      ...signedItems(locality.followUps, locality.firsts, point.ratio, rows),
      ['Printed', `Not below 0: ${formatCount(point.parts[index] ?? 0)}`],
    ],
  ] as const); // prettier-ignore
  const interval = (point: CurvePoint) =>
    excessIntervalItems(at(point), countRange(point.lower ?? 0, point.upper ?? 0));
  return {
    excess: (point) => excessItems(at(point), point.excess),
    lower: interval,
    upper: interval,
    ...Object.fromEntries(parts),
  };
}

import { formatCount, formatDecimal } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { AppliesTo } from '@/stats/negotiated-ratio';
import type { ContractFigures } from './contract-figures';
import { countDifference, moneyWords } from './money-words';
import type { YearBasis } from './year-basis';

/** What units are called in a result. */
export interface UnitWords {
  readonly unitKind: UnitKind;
  readonly grouping: string | undefined;
}

/** How the cap is applied: `all practices pooled`, `each locality by itself`. */
export function capWords(appliesTo: AppliesTo, { unitKind, grouping }: UnitWords): string {
  if (appliesTo === 'provider') return `all ${unitWord(unitKind, 2)} pooled`;
  return `each ${appliesTo === 'locality' ? areaWord(grouping, 1) : unitWord(unitKind, 1)} by itself`;
}

/** Whether activity above the ratio is paid, and at which price it is counted. */
export function paidWords(isPaid: boolean, ofLine: boolean | null): string {
  const own = ofLine === null || ofLine === isPaid;
  if (isPaid) return own ? 'paid above the ratio, at the contract price' : 'at the contract price, if it were paid';
  return own ? 'at the contract price, not paid under this contract' : 'at the contract price, if it were not paid';
}

/** A ratio as it is printed everywhere: two decimals. */
export function ratioWords(ratio: number | null): string {
  return formatDecimal(ratio, 2);
}

/** What a ratio does, for the keyboard and for those who do not see the chart. */
export function ratioInWords(ratio: number, figures: ContractFigures): string {
  const money = figures.excessPence === null ? '' : `, ${moneyWords(figures.excessPence)} at the contract price`;
  return `${ratioWords(ratio)} follow-ups for each first: ${formatCount(figures.excess)} above it${money}`;
}

/** The finding, in 15 words or fewer. */
export function scenarioFinding(
  ratio: number,
  excess: number,
  contract: { ratio: number; excess: number } | null,
): string {
  const above = `At ${ratioWords(ratio)}, ${formatCount(excess)} follow-ups are above the ratio`;
  if (contract === null || contract.ratio === ratio) return above;
  return `${above}: ${countDifference(excess, contract.excess, `at ${ratioWords(contract.ratio)}`)}`;
}

/** `2007/08 so far: April to November 2007`, or the period alone where all of it is loaded. */
export function periodSoFar({ period, covered }: { readonly period: string; readonly covered: string | null }): string {
  if (covered === null || covered === period) return periodInWords(period);
  return `${periodInWords(period)} so far: ${periodInWords(covered)}`;
}

/** What a full year is worked out from. */
export function basisWords({ year, months, share, basis }: YearBasis): string {
  if (basis === 'whole') return `All 12 months of ${year} are loaded.`;
  const part = `${year} so far (${formatCount(months)} months) is taken as ${formatCount(share * 100)}% of the year`;
  return basis === 'last-year'
    ? `${part}, the share of last year’s attendances that fell in the same months.`
    : `${part}, ${formatCount(months)} of 12 months, as last year is not all loaded.`;
}

/** What every interval of the page has to say. */
export const INTERVAL_NOTE = 'The 95% interval is for chance variation only, not for coding or case mix.';

/** An interval of counts: `1,530 to 1,960`. */
export function countRange(lower: number, upper: number): string {
  return `${formatCount(lower)} to ${formatCount(upper)}`;
}

/** A list in words: `DacCom, Hertsmere and WatCom`. */
export function listWords(names: readonly string[]): string {
  if (names.length < 2) return names[0] ?? 'none';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

import type { ContractLine } from '@/domain/contract-line';
import { formatCount, formatDecimal, formatMoney, formatValue } from '@/domain/format';
import type { WorkingItem } from '@/ui/working';
import type { PlanMoney } from '@/features/ratio/view-model/plan';

interface Counts {
  readonly firsts: number;
  readonly followUps: number;
}

interface Asked {
  readonly planned: { readonly [Count in keyof Counts]: number | null };
  readonly done: Counts;
  /** Follow-ups above the ratio as the cap is applied. */
  readonly excess: number;
  readonly money: PlanMoney;
  readonly line: Pick<ContractLine, 'firstPrice' | 'followUpPrice' | 'paidAboveCap'>;
  readonly rows: readonly WorkingItem[];
}

/** Where the money of a plan is from. */
export function planMoneyWorkings({ planned, done, excess, money, line, rows }: Asked) {
  const cost = (firsts: number | null, followUps: number | null, pence: number | null): readonly WorkingItem[] => [
    ['First attendances', `${formatDecimal(firsts, 2)} at ${formatValue(line.firstPrice, 'pounds')}`],
    ['Follow-ups', `${formatDecimal(followUps, 2)} at ${formatValue(line.followUpPrice, 'pounds')}`],
    ['Formula', pence === null ? 'Not worked out: the contract line has no whole plan.' : `${formatDecimal(firsts, 2)} × ${formatValue(line.firstPrice, 'pounds')} + ${formatDecimal(followUps, 2)} × ${formatValue(line.followUpPrice, 'pounds')} = ${formatValue(pence / 100, 'pounds')}, printed as ${formatMoney(pence / 100)}`], // prettier-ignore
  ];
  const paidFor = line.paidAboveCap ? done.followUps : done.followUps - excess;
  const cap = line.paidAboveCap
    ? `All ${formatCount(done.followUps)} follow-ups: this contract pays above the ratio.`
    : `${formatCount(done.followUps)} follow-ups less ${formatDecimal(excess, 2)} above the ratio: this contract does not pay above it.`;
  return {
    planned: [...cost(planned.firsts, planned.followUps, money.plannedPence), ['Counted', 'What was planned for the months loaded'], ...rows], // prettier-ignore
    done: [...cost(done.firsts, done.followUps, money.donePence), ['Counted', 'All attendances, paid or not'], ...rows],
    paid: [...cost(done.firsts, paidFor, money.paidPence), ['Counted', cap], ...rows],
  } satisfies Readonly<Record<string, readonly WorkingItem[]>>;
}

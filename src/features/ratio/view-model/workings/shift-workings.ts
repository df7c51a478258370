import { formatCount, formatDecimal, formatPercent, formatValue } from '@/domain/format';
import type { WorkingItem } from '@/ui/working';
import type { Terms } from '@/features/ratio/view-model/contract-figures';
import { moneyWords } from '@/features/ratio/view-model/money-words';
import type { ShiftFigures } from '@/features/ratio/view-model/scenario-figures';
import type { Tried } from '@/features/ratio/view-model/tried-scenario';

type Items = readonly WorkingItem[];

interface Asked {
  readonly shift: ShiftFigures;
  readonly tried: Tried;
  readonly terms: Terms;
  /** The year and the rows. */
  readonly rows: Items;
}

/** Where the figures of a shift to primary care are from. */
export function shiftWorkings({ shift, tried, terms, rows }: Asked) {
  const pounds = (value: number | null) => formatValue(value, 'pounds');
  const price = pounds(terms.followUpPence === null ? null : terms.followUpPence / 100);
  const moved = `${formatPercent(tried.share, 0)} of ${formatDecimal(shift.excess, 2)} above the ratio = ${formatCount(shift.moved)}`; // prettier-ignore
  const reviews = `${formatDecimal(shift.moved, 2)} × ${formatDecimal(tried.reviews, 2)} ÷ ${formatDecimal(tried.insteadOf, 2)} = ${formatDecimal(shift.reviews, 2)}`; // prettier-ignore
  const cost = `${formatDecimal(shift.reviews, 2)} × ${pounds(tried.reviewPrice)}`;
  const net = pounds(shift.netPence / 100);
  const printed = moneyWords(Math.abs(shift.netPence));
  const perMoved = shift.moved > 0 ? pounds(tried.fixedCost / shift.moved) : '–';
  return {
    net: [
      ['Moved', moved],
      ['Reviews', reviews],
      ['Formula', terms.paidAboveCap ? `Moved × price of a follow-up − reviews × price of a review − fixed cost: ${formatDecimal(shift.moved, 2)} × ${price} − ${cost} − ${pounds(tried.fixedCost)} = ${net}, printed as ${printed}` : `Reviews × price of a review + fixed cost: ${cost} + ${pounds(tried.fixedCost)} = ${pounds(-shift.netPence / 100)}, printed as ${printed}`], // prettier-ignore
      ...rows,
    ],
    breakEven: [
      ['Moved', moved],
      ['Formula', terms.paidAboveCap ? `(price of a follow-up − fixed cost ÷ moved) × follow-ups ÷ reviews of the plan: (${price} − ${perMoved}) × ${formatDecimal(tried.insteadOf, 2)} ÷ ${formatDecimal(tried.reviews, 2)} = ${pounds(shift.breakEvenPence === null ? null : shift.breakEvenPence / 100)}` : 'Not worked out: activity above the ratio is not paid, so that nothing is saved.'], // prettier-ignore
      ...rows,
    ],
    moved: [['Reviews', reviews], ['Formula', `Share × follow-ups above the ratio in a year: ${moved}`], ...rows],
  } satisfies Readonly<Record<string, Items>>; // prettier-ignore
}

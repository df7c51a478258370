import { formatCount, formatMoney } from '@/domain/format';

/** An amount in pence as it is printed; `–` for none. */
export function moneyWords(pence: number | null): string {
  return formatMoney(pence === null ? null : pence / 100);
}

/** How much more or less one amount is than another: `£121k less`. */
export function moneyDifference(pence: number, than: number): string {
  const words = moneyWords(Math.abs(pence - than));
  return words === '£0' ? 'the same' : `${words} ${pence > than ? 'more' : 'less'}`;
}

/** How many more or fewer one count is than another: `1,474 fewer`. */
export function countDifference(count: number, than: number): string {
  const difference = Math.round(count) - Math.round(than);
  return difference === 0 ? 'as many' : `${formatCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'}`;
}

import { formatCount, formatMoney } from '@/domain/format';

/** An amount in pence as it is printed; `–` for none. */
export function moneyWords(pence: number | null): string {
  return formatMoney(pence === null ? null : pence / 100);
}

/** How much more or less one amount is than another: `£121k less than at 1.75`. @param where what the other is at */
export function moneyDifference(pence: number, other: number, where: string): string {
  const words = moneyWords(Math.abs(pence - other));
  return words === '£0' ? `the same as ${where}` : `${words} ${pence > other ? 'more' : 'less'} than ${where}`;
}

/** How many more or fewer one count is than another: `1,474 fewer than at 1.75`. @param where what the other is at */
export function countDifference(count: number, other: number, where: string): string {
  const difference = Math.round(count) - Math.round(other);
  if (difference === 0) return `as many as ${where}`;
  return `${formatCount(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than ${where}`;
}

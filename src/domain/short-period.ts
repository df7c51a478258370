import { parsePeriod, periodText } from './period';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

/** A period as short as an axis needs it: `2007/08`, `Q1 07/08`, `Apr 07`. */
export function shortPeriod(text: string): string {
  const period = parsePeriod(text);
  if (!period) return text;
  if (period.months === 1) {
    const year = Math.floor(period.firstMonth / 12) % 100;
    return `${MONTHS[period.firstMonth % 12] ?? ''} ${String(year).padStart(2, '0')}`;
  }
  const quarter = /^\d{2}(\d{2}\/\d{2}) (Q[1-4])$/.exec(periodText(period));
  return quarter ? `${quarter[2] ?? ''} ${quarter[1] ?? ''}` : periodText(period);
}

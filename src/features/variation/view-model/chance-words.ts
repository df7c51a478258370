import { formatCount, formatDecimal } from '@/domain/format';
import type { ChartInput } from './chart-input';
import { unitsInWords } from './result-words';

/**
 * The number of units chance would give, as printed: `less than 0.1`, `0.1`, `3`, `3.2`, `12`.
 *
 * @param expected 0 or more
 */
export function expectedText(expected: number): string {
  if (expected < 0.05) return 'less than 0.1';
  if (expected >= 9.95) return formatCount(Math.round(expected));
  return formatDecimal(expected, 1).replace(/\.0$/, '');
}

/** How little a unit outside the 95% limits says: how many chance alone would put there, in the version shown. */
export function beyond95({ result, adjusted }: Pick<ChartInput, 'result' | 'adjusted'>): string {
  const expected = adjusted ? result.expectedOutside?.adjusted : result.expectedOutside?.naive;
  const { compared } = result.counts;
  const weak = 'Outside 95% alone is a weak sign';
  if (!expected) return `${weak}.`;
  return `${weak}: chance would put ${expectedText(expected.outside95)} of ${formatCount(compared)} ${unitsInWords(result, compared)} outside 95%.`;
}

import { formatCount, formatExpected } from '@/domain/format';
import type { ChartInput } from './chart-input';
import { unitsInWords } from './result-words';

/** How little a unit outside the 95% limits says: how many chance alone would put there, in the version shown. */
export function beyond95({ result, adjusted }: Pick<ChartInput, 'result' | 'adjusted'>): string {
  const expected = adjusted ? result.expectedOutside?.adjusted : result.expectedOutside?.naive;
  const { compared } = result.counts;
  const weak = 'Outside 95% alone is a weak sign';
  if (!expected) return `${weak}.`;
  return `${weak}: chance would put ${formatExpected(expected.outside95)} of ${formatCount(compared)} ${unitsInWords(result, compared)} outside 95%.`;
}

import { wilsonInterval } from '@/stats/wilson-interval';
import type { Adapter } from '../oracle-input';

/** x of n, or a QOF exception rate: exceptions of exceptions + denominator. */
export const wilson: Adapter = (input) => {
  const confidence = input.number('confidence');
  const isException = input.has('exceptions');
  const x = input.number(isException ? 'exceptions' : 'x');
  const n = isException ? x + input.number('denominator') : input.number('n');
  const interval = wilsonInterval(x, n, confidence);
  return { estimate: n === 0 ? null : x / n, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
};

import { byarInterval, exactCountInterval, hybridCountInterval, rateInterval } from '@/stats/poisson-count-interval';
import type { Adapter, OracleInput } from '../oracle-input';

type Interval = { readonly lower: number | null; readonly upper: number };

/** A rate by a single method: limits of the count over the population. */
function asRate(input: OracleInput, x: number, { lower, upper }: Interval, method: string) {
  if (!input.has('population')) return { lower, upper, method };
  const population = input.number('population');
  const scale = input.numberOr('multiplier', 1) / population;
  if (population === 0) return { value: null, lower: null, upper: null, method: null };
  return { value: x * scale, lower: lower === null ? null : lower * scale, upper: upper * scale, method };
}

export const countIntervals: Adapter = (input) => {
  const kind = input.word('kind', ['exact', 'byar', 'hybrid', 'hybrid_rate']);
  const x = input.number('x');
  const confidence = input.number('confidence');
  if (kind === 'exact') return asRate(input, x, exactCountInterval(x, confidence), 'exact');
  if (kind === 'byar') return asRate(input, x, byarInterval(x, confidence), 'byar');
  if (kind === 'hybrid') {
    const { method, ...limits } = hybridCountInterval(x, confidence);
    return asRate(input, x, limits, method);
  }
  const rate = rateInterval(x, input.number('population'), input.number('multiplier'), confidence);
  return rate === null ? { value: null, lower: null, upper: null, method: null } : { ...rate };
};

import {
  exactRatioInterval,
  halfCorrectedRatioInterval,
  logRatioInterval,
  scoreRatioInterval,
} from '@/stats/poisson-ratio-interval';
import { twoPoissonTest } from '@/stats/two-poisson-test';
import type { Adapter } from '../oracle-input';

const INTERVALS = {
  exact_conditional: exactRatioInterval,
  score_conditional: scoreRatioInterval,
  lognormal: logRatioInterval,
  lognormal_half: halfCorrectedRatioInterval,
} as const;

export const ratioIntervals: Adapter = (input) => {
  const kind = input.word('kind', ['exact_conditional', 'score_conditional', 'lognormal', 'lognormal_half']);
  // `check` names the one output that the source prints; which outputs are compared is settled by `expected`.
  if (input.has('check')) input.text('check');
  const counts = {
    a: input.number('a'),
    b: input.number('b'),
    exposureA: input.numberOr('ta', 1),
    exposureB: input.numberOr('tb', 1),
  };
  const confidence = input.number('confidence');
  const { a, b } = counts;
  const ratio = a + b === 0 ? null : b === 0 ? Infinity : a / counts.exposureA / (b / counts.exposureB);
  const interval = INTERVALS[kind](counts, confidence);
  const limits = { ratio, lower: interval?.lower ?? null, upper: interval?.upper ?? null };
  if (kind === 'exact_conditional') {
    const test = twoPoissonTest(counts);
    return { ...limits, p_central: test?.central ?? null, p_minlike: test?.minimumLikelihood ?? null };
  }
  if (kind === 'lognormal_half') {
    return { ...limits, centre: halfCorrectedRatioInterval(counts, confidence)?.centre ?? null };
  }
  return limits;
};

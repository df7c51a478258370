import { poissonLimits, poissonStepLimits } from '@/stats/poisson-limits';
import { chiSquareRatioLimits, inverseRatioLimits, normalRateLimits } from '@/stats/standardised-ratio-limits';
import { Z95, Z998 } from '@/stats/z-levels';
import { atBothLevels } from './both-levels';
import type { Adapter, OracleInput } from '../oracle-input';

const BY_EXPECTED = { sr_chisq: chiSquareRatioLimits, poisson_interp: poissonLimits, poisson_step: poissonStepLimits };

function inverse(input: OracleInput) {
  const observed = input.number('observed');
  const [at95, at998] = [inverseRatioLimits(observed, 0.025), inverseRatioLimits(observed, 0.001)];
  return {
    ...atBothLevels(at95, at998),
    exp_at_lower95: at95.expectedAtLower,
    exp_at_upper95: at95.expectedAtUpper,
    exp_at_lower998: at998.expectedAtLower,
    exp_at_upper998: at998.expectedAtUpper,
  };
}

/** The inverse limits of a rate: the population of a year at which they are met, and the rate there. */
function inverseRate(input: OracleInput) {
  const events = input.number('events');
  const target = input.number('target_rate');
  const years = input.numberOr('years', 1);
  const [at95, at998] = [inverseRatioLimits(events, 0.025), inverseRatioLimits(events, 0.001)];
  const population = (expected: number): number => expected / target / years;
  return {
    ...atBothLevels(at95, at998, target * input.number('multiplier')),
    population_at_lower95: population(at95.expectedAtLower),
    population_at_upper95: population(at95.expectedAtUpper),
    population_at_lower998: population(at998.expectedAtLower),
    population_at_upper998: population(at998.expectedAtUpper),
  };
}

function crudeRate(input: OracleInput, kind: 'rate_normal' | 'rate_interp') {
  const target = input.number('target_rate');
  const population = input.number('population');
  const multiplier = input.number('multiplier');
  const expected = target * population;
  if (kind === 'rate_interp') {
    const limits = atBothLevels(poissonLimits(expected, 0.025), poissonLimits(expected, 0.001), target * multiplier);
    return { ...limits, expected };
  }
  const [at95, at998] = [normalRateLimits(target, population, Z95), normalRateLimits(target, population, Z998)];
  return { ...atBothLevels(at95, at998, multiplier), expected };
}

export const rateLimits: Adapter = (input) => {
  const kind = input.word('kind', [
    'sr_chisq',
    'poisson_interp',
    'poisson_step',
    'fingertips_inverse',
    'fingertips_inverse_rate',
    'rate_normal',
    'rate_interp',
  ]);
  if (kind === 'fingertips_inverse') return inverse(input);
  if (kind === 'fingertips_inverse_rate') return inverseRate(input);
  if (kind === 'rate_normal' || kind === 'rate_interp') return crudeRate(input, kind);
  const expected = input.number('expected');
  return atBothLevels(BY_EXPECTED[kind](expected, 0.025), BY_EXPECTED[kind](expected, 0.001));
};

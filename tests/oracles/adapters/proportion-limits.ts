import { arcsineLimits } from '@/stats/arcsine-limits';
import { binomialLimits, binomialStepLimits } from '@/stats/binomial-limits';
import { scoreLimits } from '@/stats/score-limits';
import { Z95, Z998 } from '@/stats/z-levels';
import { atBothLevels } from './both-levels';
import type { Adapter } from '../oracle-input';

export const proportionLimits: Adapter = (input) => {
  const kind = input.word('kind', ['score', 'arcsine', 'exact_step', 'exact_interp']);
  const target = input.number('target');
  const n = input.number('n');
  if (kind === 'score') return atBothLevels(scoreLimits(target, n, Z95), scoreLimits(target, n, Z998));
  if (kind === 'arcsine') return atBothLevels(arcsineLimits(target, n, Z95), arcsineLimits(target, n, Z998));
  const limits = kind === 'exact_step' ? binomialStepLimits : binomialLimits;
  return atBothLevels(limits(target, n, 0.025), limits(target, n, 0.001));
};

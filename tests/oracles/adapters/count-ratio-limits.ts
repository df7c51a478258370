import { conditionalRatioLimits, countRatioZ, logRatioLimits } from '@/stats/count-ratio-limits';
import { Z95, Z998 } from '@/stats/z-levels';
import { atBothLevels } from './both-levels';
import type { Adapter } from '../oracle-input';

export const countRatioLimits: Adapter = (input) => {
  const kind = input.word('kind', ['conditional_interp', 'log_delta', 'z']);
  const target = input.number('target');
  if (kind === 'conditional_interp') {
    const total = input.number('total');
    return atBothLevels(conditionalRatioLimits(target, total, 0.025), conditionalRatioLimits(target, total, 0.001));
  }
  const b = input.number('b');
  if (kind === 'log_delta') return atBothLevels(logRatioLimits(target, b, Z95), logRatioLimits(target, b, Z998));
  const z = countRatioZ(input.number('a'), b, target);
  return { z_log: z?.log ?? null, z_cond: z?.conditional ?? null };
};

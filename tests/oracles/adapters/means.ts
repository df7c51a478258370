import { meanAndSd, meanInterval } from '@/stats/mean-interval';
import type { Adapter } from '../oracle-input';

export const means: Adapter = (input) => {
  const summary = meanAndSd(input.numbers('values'));
  const at95 = summary && meanInterval(summary, 0.95);
  const at998 = summary && meanInterval(summary, 0.998);
  return {
    n: summary?.n ?? 0,
    mean: summary?.mean ?? null,
    sd: summary?.sd ?? null,
    lower95: at95?.lower ?? null,
    upper95: at95?.upper ?? null,
    lower998: at998?.lower ?? null,
    upper998: at998?.upper ?? null,
  };
};

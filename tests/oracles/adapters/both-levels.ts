import type { Interval } from '@/stats/interval';

/** Limits at 95% and 99.8% by the names the cases use, each times `scale`. */
export function atBothLevels(at95: Interval, at998: Interval, scale = 1) {
  return {
    lower95: at95.lower * scale,
    upper95: at95.upper * scale,
    lower998: at998.lower * scale,
    upper998: at998.upper * scale,
  };
}

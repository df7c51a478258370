import type { TrendResult } from '@/analysis/analysis';
import { unitWord } from '@/domain/unit-kind';
import type { RatioView } from '@/features/ratio/ratio-view';
import type { ResolvedRatio } from '@/features/ratio/resolve-ratio';
import type { Followed } from './followed';
import { type Step, stepsOf } from './months';
import { processOf } from './process';
import type { ProcessInput } from './process-model';
import { stepWord } from './signals';

/** What is said where nothing is loaded of what is followed. */
export const NOTHING_FOLLOWED = 'Nothing is loaded for what is followed here. Choose another.';

/** What the chart of what is followed is made from; null where the trend has no line of it. */
export function processInput(
  trend: TrendResult,
  followed: Followed,
  rebases: RatioView['rebase'],
  { unitKind, line }: Pick<ResolvedRatio, 'unitKind' | 'line'>,
): ProcessInput | null {
  const found = trend.series.find(({ level, code }) => level === followed.level && code === followed.code);
  if (!found) return null;
  const steps = stepsOf(trend, followed.code, followed.level);
  return {
    trend,
    stretches: processOf(steps, trend.parts, rebases),
    name: followed.level === 'overall' ? `all ${unitWord(unitKind, 2)}` : found.name,
    negotiated: line?.negotiatedRatio ?? null,
  };
}

const STEP_TITLES = { month: 'Month by month', quarter: 'Quarter by quarter', year: 'Year by year' } as const;

/** What a chart of these steps is called. */
export function processTitle(steps: readonly Step[]): string {
  return STEP_TITLES[stepWord(steps[0]?.period.months ?? 1, 1)];
}

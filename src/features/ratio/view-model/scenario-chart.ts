import type { ScenarioSpec } from '@/charts/scenario-spec';
import { formatCount } from '@/domain/format';
import type { LocalityColours } from '@/domain/locality-colours';
import type { AppliesTo } from '@/stats/negotiated-ratio';
import type { ContractBase } from './contract-figures';
import { type RatioRange, scenarioCurve } from './scenario-curve';
import { capWords, ratioWords, type UnitWords } from './scenario-words';

/** What the chart of ratios is made from. */
export interface ScenarioChart {
  readonly base: ContractBase;
  readonly appliesTo: AppliesTo;
  readonly range: RatioRange;
  readonly contract: number | null;
  readonly colours: LocalityColours;
  /** All localities of the data, shown or not, in their order. */
  readonly localities: readonly string[];
  readonly words: UnitWords;
}

/** The chart; the ratio tried out is drawn into it only on paper. */
export function scenarioSpec(chart: ScenarioChart, tried: number | null): ScenarioSpec {
  const { base, appliesTo, range, contract, colours, localities, words } = chart;
  return {
    points: scenarioCurve(base, appliesTo, range),
    layers: appliesTo === 'locality' ? base.localities.map(({ name }) => name) : [],
    contract: contract !== null && contract >= range.min && contract <= range.max ? contract : null,
    tried,
    valueTitle: 'Follow-ups above the ratio',
    ratioTitle: 'Follow-ups paid for with each first attendance',
    summary: summaryOf(base, capWords(appliesTo, words)),
    localities,
    colours,
  };
}

function summaryOf({ scope }: ContractBase, cap: string): string {
  const all = `${formatCount(scope.followUps)} follow-ups of ${formatCount(scope.firsts)} first attendances`;
  return `Follow-ups above the ratio fall as the ratio rises. ${all}, ${cap}; a ratio of ${ratioWords(scope.ratio)} would pay for everything if all were pooled.`;
}

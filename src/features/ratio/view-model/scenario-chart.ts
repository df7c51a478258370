import type { MeasureResult } from '@/analysis/analysis';
import type { ScenarioSpec } from '@/charts/scenario-spec';
import { formatCount } from '@/domain/format';
import { type LocalityColours, sortLocalities } from '@/domain/locality-colours';
import type { AppliesTo } from '@/stats/negotiated-ratio';
import type { ContractBase } from './contract-figures';
import { type RatioRange, ratioRange, scenarioCurve } from './scenario-curve';
import { capWords, ratioWords, type UnitWords } from './scenario-words';
import type { WorkedScenario } from './worked-scenario';

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

/** The ratios that are looked for: around that of the contract, of the next one, and those of all and of the lowest quarter. */
export function usualRange(
  { scope }: ContractBase,
  { contract, nextLine }: Pick<WorkedScenario, 'contract' | 'nextLine'>,
): RatioRange {
  return ratioRange([contract?.terms.ratio, scope.ratio, scope.lowestQuarter, nextLine?.negotiatedRatio]);
}

/** What the chart of a cap is made from, over a range of ratios. @param measure whose units they are */
export function scenarioChart(
  base: ContractBase,
  { appliesTo, range, contract }: Pick<ScenarioChart, 'appliesTo' | 'range' | 'contract'>,
  { unitKind, request }: Pick<MeasureResult, 'unitKind' | 'request'>,
  colours: LocalityColours,
): ScenarioChart {
  return {
    base,
    appliesTo,
    range,
    contract,
    colours,
    localities: sortLocalities(base.localities.map(({ name }) => name)),
    words: { unitKind, grouping: request.grouping },
  };
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

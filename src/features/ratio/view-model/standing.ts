import type { MeasureResult } from '@/analysis/analysis';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { contributionOf } from '@/stats/negotiated-ratio';
import type { ContractBase, ContractFigures, Contributor, Terms } from './contract-figures';
import { shownBand } from './ratio-input';

/** Where a total stands to the ratio, by the interval of F − cN alone; `not-judged` where the cap is not pooled. */
export type Standing = 'above' | 'below' | 'chance' | 'not-judged';

/** @returns `chance` where the interval of F − cN holds 0 */
export function standingOf({ lower95, upper95 }: Pick<ContractFigures, 'lower95' | 'upper95'>): Standing {
  if (lower95 === null || upper95 === null) return 'not-judged';
  return lower95 > 0 ? 'above' : upper95 < 0 ? 'below' : 'chance';
}

/** How many stand on which side of the ratio; those without an attendance are left out. */
export interface Sides {
  readonly counted: number;
  /** At the ratio or below it. */
  readonly within: number;
  readonly above: number;
}

/** Below this a difference of follow-ups is the noise of floating point. */
const NOISE = 1e-9;

/** Whether follow-ups are at most what the ratio pays for. */
function isWithin(one: Pick<Contributor, 'firsts' | 'followUps'>, ratio: number): boolean {
  return contributionOf(one, ratio) <= NOISE;
}

/** On which side of the ratio units or localities stand. */
export function sidesOf(of: readonly Pick<Contributor, 'firsts' | 'followUps'>[], { ratio }: Terms): Sides {
  const counted = of.filter(({ firsts, followUps }) => firsts + followUps > 0);
  const within = counted.filter((one) => isWithin(one, ratio)).length;
  return { counted: counted.length, within, above: counted.length - within };
}

/** The localities that have a name. */
export function namedLocalities({ localities }: Pick<ContractBase, 'localities'>): readonly Contributor[] {
  return localities.filter(({ code }) => code !== NO_LOCALITY);
}

/** How many named localities are above the ratio, yet by no more than chance. */
export function aboveByChance(base: ContractBase, terms: Terms, measure: MeasureResult): number {
  const bands = new Map(measure.localities.map((one) => [one.code, shownBand(one, measure)]));
  return namedLocalities(base).filter((one) => !isWithin(one, terms.ratio) && bands.get(one.code) === 'within').length;
}

/** How many units are above the upper 99.8% limit around the target, in the version that is shown. */
export function clearlyAbove({ counts, overdispersion }: Pick<MeasureResult, 'counts' | 'overdispersion'>): number {
  return (overdispersion.isAdjusted ? counts.bandsAdjusted : counts.bands)['above-998'];
}

import type { RatioChangeResult } from '@/analysis/analysis';
import { NO_LOCALITY } from '@/domain/locality-colours';

/** What may be saved of one of the two states: true where the count itself may not. */
interface HiddenCounts {
  readonly firsts: boolean;
  readonly followUps: boolean;
}

/** What may be saved of a difference of two ratios. */
export interface SafeWhy {
  readonly from: HiddenCounts;
  readonly to: HiddenCounts;
  /** None of the parts is printed: one alone, or all but one, could give a small count away. */
  readonly arePartsHidden: boolean;
  /** The result with parts as they may be printed: 3 significant figures where a stratum has a small count. */
  readonly result: RatioChangeResult;
}

type StateName = 'from' | 'to';

/**
 * Masks the counts of both states over their strata, which are the rows that a reader may know from other tables: a total
 * is hidden where it is small or would give a small stratum away, and the parts where a total is hidden, where the
 * follow-ups in one state only are few, or where so few sets of counts fit the rest that the parts could tell which it is.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 * @throws Error in plain words where nothing may be printed
 */
export async function safeWhy(result: RatioChangeResult, threshold: number): Promise<SafeWhy> {
  const [{ maskingOf }, { threeFigures }] = await Promise.all([
    import('@/exports/small-numbers'),
    import('@/exports/masked-units'),
  ]);
  const stateOf = (state: StateName) => {
    const units = result.counts.flatMap((stratum) => {
      const counts = stratum[state];
      return counts ? [{ numerator: counts.followUps, denominator: counts.firsts, locality: null }] : [];
    });
    const whole = { code: NO_LOCALITY, numerator: null, denominator: null };
    const { overall, localities, isMasked, statistics } = maskingOf(
      { definition: { kind: 'ratio' }, targetGiven: true, units, localities: [whole] },
      threshold,
    );
    const hidden: HiddenCounts = {
      firsts: overall.denominator || localities[0]?.denominator === true,
      followUps: overall.numerator || localities[0]?.numerator === true,
    };
    return { hidden, isMasked, isTelling: statistics || hasFew(result, state, threshold) };
  };
  const [from, to] = [stateOf('from'), stateOf('to')];
  const hidden = [from.hidden, to.hidden].flatMap(({ firsts, followUps }) => [firsts, followUps]);
  if (!hidden.includes(false)) {
    throw new Error(`Every count here is from 1 to ${threshold - 1}, or would give one away, so nothing of it can be saved.`); // prettier-ignore
  }
  const { change } = result;
  const figure = (value: number) => (from.isMasked || to.isMasked ? threeFigures(value) : value);
  const parts = { mix: figure(change.mix), followUps: figure(change.followUps), firsts: figure(change.firsts), oneStateOnly: figure(change.oneStateOnly) }; // prettier-ignore
  return {
    from: from.hidden,
    to: to.hidden,
    arePartsHidden: hidden.includes(true) || from.isTelling || to.isTelling,
    result: { ...result, change: { ...change, ...parts } },
  };
}

/** Whether the follow-ups of strata with firsts in one state only, which are a part times all firsts, are a small count. */
function hasFew({ counts }: RatioChangeResult, state: StateName, threshold: number): boolean {
  const inBoth = ({ from, to }: RatioChangeResult['counts'][number]) =>
    (from?.firsts ?? 0) > 0 && (to?.firsts ?? 0) > 0;
  const few = counts.filter((one) => !inBoth(one)).reduce((sum, one) => sum + (one[state]?.followUps ?? 0), 0);
  return few > 0 && few < threshold;
}

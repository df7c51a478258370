import { NO_LOCALITY } from '@/domain/locality-colours';
import { denominatorBounds, numeratorBounds } from './count-bounds';
import { rangesOf, type Smallness, smallnessOf } from './count-ranges';
import { setsThatFit } from './count-sets';
import { at, hideSmall } from './count-table';
import { hideFurther } from './hide-further';

/** What is not printed of one unit, locality or the whole. */
export interface Masking {
  readonly numerator: boolean;
  readonly denominator: boolean;
  /** Of a locality or the whole: the sizes of its units, some of which are masked, decide its adjusted limits. */
  readonly ofMasked: boolean;
}

/** What is not printed of a result. */
export interface ResultMasking {
  readonly units: readonly Masking[];
  readonly localities: readonly Masking[];
  readonly overall: Masking;
  /** Whether any count is masked. */
  readonly isMasked: boolean;
  /** The target is not printed, nor anything judged by it: it would give the whole away. */
  readonly target: boolean;
  /** So few sets of counts fit what is printed that statistics of all units could tell which it is: none is printed. */
  readonly statistics: boolean;
}

interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** The counts of a result. Each unit names the locality whose totals are printed beside it. */
export interface MaskableResult {
  readonly definition: { readonly kind: string };
  readonly targetGiven: boolean;
  /** The target is the sum over sum of these units. */
  readonly request?: { readonly among?: { readonly codes: readonly string[] } | undefined };
  readonly units: readonly (Counts & { readonly locality: string | null; readonly code?: string })[];
  readonly localities: readonly (Counts & { readonly code: string })[];
}

/** With this many sets of counts that fit, as a power of ten, statistics to 3 figures cannot be searched for the true one. */
const MANY_SETS = 12;

/**
 * What to mask so that no count from 1 to `threshold − 1` is printed, nor can be worked out from anything else that may
 * be printed of the result: units, localities, the whole, the target (docs/methods.md, small numbers). 0 is printed, and
 * so are totals and the target, except where nothing else is left to keep a small count safe. The £ of a cost are no
 * counts.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 */
export function maskingOf(result: MaskableResult, threshold: number): ResultMasking {
  const { isSmall, cap } = smallnessOf(threshold);
  const kind = result.definition.kind;
  const isSmallNumerator = (count: number): boolean => kind !== 'cost' && isSmall(count);
  const summed = result.units.flatMap(({ numerator, denominator, locality }, index) =>
    numerator === null || denominator === null || !canBe(kind, numerator, denominator)
      ? []
      : [{ index, numerator, denominator, name: locality ?? NO_LOCALITY }],
  );
  const names = [...new Set(summed.map(({ name }) => name))];
  const groups = summed.map(({ name }) => names.indexOf(name));
  const xs = hideSmall(summed.map(({ numerator }) => numerator), groups, isSmallNumerator); // prettier-ignore
  const ns = hideSmall(summed.map(({ denominator }) => denominator), groups, isSmall); // prettier-ignore
  const ofX: Smallness = { isSmall: isSmallNumerator, cap };
  const ofN: Smallness = { isSmall, cap };
  const counts = { xs, ns, kind };

  const roofs = rangesOf(ns, denominatorBounds(counts, ofN, new Map()));
  const xBounds = numeratorBounds(counts, ofX, roofs);
  hideFurther(xs, xBounds, ofX);
  const nBounds = denominatorBounds(counts, ofN, rangesOf(xs, xBounds));
  hideFurther(ns, nBounds, ofN);

  const places = new Map(summed.map(({ index }, place) => [index, place]));
  const touches = (place: number): boolean => at(ns.hidden, place) || (kind === 'ratio' && at(xs.hidden, place));
  const units = result.units.map(({ numerator, denominator }, index): Masking => {
    const place = places.get(index);
    return {
      numerator: place === undefined ? isSmallNumerator(numerator ?? 0) : at(xs.hidden, place),
      denominator: place === undefined ? isSmall(denominator ?? 0) : at(ns.hidden, place),
      ofMasked: false,
    };
  });
  const localities = result.localities.map(({ code }): Masking => {
    const group = names.indexOf(code);
    if (group < 0) return { numerator: false, denominator: false, ofMasked: false };
    return {
      numerator: at(xs.totalHidden, group),
      denominator: at(ns.totalHidden, group),
      ofMasked: at(xs.members, group).some(touches),
    };
  });
  const overall = { numerator: xs.overallHidden, denominator: ns.overallHidden, ofMasked: groups.some((_, place) => touches(place)) }; // prettier-ignore
  const isMasked = units.some(({ numerator, denominator }) => numerator || denominator);
  const isSummed = xs.hidden.includes(true) || ns.hidden.includes(true);
  return {
    units,
    localities,
    overall,
    isMasked,
    target: (!result.targetGiven && (xs.overallHidden || ns.overallHidden)) || isAmongMasked(result, units),
    statistics: isSummed && setsThatFit(xs, xBounds, ofX) + setsThatFit(ns, nBounds, ofN) < MANY_SETS,
  };
}

/** Whether the target is the average of a group of which a member is masked: it could be told from the average. */
function isAmongMasked({ request, units }: MaskableResult, masks: readonly Masking[]): boolean {
  const members = new Set(request?.among?.codes);
  return units.some(({ code }, i) => code !== undefined && members.has(code) && (masks[i]?.numerator === true || masks[i]?.denominator === true)); // prettier-ignore
}

/** Whether a pair is summed: a part above its whole is not, nor events with nothing to divide by. */
function canBe(kind: string, x: number, n: number): boolean {
  if (kind === 'proportion') return x <= n;
  return kind !== 'rate' || n > 0 || x === 0;
}

import { compareCounts, bandCounts } from '@/measures/compare-counts';
import type { MeasureResult } from '@/analysis/analysis';
import { expectedOutside } from '@/stats/compare-units';
import { partitionByLocality } from '@/stats/locality-partition';
import type { MeasureKind } from '@/stats/measure-kind';
import { summariseVariation } from '@/stats/variation';
import { aDefinition, aResult } from './a-measure-result';

/** The counts of one unit, and where it is. */
export interface PlacedCounts {
  readonly locality: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** A whole result of these counts, worked out as the core does. */
export function resultOf(kind: MeasureKind, placed: readonly PlacedCounts[]): MeasureResult {
  const codeOf = (index: number): string => `Y9${String(index).padStart(4, '0')}`;
  const none = { usedParts: null, ofParts: null, hasMonths: null, ofMonths: null, notGiven: 0, differsFromParts: false, borrowedDenominator: false, exceeding: 0, leftOut: 0, unsourced: 0, isUneven: false, valueAlone: null }; // prettier-ignore
  const counts = placed.map(({ numerator, denominator }, i) => ({ ...none, unitCode: codeOf(i), numerator, denominator })); // prettier-ignore
  const names = new Map(
    placed.map(({ locality }, i) => [codeOf(i), { code: codeOf(i), name: codeOf(i), locality, closed: null }]),
  );
  const { comparison, units, localities, overall } = compareCounts(kind, counts, names, undefined);
  const naive = expectedOutside(comparison, counts, false);
  return aResult({
    definition: aDefinition({ kind }),
    target: comparison.target,
    units,
    localities,
    overall,
    counts: {
      units: units.length,
      withValue: comparison.unitsWithValue,
      compared: units.filter(({ band }) => band !== 'not-compared').length,
      bands: bandCounts(units.map(({ band }) => band)),
      bandsAdjusted: bandCounts(units.map(({ bandAdjusted }) => bandAdjusted).filter((band) => band !== null)),
    },
    overdispersion: {
      phi: comparison.phi,
      tau2: comparison.tau2,
      isAdjusted: comparison.isAdjusted,
      test: comparison.dispersionTest,
      spread: comparison.spread,
    },
    expectedOutside: naive && { naive, adjusted: expectedOutside(comparison, counts, true) ?? naive },
    variation: summariseVariation(kind, counts),
    partition: partitionByLocality(kind, units.map((unit) => ({ ...unit, group: unit.locality }))), // prettier-ignore
  });
}

type Side = 'numerator' | 'denominator';

/** A printed count that is masked. */
export interface HiddenCount {
  readonly unit: number;
  readonly side: Side;
}

/** Whether everything printed of a result, `*` apart, is what these counts would give to the figures printed. */
export function fits(printed: unknown, full: unknown): boolean {
  if (printed === '*') return true;
  if (typeof printed === 'number' && typeof full === 'number') return isSame(printed, full);
  if (printed === null || typeof printed !== 'object' || full === null || typeof full !== 'object') return printed === full; // prettier-ignore
  const inFull = new Map(Object.entries(full));
  return Object.entries(printed).every(([key, value]) => fits(value, inFull.get(key)));
}

/** Full numbers agree to rounding; those printed to 3 significant figures to that. */
function isSame(printed: number, full: number): boolean {
  if (printed === full || Math.abs(printed - full) <= 1e-9 * Math.abs(full)) return true;
  return Number(printed.toPrecision(3)) === printed && Number(full.toPrecision(3)) === printed && full % 1 !== 0;
}

/** A printed total of the counts of a locality, or of all units where it is undefined; null where it is masked. */
type TotalOf = (side: Side, locality: string | null | undefined) => number | null;

/** What a search knows: the units as far as they are given, and what it may try. */
interface Search {
  readonly totalOf: TotalOf;
  /** Whether the two counts of a unit can stand together. */
  readonly isPair: (unit: PlacedCounts) => boolean;
  readonly isFit: (counts: readonly PlacedCounts[]) => boolean;
  /** Sets of counts that may still be tried. */
  left: number;
}

/**
 * The values from 1 to `cap` of a hidden count for which some whole numbers in place of all the hidden ones give
 * everything that is printed. Stops at two.
 */
export function valuesThatFit(
  truth: readonly PlacedCounts[],
  hidden: readonly HiddenCount[],
  asked: HiddenCount,
  cap: number,
  search: Omit<Search, 'left'>,
): readonly number[] {
  const place = ({ unit, side }: HiddenCount): string => `${side} ${truth[unit]?.locality ?? ''}`;
  const others = hidden.filter((each) => each !== asked).sort((a, b) => (place(a) < place(b) ? -1 : 1));
  const found: number[] = [];
  for (const value of nearest(truth[asked.unit]?.[asked.side] ?? 0, cap)) {
    if (value < 1 || value > cap) continue;
    const counts = withCount(truth, asked, value);
    if (hasFit(counts, others, { ...search, left: 3000 })) found.push(value);
    if (found.length === 2) break;
  }
  return found;
}

function hasFit(counts: readonly PlacedCounts[], open: readonly HiddenCount[], search: Search): boolean {
  const [cell, ...rest] = open;
  if (!cell) {
    search.left -= 1;
    return search.isFit(counts);
  }
  const locality = counts[cell.unit]?.locality ?? null;
  const ofSide = rest.filter(({ side }) => side === cell.side);
  const own = counts[cell.unit]?.[cell.side] ?? 0;
  const given = (inside: (unit: PlacedCounts) => boolean): number =>
    counts.reduce((sum, unit) => sum + (inside(unit) && isGiven(unit) ? (unit[cell.side] ?? 0) : 0), 0) - own;
  const total = search.totalOf(cell.side, locality);
  const whole = search.totalOf(cell.side, undefined);
  const isLastHere = !ofSide.some(({ unit }) => counts[unit]?.locality === locality);
  const forced =
    isLastHere && total !== null
      ? total - given((unit) => unit.locality === locality)
      : ofSide.length === 0 && whole !== null
        ? whole - given(() => true)
        : null;
  const values = forced === null ? nearest(own, 14) : forced < 0 ? [] : [forced];
  const isSettled = !rest.some(({ unit }) => unit === cell.unit);
  return values.some((value) => {
    const changed = withCount(counts, cell, value);
    const unit = changed[cell.unit];
    if (search.left <= 0 || !unit || (isSettled && !search.isPair(unit))) return false;
    if (ofSide.length === 0 && !addsUp(changed, cell.side, search.totalOf)) return false;
    return hasFit(changed, rest, search);
  });
}

const isGiven = ({ numerator, denominator }: PlacedCounts): boolean => numerator !== null && denominator !== null;

function addsUp(counts: readonly PlacedCounts[], side: Side, totalOf: TotalOf): boolean {
  return [undefined, ...new Set(counts.map(({ locality }) => locality))].every((locality) => {
    const total = totalOf(side, locality);
    const inside = counts.filter((unit) => isGiven(unit) && (locality === undefined || unit.locality === locality));
    return total === null || inside.reduce((sum, unit) => sum + (unit[side] ?? 0), 0) === total;
  });
}

function withCount(counts: readonly PlacedCounts[], { unit, side }: HiddenCount, value: number) {
  return counts.map((each, index) => (index === unit ? { ...each, [side]: value } : each));
}

/** Whole numbers from 0, those nearest to one first. */
function nearest(to: number, most: number): readonly number[] {
  return Array.from({ length: Math.max(most, to + 6) + 1 }, (_, value) => value).sort(
    (a, b) => Math.abs(a - to) - Math.abs(b - to),
  );
}

import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { Band } from '@/stats/band';
import { compareGroup, compareUnits, type Compared, type Comparison } from '@/stats/compare-units';
import { givenPair } from '@/stats/count-pair';
import type { MeasureKind } from '@/stats/measure-kind';
import { closedNote } from './closed-units';
import type { UnitCounts } from './measure';
import type { BandCounts, MeasureUnit } from './measure-result';
import { unitNotes } from './result-notes';
import type { UnitName } from './unit-names';

/** Units, localities and the whole, each against the same target. */
export interface ComparedCounts {
  readonly comparison: Comparison;
  readonly units: readonly MeasureUnit[];
  readonly localities: readonly MeasureUnit[];
  readonly overall: MeasureUnit;
}

/**
 * Compares counts with their own average or a given target, and sums them by locality and over all: ratios of sums,
 * never means of rates.
 */
export function compareCounts(
  kind: MeasureKind,
  counts: readonly UnitCounts[],
  names: ReadonlyMap<string, UnitName>,
  target: number | undefined,
): ComparedCounts {
  const comparison = compareUnits(kind, counts, target === undefined ? {} : { target });
  const units = counts.map((unit, i): MeasureUnit => {
    const { name, locality, closed } = names.get(unit.unitCode) ?? {
      name: unit.unitCode,
      locality: null,
      closed: null,
    };
    const { hasMonths: has, ofMonths: of } = unit;
    const compared = comparison.units[i];
    if (!compared) throw new Error('compareUnits gives one result for each unit');
    return {
      ...unitOf(unit.unitCode, name, locality, unit, compared),
      closed,
      value: compared.value ?? unit.valueAlone,
      months: has !== null && of !== null && has < of ? { has, of } : null,
      notes: [...(closed === null ? [] : [closedNote(closed)]), ...unitNotes(unit)],
    };
  });
  const group = (code: string, name: string, locality: string | null, members: readonly MeasureUnit[]): MeasureUnit =>
    unitOf(code, name, locality, sumOf(kind, members), compareGroup(comparison, members));
  const placed = units.map((unit) => unit.locality ?? NO_LOCALITY);
  return {
    comparison,
    units,
    localities: sortLocalities(placed).map((name) =>
      group(name, name, name, units.filter((_, i) => placed[i] === name)),
    ), // prettier-ignore
    overall: group('ALL', 'All units', null, units),
  };
}

interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

function unitOf(code: string, name: string, locality: string | null, counts: Counts, compared: Compared): MeasureUnit {
  const { numerator, denominator } = counts;
  return { code, name, locality, closed: null, numerator, denominator, ...compared, months: null, notes: [] };
}

/** Sums over the members whose two counts are fit for the kind; null where none's are. */
function sumOf(kind: MeasureKind, members: readonly Counts[]): Counts {
  const given = members.map((member) => givenPair(kind, member)).filter((pair) => pair !== null);
  if (given.length === 0) return { numerator: null, denominator: null };
  return {
    numerator: given.reduce((sum, { x }) => sum + x, 0),
    denominator: given.reduce((sum, { n }) => sum + n, 0),
  };
}

/** How many units lie in each band. */
export function bandCounts(bands: readonly Band[]): BandCounts {
  const counts = { 'above-998': 0, 'above-95': 0, within: 0, 'below-95': 0, 'below-998': 0, 'not-compared': 0 };
  for (const band of bands) counts[band] += 1;
  return counts;
}

import type { ScannedColumn, ScanUnit } from '@/analysis/analysis';
import { numberAt } from './board';

/** The counts of a column as the masking of small numbers takes them. @param units of its board */
export function maskableColumn(column: ScannedColumn, units: readonly ScanUnit[]) {
  return {
    definition: { kind: column.kind },
    targetGiven: false,
    units: units.map(({ locality }, place) => ({
      numerator: numberAt(column.numerators, place),
      denominator: numberAt(column.denominators, place),
      locality,
    })),
    localities: column.localities,
  };
}

import type { ScannedColumn } from '@/analysis/analysis';
import { numberAt } from './board';

/** Fewest expected events, and expected events that did not happen, of a unit that a headline may name. */
const FEWEST_EXPECTED = 5;
/** Fewest patients of a cost. */
const FEWEST_PATIENTS = 500;
/** Pounds below which a share of a budget is of too small a budget. */
const FEWEST_POUNDS = 10_000;

/**
 * Whether a unit is so small in a column that one or two patients move it a long way: fewer than 5 events expected of it
 * under the target, on either side of the line. Such a unit may be a signal and is listed; it is never in a headline.
 */
export function isSmallUnit(column: ScannedColumn, place: number): boolean {
  const n = numberAt(column.denominators, place);
  const x = numberAt(column.numerators, place);
  const { target, kind, format } = column;
  if (n === null || target === null) return true;
  if (kind === 'cost') return n < (format === 'percent-of-budget' ? FEWEST_POUNDS : FEWEST_PATIENTS);
  if (kind === 'rate') return target * n < FEWEST_EXPECTED;
  const size = kind === 'ratio' ? n + (x ?? 0) : n;
  const share = kind === 'ratio' ? target / (1 + target) : target;
  return Math.min(size * share, size * (1 - share)) < FEWEST_EXPECTED;
}

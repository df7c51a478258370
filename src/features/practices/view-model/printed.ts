import type { ScannedColumn } from '@/analysis/analysis';
import { formatCount, formatPounds } from '@/domain/format';

/** A numerator: pounds of a cost, else a count. */
export function printedNumerator(value: number | null, { kind }: Pick<ScannedColumn, 'kind'>): string {
  return kind === 'cost' ? formatPounds(value) : formatCount(value);
}

/** A denominator: the pounds of a budget, else a count. */
export function printedDenominator(value: number | null, { format }: Pick<ScannedColumn, 'format'>): string {
  return format === 'percent-of-budget' ? formatPounds(value) : formatCount(value);
}

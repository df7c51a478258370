import { MASK } from '@/exports/masked-units';
import type { SavedTable } from '@/exports/savable';

/** How many cells of a table are masked. */
export function maskedCells({ rows }: SavedTable): number {
  return rows.reduce((sum, row) => sum + row.filter((cell) => cell === MASK).length, 0);
}

import { MASK } from '@/exports/masked-units';
import type { SavedTable } from '@/exports/savable';

/** Tables are asked about with every change to their pack, and never change. */
const counted = new WeakMap<SavedTable, number>();

/** How many cells of a table are masked. */
export function maskedCells(table: SavedTable): number {
  const known = counted.get(table);
  if (known !== undefined) return known;
  const count = table.rows.reduce((sum, row) => sum + row.filter((cell) => cell === MASK).length, 0);
  counted.set(table, count);
  return count;
}

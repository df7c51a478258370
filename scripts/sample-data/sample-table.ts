/** A cell: text, a number printed as it is, or null for "not given" (printed as nothing). */
export type Cell = string | number | null;

/** One canonical extract: its kind is also its file name. */
export interface SampleTable {
  readonly kind: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** The table as CSV: one header row, lines ended by LF, quotes only where a cell needs them. */
export function csvText(table: SampleTable): string {
  const line = (cells: readonly Cell[]) => cells.map(cellText).join(',');
  return `${[table.columns, ...table.rows].map(line).join('\n')}\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Error(`not a number to write: ${cell}`);
  const text = String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * Pounds with two decimals.
 *
 * @param pence whole, 0 or more
 */
export function poundsText(pence: number): string {
  if (!Number.isInteger(pence) || pence < 0) throw new Error(`whole pence are 0 or more: ${pence}`);
  return `${Math.floor(pence / 100)}.${String(pence % 100).padStart(2, '0')}`;
}

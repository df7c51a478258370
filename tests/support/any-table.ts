import fc from 'fast-check';
import { PERIOD_HEADINGS, type CanonicalColumn } from '../../src/extracts/canonical-columns';
import type { CanonicalKind } from '../../src/extracts/canonical-kind';
import { CANONICAL_KINDS } from '../../src/extracts/canonical-kinds';

/** A table of a canonical kind, as a file would have it. */
export interface AnyTable {
  readonly kind: CanonicalKind;
  readonly columns: readonly CanonicalColumn[];
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** How many cases a property is tried on: a share of `PROPERTY_RUNS`, 1,000 where that is not set. */
export function runs(share: number): number {
  return Math.max(1, Math.round(share * Number(process.env['PROPERTY_RUNS'] ?? 1000)));
}

/** A fixed seed in the usual run, so that it fails for a change alone; any where more are asked for. */
export function seeded(seed: number, numRuns: number): { seed?: number; numRuns: number } {
  return process.env['PROPERTY_RUNS'] === undefined ? { seed, numRuns } : { numRuns };
}

/** The heading by which a file of the kind names a column. */
function headingOf(kind: CanonicalKind, { type, name }: CanonicalColumn): string {
  if (type === 'unit') return kind.unitHeadings[0] ?? name;
  return type === 'period' ? (kind.periodHeadings[0] ?? name) : name;
}

/** Words that start with what a spreadsheet would run, among others; none that is a mark for "not given" or a total. */
const text = fc
  .tuple(
    fc.constantFrom('q', '=q', '+q', '-q', '@q', '"q', 'É'),
    fc.string({ unit: fc.constantFrom('a', 'b', ' ', ',', '"', "'", '\n', ';', '|', '🌞'), maxLength: 6 }),
  ) // prettier-ignore
  .map(([start, rest]) => `${start}${rest}x`);

function soundCell(kind: CanonicalKind, column: CanonicalColumn, row: number): fc.Arbitrary<string> {
  if (column.type === 'unit') return fc.constant(`Y9${1000 + row}`);
  if (column.type === 'period') {
    return fc.constant(PERIOD_HEADINGS[headingOf(kind, column)]?.reading === 'year' ? '2007/08' : '2007-04');
  }
  if (column.choices) return fc.constantFrom(...column.choices);
  if (column.type === 'code') return fc.constantFrom('307', '320', '410');
  if (column.type === 'qof-code') return fc.constantFrom('DM5', 'CHD8', 'BP4');
  if (column.type === 'date') return fc.constantFrom('2007-04-01', '1999-12-31');
  if (column.type === 'text') return text;
  if (column.type === 'count') return fc.nat(2_000_000).map(String);
  return fc.oneof(fc.nat(5000).map(String), fc.double({ min: 0, max: 1e6, noNaN: true, noDefaultInfinity: true }).map(String)); // prettier-ignore
}

/** Cells as suppliers, spreadsheets and accidents make them. */
const FAULTY = ['', '*', '-', 'z', '..', ' 7 ', '1,204', "'5", '£3', '-4', '1e3', '1e400', 'nan', 'n/a', '12,5', '#REF!', '#N/A', 'Total', 'England', 'All', 'a\nb', '"', '=1+1', '2007', '0708', '31/02/2007', '99999', '\ufeff', '\u200b', '\u00a0', '\0', 'x'.repeat(300)]; // prettier-ignore

/** A table in which each row has a unit of its own. @param faults of a hundred cells, how many are none that a kind wants */
export function tableOf(kind: CanonicalKind, faults: number): fc.Arbitrary<AnyTable> {
  const columns = kind.columns;
  const cell = (column: CanonicalColumn, row: number) =>
    faults === 0
      ? soundCell(kind, column, row)
      : fc.oneof({ weight: 100 - faults, arbitrary: soundCell(kind, column, row) }, { weight: faults, arbitrary: fc.constantFrom(...FAULTY) }); // prettier-ignore
  return fc
    .integer({ min: 1, max: 8 })
    .chain((count) =>
      fc.tuple(...Array.from({ length: count }, (_, row) => fc.tuple(...columns.map((column) => cell(column, row))))),
    ) // prettier-ignore
    .map((rows) => ({ kind, columns, header: columns.map((column) => headingOf(kind, column)), rows }));
}

/** Kinds of which every row is of a unit. */
export const UNIT_KINDS: readonly CanonicalKind[] = CANONICAL_KINDS.filter(({ columns }) => columns.some(({ type }) => type === 'unit')); // prettier-ignore

/** A table of any kind with faults in it. */
export const faultyTable: fc.Arbitrary<AnyTable> = fc.constantFrom(...CANONICAL_KINDS).chain((kind) => tableOf(kind, 8)); // prettier-ignore

/** A line of CSV. */
export function lineOf(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}

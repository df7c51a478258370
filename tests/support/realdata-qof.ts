import { byColumn, type XmlSheet } from './realdata-sheets';

/** A percentage that a workbook prints for a CCG. */
export interface PrintedPercent {
  readonly sheet: string;
  readonly ccg: string;
  /** The indicator code as it is printed without its words, capitals and hyphens apart; null for a whole group. */
  readonly indicator: string | null;
  readonly percent: number;
}

const plain = (value: string | number | undefined) => String(value ?? '').replaceAll(/\s+/g, ' ').trim().toLowerCase(); // prettier-ignore

/**
 * Every exception rate of the workbook's own year, found by what stands beside it: a rate of an indicator is right of a
 * column headed `Exceptions`; a group's own year is the last of the rates right of `Total Denominators`.
 */
export function printedExceptionRates(sheets: ReadonlyMap<string, XmlSheet>): readonly PrintedPercent[] {
  return [...sheets].flatMap(([sheet, rows]) => {
    const table = tableOf(rows);
    if (!table) return [];
    const { letters, heads, ccgs } = table;
    const afterColumn = (heading: string) => letters.filter((_, index) => plain(heads.get(letters[index - 1] ?? '')) === heading); // prettier-ignore
    const own = afterColumn('total denominators').slice(-1);
    const columns = [
      ...afterColumn('exceptions').map((column) => ({ column, indicator: indicatorLeftOf(rows, table, column) })),
      ...own.map((column) => ({ column, indicator: null })),
    ];
    return columns.flatMap(({ column, indicator }) =>
      ccgs.map(({ ccg, cells }) => ({ sheet, ccg, indicator, percent: Number(cells.get(column)) })),
    );
  });
}

/** Every prevalence of the workbook's own year: the last column of a sheet headed `Prevalence (…)`. */
export function printedPrevalences(sheets: ReadonlyMap<string, XmlSheet>): readonly PrintedPercent[] {
  return [...sheets].flatMap(([sheet, rows]) => {
    const table = tableOf(rows);
    const column = table?.letters.filter((letter) => /^prevalence ?\(/.test(plain(table.heads.get(letter)))).at(-1);
    if (!table || column === undefined) return [];
    return table.ccgs.map(({ ccg, cells }) => ({ sheet, ccg, indicator: null, percent: Number(cells.get(column)) }));
  });
}

interface Table {
  readonly head: number;
  readonly heads: ReadonlyMap<string, string | number>;
  /** Columns that have a heading, in order. */
  readonly letters: readonly string[];
  readonly ccgs: readonly { readonly ccg: string; readonly cells: ReadonlyMap<string, string | number> }[];
}

function tableOf(rows: XmlSheet): Table | null {
  for (const [head, heads] of rows) {
    const code = [...heads].find(([, value]) => plain(value) === 'ccg code')?.[0];
    if (code === undefined) continue;
    const below = [...rows].filter(([row, cells]) => row > head && plain(cells.get(code)) !== '');
    const ccgs = below.map(([, cells]) => ({ ccg: String(cells.get(code)), cells }));
    return { head, heads, letters: [...heads.keys()].sort(byColumn), ccgs };
  }
  return null;
}

/** The nearest text at or left of a column, on the two lines above the headings, that ends in an indicator code. */
function indicatorLeftOf(rows: XmlSheet, { head }: Table, column: string): string | null {
  const left = [head - 1, head - 2]
    .flatMap((row) => [...(rows.get(row) ?? [])])
    .filter(([letters]) => letters === column || byColumn(letters, column) < 0)
    .sort(([a], [b]) => byColumn(a, b))
    .flatMap(([, value]) => /([A-Z]+-?[A-Z]*\d{3})\s*$/.exec(String(value))?.[1] ?? []);
  return left.at(-1)?.replace('-', '') ?? null;
}

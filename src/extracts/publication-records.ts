import { formatCount } from '@/domain/format';
import type { CsvRecord } from './csv-records';
import type { PartAccount, QualityNote, SetAsideRow } from './load-report';
import { saysTotal } from './total-words';
import { sayingOf } from './workbook-cell';

/** Why a record is not loaded. */
export interface Fault {
  readonly fate: 'set-aside' | 'not-data';
  readonly reason: string;
  /** Place of the column at fault, from 0; the whole record where there is none. */
  readonly column?: number;
}

/** How the records of a publication are told apart and read. */
export interface RecordForm<Row> {
  /** Headings, by which a column at fault is named; as many as a record has cells. */
  readonly header: readonly string[];
  /** Whether the header is a record of the file: where it stands again, that record is not data. */
  readonly isHeaded: boolean;
  /** Column with the code of the unit: a total has none there. Null where units have names only. */
  readonly unitColumn: number | null;
  /** Reads the cells of a record, trimmed, as many as there are headings. */
  readonly judge: (cells: readonly string[]) => { readonly row: Row } | Fault;
  /** What no two records may share, and how it is called in a sentence. */
  readonly keyOf: (row: Read<Row>) => string;
  readonly keyWords: string;
}

/** A row that was read, and the line it starts on. */
export type Read<Row> = Row & { readonly line: number };

/** Every record of a publication, by what becomes of it. */
export interface SortedRecords<Row> {
  readonly rows: readonly Read<Row>[];
  readonly setAside: readonly SetAsideRow[];
  readonly notData: readonly SetAsideRow[];
  readonly account: PartAccount;
  readonly notes: readonly QualityNote[];
}

/**
 * Sorts the records of a publication, one row for each key. Titles, totals, repeated headings and footnotes are not
 * data; a record with cells too many or too few, or that cannot be read, is set aside; one that is the same in every
 * column as an earlier one is merged with it; records that share a key and differ are set aside, all of them.
 *
 * @param above records above the header: not data
 */
export function sortRecords<Row extends object>(
  form: RecordForm<Row>,
  above: readonly CsvRecord[],
  records: Iterable<CsvRecord>,
): SortedRecords<Row> {
  const faults: { readonly line: number; readonly cells: readonly string[]; readonly fault: Fault }[] = above.map(
    ({ line, cells }) => ({ line, cells, fault: { fate: 'not-data', reason: 'a title or a note' } }),
  );
  const byKey = new Map<string, { readonly row: Read<Row>; readonly cells: readonly string[] }[]>();
  const merged: number[] = [];
  let read = above.length;
  for (const { line, cells: typed } of records) {
    read += 1;
    const cells = typed.map((cell) => cell.trim());
    const judged = misshapen(cells, form) ?? form.judge(cells);
    if ('fate' in judged) {
      faults.push({ line, cells, fault: judged });
      continue;
    }
    const row = { ...judged.row, line };
    const known = byKey.get(form.keyOf(row)) ?? [];
    if (known.some((other) => other.cells.join('\n') === cells.join('\n'))) merged.push(line);
    else byKey.set(form.keyOf(row), [...known, { row, cells }]);
  }
  const rows: Read<Row>[] = [];
  for (const same of byKey.values()) {
    const [first, second] = same;
    if (first && !second) rows.push(first.row);
    else {
      same.forEach(({ row, cells }, index) => {
        const other = same[index === 0 ? 1 : 0]?.row.line ?? 0;
        faults.push({ line: row.line, cells, fault: { fate: 'set-aside', reason: `the same ${form.keyWords} with other values (line ${other})` } }); // prettier-ignore
      });
    }
  }
  const listed = (fate: Fault['fate']): readonly SetAsideRow[] =>
    faults
      .filter(({ fault }) => fault.fate === fate)
      .map(({ line, cells, fault: { reason, column } }) => ({
        part: null,
        line,
        column: column === undefined ? null : (form.header[column] ?? null),
        value: column === undefined ? sayingOf(cells) : (cells[column] ?? ''),
        reason,
      }))
      .sort((a, b) => a.line - b.line);
  const [setAside, notData] = [listed('set-aside'), listed('not-data')];
  return {
    rows,
    setAside,
    notData,
    account: {
      part: null,
      read,
      loaded: rows.length,
      setAside: setAside.length,
      notData: notData.length,
      merged: merged.length,
    },
    notes: mergedNote(merged),
  };
}

/** What is wrong with a record before its cells are read; null where nothing is. */
function misshapen<Row>(cells: readonly string[], { header, isHeaded, unitColumn }: RecordForm<Row>): Fault | null {
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return { fate: 'not-data', reason: 'a row without values' };
  if (unitColumn !== null && saysTotal(cells[unitColumn] ?? '', filled))
    return { fate: 'not-data', reason: 'a total of the publisher' };
  if (isHeaded && header.every((name, place) => name === (cells[place] ?? '').replaceAll(/\s+/g, ' '))) {
    return { fate: 'not-data', reason: 'the headings again' };
  }
  if (cells.length >= header.length && cells.slice(header.length).every((cell) => cell === '')) return null;
  const isNote = filled.length <= 2 && filled.every((cell) => /[A-Za-z]/.test(cell)) && /\s/.test(filled[0] ?? '');
  if (isNote) return { fate: 'not-data', reason: 'a title or a note' };
  const words = `${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where there should be ${header.length}`;
  // A quotation mark that is never closed takes the lines below it with it: that must not pass for one row.
  const lines = cells.join('').split(/\r\n|\r|\n/).length - 1;
  const swallowed = lines > 0 ? `; a quotation mark in it is not closed and takes ${formatCount(lines)} more lines with it` : ''; // prettier-ignore
  return { fate: 'set-aside', reason: words + swallowed };
}

function mergedNote(lines: readonly number[]): readonly QualityNote[] {
  if (lines.length === 0) return [];
  const subject = lines.length === 1 ? '1 row repeats' : `${formatCount(lines.length)} rows repeat`;
  const text = `${subject} another in every column and ${lines.length === 1 ? 'was' : 'were'} merged into it.`;
  return [{ code: 'merged', text, count: lines.length, examples: lines.slice(0, 20).map((line) => `line ${line}`) }];
}

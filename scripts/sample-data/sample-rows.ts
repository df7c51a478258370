import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A row of an extract: what stands under each column of the header. */
export type SampleRow = Readonly<Record<string, string>>;

/** Where the sample is on disk. */
export const SAMPLE_FOLDER = fileURLToPath(new URL('../../public/data', import.meta.url));

/** The rows of one file of the sample, read back from disk as text; it throws where a row is not as wide as the header. */
export function sampleRows(kind: string): readonly SampleRow[] {
  const [header, ...lines] = readFileSync(`${SAMPLE_FOLDER}/${kind}.csv`, 'utf8').trimEnd().split('\n').map(cells);
  if (!header) throw new Error(`${kind}.csv is empty`);
  return lines.map((line) => {
    if (line.length !== header.length) throw new Error(`${kind}.csv: ${line.join(',')}`);
    return Object.fromEntries(header.map((column, i) => [column, line[i] ?? '']));
  });
}

function cells(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^",]*))/g)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
  );
}

/** A cell that must hold a number. */
export function numberIn(row: SampleRow, column: string): number {
  const text = row[column];
  if (text === undefined || !/^-?\d+(\.\d+)?$/.test(text)) throw new Error(`${column} is no number: ${String(text)}`);
  return Number(text);
}

/** The sum of a column. */
export function sumOf(rows: readonly SampleRow[], column: string): number {
  return rows.reduce((sum, row) => sum + numberIn(row, column), 0);
}

/** Rows under each value of a column, in order of first appearance. */
export function rowsBy(rows: readonly SampleRow[], column: string): ReadonlyMap<string, readonly SampleRow[]> {
  const groups = new Map<string, SampleRow[]>();
  for (const row of rows) {
    const key = row[column] ?? '';
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/** Type-7 quantile (linear interpolation), for 0 <= p <= 1. */
export function quantileOf(values: readonly number[], p: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * p;
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('no values');
  return low + (high - low) * (place - Math.floor(place));
}

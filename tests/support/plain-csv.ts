import { readFileSync } from 'node:fs';

/**
 * Rows of a delimited text, by another way than the app: lines first, then cells by a pattern. Only for files without
 * line breaks inside their cells. Cells are trimmed and lose their quotation marks; blank lines are left out.
 */
export function plainRows(path: string, delimiter: ',' | ';' = ','): readonly (readonly string[])[] {
  const cell = new RegExp(`(?:^|${delimiter})(?:"((?:[^"]|"")*)"|([^${delimiter}]*))`, 'g');
  return readFileSync(path, 'latin1')
    .split(/\r?\n/)
    .filter((line) => line !== '')
    .map((line) => [...line.matchAll(cell)].map(([, quoted, bare]) => (quoted?.replaceAll('""', '"') ?? bare ?? '').trim())); // prettier-ignore
}

/** Rows as objects by the headings of the first. */
export function plainRecords(path: string, delimiter: ',' | ';' = ','): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = plainRows(path, delimiter);
  return rows.map((cells) => Object.fromEntries(header.map((heading, place) => [heading, cells[place] ?? ''])));
}

/** Sums of one figure of each row by a key, in whole units of `1 / scale`, so that pennies add up without an error. */
export function sumsBy<Row>(
  rows: readonly Row[],
  key: (row: Row) => string,
  figure: (row: Row) => string,
  scale = 1,
): Readonly<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[key(row)] = (sums[key(row)] ?? 0) + Math.round(Number(figure(row)) * scale);
  return Object.fromEntries(Object.entries(sums).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, sum]) => [name, sum / scale])); // prettier-ignore
}

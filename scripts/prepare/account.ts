import { formatCount } from '../../src/domain/format';
import type { LoadedFile } from '../../src/extracts/load-report';
import type { Control } from './control-sums';

/** A sum in the source, and where it went. Null where it is not known. */
export interface TotalAccount {
  readonly column: string;
  /** Worked out from the file apart from its reader. */
  readonly source: number | null;
  /** In the extracts, as read back from them. */
  readonly out: number | null;
  /** In the rows set aside and those that are not data, by their own text. */
  readonly rejected: number | null;
  /** In rows that repeat others: what is left where there are any. */
  readonly merged: number | null;
  readonly adds: boolean | null;
}

/** Rows of the source, and where they went. */
export interface RowAccount {
  /** Records below any header, counted apart from the reader; null where that cannot be told. */
  readonly counted: number | null;
  readonly read: number;
  readonly added: number;
  readonly setAside: number;
  readonly notData: number;
  readonly merged: number;
  readonly adds: boolean;
}

/** What became of one raw file. */
export type FileAccount =
  | {
      readonly name: string;
      readonly outcome: 'prepared';
      readonly kind: string;
      readonly kindWords: string;
      readonly covers: string | null;
      readonly rows: RowAccount;
      readonly totals: readonly TotalAccount[];
      /** Why totals were not worked out apart from the reader; null where they were. */
      readonly unchecked: string | null;
      readonly extracts: readonly { readonly name: string; readonly rows: number }[];
      readonly notes: readonly string[];
      readonly ignoredColumns: readonly string[];
    }
  | { readonly name: string; readonly outcome: 'kept as it came'; readonly kindWords: string; readonly extracts: readonly { readonly name: string }[] } // prettier-ignore
  | { readonly name: string; readonly outcome: 'refused'; readonly message: string };

/** Sums of numbers in different orders differ in their last digits. */
export function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}

/** Where the rows of a file went. @param headerRecords records that are its header; null where that is not known */
export function rowsOf(file: LoadedFile, { records, headerRecords }: Control, unchecked: string | null): RowAccount {
  const { rowsRead: read, rowsLoaded: added, rowsSetAside: setAside, rowsNotData: notData, rowsMerged: merged } = file;
  const counted = headerRecords === null || unchecked !== null ? null : records - headerRecords;
  const adds = read === added + setAside + notData + merged && (counted === null || counted === read);
  return { counted, read, added, setAside, notData, merged, adds };
}

/**
 * Where the sums of a file went.
 *
 * @param out sums that were read back from its extracts, by column
 * @param isListed whether every row that is in no extract is known by its text
 */
export function totalsOf(
  file: LoadedFile,
  control: Control,
  out: Readonly<Record<string, number>>,
  isListed: boolean,
): readonly TotalAccount[] {
  const columns = [...new Set([...control.totals.map(({ column }) => column), ...Object.keys(file.totals)])];
  return columns.map((column) => {
    const found = control.totals.find((each) => each.column === column);
    const given = out[column] ?? null;
    // A sum that the reader gives must be that of its extracts, checked apart or not.
    const isKept = file.totals[column] === undefined || (given !== null && isNear(file.totals[column], given));
    if (!found) return { column, source: null, out: given, rejected: null, merged: null, adds: isKept ? null : false };
    const rest = found.source - (given ?? 0) - found.rejected;
    const isOpen = file.rowsMerged > 0 || !isListed;
    return {
      column,
      source: found.source,
      out: given,
      rejected: found.rejected,
      merged: file.rowsMerged > 0 ? rest : null,
      adds: isKept && (isOpen ? null : isNear(found.source, (given ?? 0) + found.rejected)),
    };
  });
}

/** The account of a file as it is printed. */
export function accountText(account: FileAccount): string {
  const { name } = account;
  if (account.outcome === 'refused') return `${account.message}\n`;
  const files = account.extracts.map((extract) => ('rows' in extract ? `${extract.name} (${formatCount(extract.rows)} rows)` : extract.name)); // prettier-ignore
  if (account.outcome === 'kept as it came')
    return `${name}: ${account.kindWords}\n  kept as it came: ${files.join(', ')}\n`;
  const { rows } = account;
  const parts = [`${formatCount(rows.read)} rows read = ${formatCount(rows.added)} in extracts + ${formatCount(rows.setAside)} set aside + ${formatCount(rows.notData)} not data + ${formatCount(rows.merged)} repeated`, rows.adds ? null : 'DOES NOT ADD UP', rows.counted === null ? null : `${formatCount(rows.counted)} counted in the file`].filter((part) => part !== null); // prettier-ignore
  return [
    `${name}: ${account.kindWords}${account.covers === null ? '' : `, ${account.covers}`}`,
    `  ${parts.join('; ')}`,
    ...account.totals.map(totalText),
    ...(account.unchecked === null ? [] : [`  its sums were not worked out a second way: ${account.unchecked}`]),
    `  written: ${files.join(', ')}`,
    ...account.notes.map((note) => `  note: ${note}`),
    ...(account.ignoredColumns.length === 0 ? [] : [`  columns not read: ${account.ignoredColumns.join(', ')}`]),
    '',
  ].join('\n');
}

function totalText({ column, source, out, rejected, merged, adds }: TotalAccount): string {
  const number = (value: number | null) => (value === null ? 'none' : value.toLocaleString('en-GB', { maximumFractionDigits: 2 })); // prettier-ignore
  const fault = adds === false ? '; DOES NOT ADD UP' : '';
  if (source === null) return `  ${column}: ${number(out)} in extracts${fault}`;
  const repeated = merged === null ? '' : ` + ${number(merged)} in repeated rows`;
  return `  ${column}: ${number(source)} in the file = ${number(out)} in extracts + ${number(rejected)} in rows set aside or not data${repeated}${fault}`; // prettier-ignore
}

import { strToU8, zipSync } from 'fflate';
import type { CanonicalKind } from './canonical-kind';
import { CANONICAL_KINDS } from './canonical-kinds';
import { EXTRACT_EXAMPLES } from './extract-examples';

/** A CSV file to fill in: the columns of one kind of extract, those that it needs first, over example rows. */
export interface ExtractTemplate {
  readonly fileName: string;
  readonly columns: readonly { readonly name: string; readonly isRequired: boolean }[];
  readonly text: string;
  readonly exampleRows: number;
}

/** The day that members of the zip bear, so that the same templates are the same bytes. */
const NO_DAY = '1980-01-01T00:00:00';

/** The template of a kind of extract. @throws Error where its examples name a column that it has not, or it has none */
export function templateOf(kind: CanonicalKind): ExtractTemplate {
  const columns = [...kind.columns]
    .sort((a, b) => Number(b.isRequired) - Number(a.isRequired))
    .map((column) => ({ name: headingOf(kind, column), isRequired: column.isRequired }));
  const rows = EXTRACT_EXAMPLES[kind.id] ?? [];
  if (rows.length === 0) throw new Error(`there is no example of the kind ${kind.id}`);
  const unknown = rows.flatMap(Object.keys).filter((name) => !columns.some((column) => column.name === name));
  if (unknown.length > 0) throw new Error(`the example of ${kind.id} names columns it has not: ${unknown.join(', ')}`);
  const cells = [columns.map(({ name }) => name), ...rows.map((row) => columns.map(({ name }) => row[name] ?? ''))];
  return {
    fileName: `template-${kind.id}.csv`,
    columns,
    text: cells.map((line) => `${line.join(',')}\n`).join(''),
    exampleRows: rows.length,
  };
}

/** Every template in one zip. */
export function templatesZip(): Uint8Array {
  const members = CANONICAL_KINDS.map(templateOf).map(({ fileName, text }) => [fileName, strToU8(text)] as const);
  return zipSync(Object.fromEntries(members), { mtime: NO_DAY });
}

function headingOf(kind: CanonicalKind, { name, type }: CanonicalKind['columns'][number]): string {
  const [first] = type === 'unit' ? kind.unitHeadings : type === 'period' ? kind.periodHeadings : [];
  return first ?? name;
}

import type { Engine, FileContent, Row } from '../../src/engine/engine';
import { sql } from '../../src/engine/sql';
import { ExtractStore } from '../../src/extracts/extract-store';
import type { LoadedFile, LoadReport } from '../../src/extracts/load-report';

/** Lines of a CSV file. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

/** Text as a file's bytes. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A store with files loaded: name → text or bytes. */
export interface Loaded {
  readonly store: ExtractStore;
  readonly report: LoadReport;
  /** The file of that name; throws where it was not loaded. */
  readonly file: (name: string) => LoadedFile;
  /** Rows of a view, with the columns asked for, in order of all of them. */
  readonly rows: (view: string, ...columns: readonly string[]) => readonly unknown[][];
}

/** Loads files into a store of their own on a shared engine. */
export async function loaded(
  engine: Engine,
  files: Readonly<Record<string, string | Uint8Array | FileContent>>,
): Promise<Loaded> {
  const store = new ExtractStore(engine);
  const report = await store.load(
    Object.entries(files).map(([name, content]) => ({
      name,
      content: typeof content === 'string' ? bytes(content) : content,
    })),
  );
  return {
    store,
    report,
    file(name) {
      const found = store.files().find((file) => file.name === name);
      if (!found) throw new Error(`${name} was not loaded: ${JSON.stringify(report.refused)}`);
      return found;
    },
    rows(view, ...columns) {
      const list = columns.join(', ');
      const text = `select ${list} from ${view} order by ${columns.map((_, index) => index + 1).join(', ')}`;
      return engine.query({ text, values: [] }, (row: Row) => columns.map((column) => row[column]));
    },
  };
}

/** Names of the tables in the engine that hold rows of files. */
export function tablesIn(engine: Engine): readonly string[] {
  return engine.query(sql`select table_name as name from duckdb_tables() order by 1`, (row) => String(row['name']));
}

/** What a file's account says: read, loaded, set aside, not data, merged. */
export function accountOf(file: LoadedFile): readonly number[] {
  return [file.rowsRead, file.rowsLoaded, file.rowsSetAside, file.rowsNotData, file.rowsMerged];
}

import { periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { isEditedMap, type Standing } from './file-precedence';
import { fingerprintOf, makePiece, type MeasuredPiece } from './loaded-pieces';
import type { LoadedFile, PartAccount } from './load-report';
import type { Reading } from './reading';

/** A loaded file, with the pieces of the store that are its rows. */
export interface StoredFile {
  readonly file: LoadedFile;
  readonly pieces: readonly MeasuredPiece[];
  readonly standing: Standing;
}

/** Makes a reading part of the store. Its staging tables become pieces where they stand. */
export function storedFile(
  engine: Engine,
  id: number,
  { name, source }: Pick<LoadedFile, 'name' | 'source'>,
  reading: Reading,
): StoredFile {
  const pieces = reading.staged.map((staged) => makePiece(engine, id, staged));
  const first = leastOf(pieces.map(({ firstMonth }) => firstMonth));
  const last = leastOf(pieces.map(({ lastMonth }) => (lastMonth === null ? null : -lastMonth)));
  const lastMonth = last === null ? null : -last;
  const sum = (part: (account: PartAccount) => number) =>
    reading.parts.reduce((total, account) => total + part(account), 0);
  let fingerprint: string | null = null;
  return {
    pieces,
    standing: {
      name,
      published: reading.published,
      lastMonth,
      fingerprint: () => (fingerprint ??= pieces.map((piece) => fingerprintOf(engine, piece)).join(' ')),
    },
    file: {
      id,
      name,
      source,
      kind: reading.kind,
      kindWords: reading.kindWords,
      published: reading.published,
      covers:
        first === null || lastMonth === null ? null : periodText({ firstMonth: first, months: lastMonth - first }),
      parts: reading.parts,
      rowsRead: sum(({ read }) => read),
      rowsLoaded: sum(({ loaded }) => loaded),
      rowsSetAside: sum(({ setAside }) => setAside),
      rowsNotData: sum(({ notData }) => notData),
      rowsMerged: sum(({ merged }) => merged),
      setAside: reading.setAside,
      notData: reading.notData,
      notes: reading.notes,
      ignoredColumns: reading.ignoredColumns,
      totals: totalsOf(pieces),
      mapping: reading.mapping ?? null,
    },
  };
}

/** Whether two files hold the same rows, in whatever order. The map edited on the page is none of the others: it counts as a whole. */
export function isSameData(a: StoredFile, b: StoredFile): boolean {
  const shape = ({ pieces }: StoredFile) => pieces.map(({ table, rows }) => `${table} ${rows}`).join();
  return (
    isEditedMap(a.standing.name) === isEditedMap(b.standing.name) &&
    shape(a) === shape(b) &&
    a.standing.fingerprint() === b.standing.fingerprint()
  );
}

/** Sums by column; `table.column` where two tables of the file have one of the same name. */
function totalsOf(pieces: readonly MeasuredPiece[]): Readonly<Record<string, number>> {
  const entries = pieces.flatMap(({ table, sums }) =>
    Object.entries(sums).map(([column, value]) => ({ table, column, value })),
  );
  const isShared = (column: string) => entries.filter((entry) => entry.column === column).length > 1;
  return Object.fromEntries(
    entries.map(({ table, column, value }) => [isShared(column) ? `${table}.${column}` : column, value]),
  );
}

function leastOf(values: readonly (number | null)[]): number | null {
  const given = values.filter((value) => value !== null);
  return given.length === 0 ? null : Math.min(...given);
}

import type { ColumnMapping } from '@/domain/column-mapping';
import type { Sql } from '@/engine/sql';
import type { PartAccount, QualityNote, SetAsideRow } from './load-report';
import type { ReadTable, StoredTable } from './tables';

/** Rows of one stored table, waiting in a staging table of the engine. */
export interface Staged<Table extends ReadTable = StoredTable> {
  readonly table: Table;
  /** Name of the staging table: `row_number` and the columns of the table (`columnsOf`), missing ones null. */
  readonly staging: string;
  /**
   * How columns of the stored table are made of those of the staging table, where they do not stand in it: a unit's
   * kind that is the same in every row need not be written two million times.
   */
  readonly expressions?: Readonly<Record<string, Sql>>;
}

/**
 * What a reader makes of one file before anything is stored: staged rows, and an account of every row it read. The
 * store takes over all of it or, when something fails, nothing, and drops the staging tables either way.
 */
export interface Reading<Table extends ReadTable = StoredTable> {
  readonly kind: string;
  readonly kindWords: string;
  readonly published: string | null;
  readonly staged: readonly Staged<Table>[];
  readonly parts: readonly PartAccount[];
  readonly setAside: readonly SetAsideRow[];
  readonly notData: readonly SetAsideRow[];
  readonly notes: readonly QualityNote[];
  readonly ignoredColumns: readonly string[];
  /** The mapping by which its columns were read; none where they are those of a known kind. */
  readonly mapping?: ColumnMapping;
}

/** A file that cannot be read at all. The message is a plain sentence for the reader, without the file's name. */
export class UnreadableFile extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnreadableFile';
  }
}

import type { ColumnMapping } from '@/domain/column-mapping';
import type { Engine, FileContent } from '@/engine/engine';
import { QueryError } from '@/engine/query-error';
import { quoteName, sql } from '@/engine/sql';
import type { Clash } from './clash';
import { settleEditedMap } from './edited-map';
import { byStanding } from './file-precedence';
import { joinViews } from './joined-views';
import type { LoadedFile, LoadProgress, LoadReport, QualityNote, RefusedFile, UnreadTable } from './load-report';
import { lengthClashes } from './length-clashes';
import { listClashes } from './list-clashes';
import { LoadCancelled } from './load-cancelled';
import { dropStaged } from './loaded-pieces';
import type { Overlap } from './overlap-note';
import { settleOverlaps } from './overlaps';
import { ProgressTeller } from './progress-teller';
import { readFile } from './read-file';
import type { Reading } from './reading';
import { requireBalance } from './row-account';
import { supersedeRestated } from './restated-rows';
import { notesOverAll } from './store-notes';
import { isSameData, storedFile, type StoredFile } from './stored-file';
import { STORED_TABLES, viewStatements, type Piece } from './tables';
import type { Listing } from './text-source';
import { makeUnitTable } from './unit-table';

/** A file to load. */
export interface FileToLoad {
  readonly name: string;
  readonly content: FileContent;
  /** Mappings that the reader chose for it: they go before what its tables are recognised as. */
  readonly mappings?: readonly ColumnMapping[];
  /** The one sheet or zip member of it that is wanted, by the name it has in reports; all where it is left out. */
  readonly part?: string;
  /** What the caller knows it by; absent: its name. */
  readonly id?: string;
  /** Names of loaded files, `zip › member`, that are not to be taken from it. */
  readonly leftOut?: readonly string[];
}

type FileName = Pick<LoadedFile, 'name' | 'source'>;

/**
 * The loaded extracts. Each file becomes part of the store as a whole or not at all; the same files give the same store
 * in whatever order they come. Measures read the views of `tables.ts` and the table `unit`.
 */
export class ExtractStore {
  private readonly engine: Engine;
  private readonly listing: Listing | undefined;
  private stored: readonly StoredFile[] = [];
  private overlaps: readonly Overlap[] = [];
  private mapNotes: readonly QualityNote[] = [];
  private allNotes: readonly QualityNote[] | null = null;
  private allClashes: readonly Clash[] | null = null;
  private nextId = 1;

  /** @param listing what is told of rows that are not loaded; absent: what a page can show */
  constructor(engine: Engine, listing?: Listing) {
    this.engine = engine;
    this.listing = listing;
    this.refresh();
  }

  /**
   * Loads files one after another; a zip or a workbook may hold several.
   *
   * @param mappings by which tables are read that are no known extract
   * @param onProgress told what is being done before each step, and how far a file has been read
   * @param signal ends the load between two files, as soon as this thread has heard of it
   * @throws LoadCancelled when it was ended: the store is as it was
   */
  async load(
    files: readonly FileToLoad[],
    onProgress?: (progress: LoadProgress) => void,
    mappings: readonly ColumnMapping[] = [],
    signal: AbortSignal | null = null,
  ): Promise<LoadReport> {
    const before = this.stored;
    const teller = new ProgressTeller(
      (progress) => onProgress?.(progress),
      files.map(({ content }) => sizeOf(content)),
    );
    const goOn = goingOn(signal);
    this.engine.watchReads((read) => teller.heard(read));
    const loaded: StoredFile[] = [];
    const refused: RefusedFile[] = [];
    const unrecognised: UnreadTable[] = [];
    try {
      for (const [index, file] of files.entries()) {
        const { name, content, id: source = name, leftOut = [], mappings: chosen = [], part } = file;
        await goOn();
        teller.begin(name, index + 1);
        try {
          const manner = {
            teller,
            goOn,
            mappings: { chosen, saved: mappings },
            part: part ?? null,
            listing: this.listing,
          };
          for await (const outcome of readFile(this.engine, name, content, manner)) {
            const of = { name: outcome.name, source };
            if (leftOut.includes(of.name)) {
              if ('reading' in outcome) this.drop(outcome.reading);
              continue;
            }
            if ('table' in outcome) {
              unrecognised.push({ ...outcome.table, ...refusal(of, outcome.table) });
              continue;
            }
            const result = 'refusal' in outcome ? outcome.refusal : this.keep(of, outcome.reading);
            if ('message' in result) refused.push(refusal(of, result));
            else loaded.push(result);
            await goOn();
          }
        } catch (error) {
          // A fault of ours in one file must not cost the others; a broken engine costs them all.
          if (!(error instanceof QueryError) || error.isFatal) throw error;
          refused.push(refusal({ name, source }, { message: `A statement of this app failed on it (${firstLine(error)}). Please report it with the file's header row.` })); // prettier-ignore
        }
      }
    } catch (error) {
      if (error instanceof LoadCancelled) this.stored = [...before];
      throw error;
    } finally {
      this.engine.watchReads(null);
      if (loaded.length + refused.length > 0) {
        teller.step('Joining it with what is loaded');
        this.refresh();
      }
      // What came before the load was cancelled: no view has rows of it any more.
      const gone = loaded.filter((stored) => !this.stored.some(({ file }) => file.id === stored.file.id));
      gone.flatMap(({ pieces }) => pieces).forEach((piece) => dropStaged(this.engine, piece));
    }
    return { loaded: loaded.map(({ file }) => file), refused, unrecognised };
  }

  /** Forgets every file. */
  clear(): void {
    this.forget(() => true);
  }

  /** Forgets one file; what it superseded stands again. Does nothing where there is no such file. */
  remove(fileId: number): void {
    this.forget(({ file }) => file.id === fileId);
  }

  /** The loaded files, in the order of loading. */
  files(): readonly LoadedFile[] {
    return this.stored.map(({ file }) => file);
  }

  /** Notes over all files together. */
  notes(): readonly QualityNote[] {
    this.allNotes ??= [...this.overlaps.map(({ note }) => note), ...this.mapNotes, ...notesOverAll(this.engine)];
    return this.allNotes;
  }

  /** Files that give different totals of the same things, and which of them is used. */
  clashes(): readonly Clash[] {
    const { engine } = this;
    const nameOf = (id: number) => this.stored.find(({ file }) => file.id === id)?.file.name ?? '';
    const shared = this.overlaps.map(({ clash }) => clash).filter(({ different }) => different > 0);
    return (this.allClashes ??= [...shared, ...lengthClashes(engine, nameOf), ...listClashes(engine, nameOf)]);
  }

  /** @returns the reason where the file cannot be kept */
  private keep(of: FileName, reading: Reading): StoredFile | Refusal {
    try {
      reading.parts.forEach(requireBalance);
      const stored = storedFile(this.engine, this.nextId, of, reading);
      const same = this.stored.find((other) => isSameData(other, stored));
      if (same) {
        this.drop(reading);
        return this.keepOnce(same, stored);
      }
      this.nextId += 1;
      this.stored = [...this.stored, stored];
      return stored;
    } catch (error) {
      this.drop(reading);
      if (error instanceof QueryError && !error.isFatal)
        return { message: `Its rows could not be stored (${firstLine(error)}).` };
      throw error;
    }
  }

  /** Of two files with the same rows the first stays, and stands as the better of them: else the order of loading would tell. */
  private keepOnce(same: StoredFile, again: StoredFile): Refusal {
    const isBefore = (a: StoredFile, b: StoredFile) => byStanding(a.standing, b.standing) < 0;
    const passed = this.stored.some((other) => isBefore(again, other) && isBefore(other, same));
    const { name, published, lastMonth } = again.standing;
    const standing = { ...same.standing, name, published, lastMonth };
    if (isBefore(again, same))
      this.stored = this.stored.map((other) => (other === same ? { ...same, standing } : other));
    const effect = passed
      ? `Its rows now stand before those of other files, since “${name}” does.`
      : 'Nothing was changed.';
    const message = `It holds the same rows as “${same.file.name}”, which is loaded already. ${effect}`;
    return { message, loadedAs: same.file.name };
  }

  private drop({ staged }: Reading): void {
    staged.forEach((each) => dropStaged(this.engine, each));
  }

  private forget(isForgotten: (stored: StoredFile) => boolean): void {
    const forgotten = this.stored.filter(isForgotten);
    this.stored = this.stored.filter((stored) => !isForgotten(stored));
    this.refresh();
    forgotten.flatMap(({ pieces }) => pieces).forEach((piece) => dropStaged(this.engine, piece));
  }

  /** Brings the views, what supersedes what, and the units up to date with the files. */
  private refresh(): void {
    const { engine, stored } = this;
    engine.transaction(() => {
      stored.flatMap((each) => each.pieces).forEach(({ lost }) => engine.run(sql`delete from ${quoteName(lost)}`));
      supersedeRestated(engine, stored);
      this.overlaps = settleOverlaps(engine, stored);
      this.mapNotes = settleEditedMap(engine, stored);
      const pieces = stored
        .flatMap((each) => each.pieces)
        .map((piece) => ({ ...piece, hasLost: hasLost(engine, piece) }));
      for (const table of STORED_TABLES) {
        viewStatements(table, pieces.filter((piece) => piece.table === table)).forEach((view) => engine.run(view)); // prettier-ignore
      }
      joinViews(engine);
      makeUnitTable(engine, stored);
    });
    this.allNotes = null;
    this.allClashes = null;
  }
}

/** Length in bytes; 0 where only the engine knows it. */
function sizeOf(content: FileContent): number {
  if (content instanceof Blob) return content.size;
  return content instanceof Uint8Array ? content.length : 0;
}

/** A thread that reads files hears nothing else: so often, in ms, it listens whether it is to go on. */
const LISTEN_EVERY = 50;

/** Lets messages to this thread in, now and then. @returns throws `LoadCancelled` once the signal has come */
function goingOn(signal: AbortSignal | null): () => Promise<void> {
  let listenedAt = performance.now();
  return async () => {
    if (signal === null) return;
    if (performance.now() - listenedAt >= LISTEN_EVERY) {
      await new Promise((resolve) => setTimeout(resolve));
      listenedAt = performance.now();
    }
    if (signal.aborted) throw new LoadCancelled();
  };
}

function hasLost(engine: Engine, { lost }: Piece): boolean {
  return engine.query(sql`select 1 as x from ${quoteName(lost)} limit 1`, () => true).length > 0;
}

function firstLine({ message }: Error): string {
  return message.split('\n')[0] ?? '';
}

type Refusal = Omit<RefusedFile, keyof FileName>;

function refusal({ name, source }: FileName, { message, ...rest }: Refusal): RefusedFile {
  return {
    name,
    source,
    message: `“${name}” was not loaded. ${message}`,
    ...('loadedAs' in rest && { loadedAs: rest.loadedAs }),
  };
}

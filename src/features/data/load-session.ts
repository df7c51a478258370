import type { LoadProgress, LoadReport, UnrecognisedTable } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { ColumnMapping } from '@/domain/column-mapping';

/** What the page's loads have come to; one frozen object until something changes. */
export interface LoadState {
  /** Whether a load is under way, and how far it has come once it has said so. */
  readonly isLoading: boolean;
  readonly progress: LoadProgress | null;
  /** What became of the files of the last load; null before the first and after going back to the sample. */
  readonly report: LoadReport | null;
  /** Why the last load failed as a whole; null when it did not. */
  readonly error: string | null;
  /** Tables of the reader's files that were not recognised, and wait for a mapping. */
  readonly unmapped: readonly Unmapped[];
  /** Names of the files that going back to the sample took away; empty when there is nothing to undo. */
  readonly undoable: readonly string[];
}

/** A table that was not recognised, and the file it came in. */
export interface Unmapped {
  readonly table: UnrecognisedTable;
  readonly file: File;
}

/** Loads of the reader's files, one after the other, wherever on the page they were dropped. */
export interface LoadSession {
  readonly state: () => LoadState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: (files: readonly File[]) => Promise<void>;
  /** Loads the tables that wait for a mapping and have the headings of this one. */
  readonly loadMapped: (mapping: ColumnMapping) => Promise<void>;
  /** Forgets the reader's files and shows the sample; the files stay in memory for `undo`. */
  readonly backToSample: () => Promise<void>;
  /** Loads again what `backToSample` took away. */
  readonly undo: () => Promise<void>;
}

/** Starts the account of loads for one page. */
export function createLoadSession(analysis: AnalysisClient): LoadSession {
  const listeners = new Set<() => void>();
  let state: LoadState = { isLoading: false, progress: null, report: null, error: null, unmapped: [], undoable: [] };
  let kept: readonly File[] = [];
  let takenAway: readonly File[] = [];
  let queue: Promise<void> = Promise.resolve();

  const set = (change: Partial<LoadState>): void => {
    state = Object.freeze({ ...state, ...change });
    listeners.forEach((listener) => listener());
  };
  const onProgress = (progress: LoadProgress): void => set({ progress });

  /** One load at a time: files dropped meanwhile wait their turn. */
  const inTurn = (work: () => Promise<void>): Promise<void> => {
    queue = queue.then(async () => {
      set({ isLoading: true, progress: null, error: null });
      try {
        await work();
      } catch (error) {
        set({ error: error instanceof Error ? error.message : String(error) });
      }
      set({ isLoading: false, progress: null });
    });
    return queue;
  };

  const loadNow = async (files: readonly File[]): Promise<void> => {
    const report = await analysis.load(files.map((file) => ({ name: file.name, content: file })), onProgress); // prettier-ignore
    const unread = new Set([...report.refused, ...report.unrecognised].map(({ name }) => name));
    kept = [...kept, ...files.filter(({ name }) => !unread.has(name))];
    takenAway = [];
    const found = report.unrecognised.flatMap((table) => {
      const file = files.find(({ name }) => table.name === name || table.name.startsWith(`${name} › `));
      return file ? [{ table, file }] : [];
    });
    const isNew = ({ table: { name } }: Unmapped) => !files.some((file) => name === file.name || name.startsWith(`${file.name} › `)); // prettier-ignore
    set({ report, unmapped: [...state.unmapped.filter(isNew), ...found], undoable: [] });
  };

  const loadMappedNow = async (mapping: ColumnMapping): Promise<void> => {
    const waiting = state.unmapped;
    const report = await analysis.load(
      waiting.map(({ table, file }) => ({ name: file.name, content: file, mappings: [mapping], part: table.name })),
      onProgress,
    );
    const still = new Set(report.unrecognised.map(({ name }) => name));
    const loaded = new Set(report.loaded.map(({ name }) => name));
    const files = waiting.filter(({ table }) => loaded.has(table.name)).map(({ file }) => file);
    kept = [...kept, ...files.filter((file) => !kept.includes(file))];
    // Those that another mapping is for are not spoken of again.
    set({ report: { ...report, unrecognised: [] }, unmapped: waiting.filter(({ table }) => still.has(table.name)) });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load: (files) => inTurn(() => loadNow(files)),
    loadMapped: (mapping) => inTurn(() => loadMappedNow(mapping)),
    backToSample: () =>
      inTurn(async () => {
        await analysis.useSample(onProgress);
        takenAway = kept;
        kept = [];
        set({ report: null, unmapped: [], undoable: takenAway.map(({ name }) => name) });
      }),
    undo: () =>
      inTurn(async () => {
        if (takenAway.length > 0) await loadNow(takenAway);
      }),
  };
}

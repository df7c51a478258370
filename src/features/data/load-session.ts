import type { LoadProgress, LoadReport } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';

/** What the page's loads have come to; one frozen object until something changes. */
export interface LoadState {
  /** Whether a load is under way, and how far it has come once it has said so. */
  readonly isLoading: boolean;
  readonly progress: LoadProgress | null;
  /** What became of the files of the last load; null before the first and after going back to the sample. */
  readonly report: LoadReport | null;
  /** Why the last load failed as a whole; null when it did not. */
  readonly error: string | null;
  /** Names of the files that going back to the sample took away; empty when there is nothing to undo. */
  readonly undoable: readonly string[];
}

/** Loads of the reader's files, one after the other, wherever on the page they were dropped. */
export interface LoadSession {
  readonly state: () => LoadState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly load: (files: readonly File[]) => Promise<void>;
  /** Forgets the reader's files and shows the sample; the files stay in memory for `undo`. */
  readonly backToSample: () => Promise<void>;
  /** Loads again what `backToSample` took away. */
  readonly undo: () => Promise<void>;
}

/** Starts the account of loads for one page. */
export function createLoadSession(analysis: AnalysisClient): LoadSession {
  const listeners = new Set<() => void>();
  let state: LoadState = { isLoading: false, progress: null, report: null, error: null, undoable: [] };
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
    const refused = new Set(report.refused.map(({ name }) => name));
    kept = [...kept, ...files.filter(({ name }) => !refused.has(name))];
    takenAway = [];
    set({ report, undoable: [] });
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
    backToSample: () =>
      inTurn(async () => {
        await analysis.useSample(onProgress);
        takenAway = kept;
        kept = [];
        set({ report: null, undoable: takenAway.map(({ name }) => name) });
      }),
    undo: () =>
      inTurn(async () => {
        if (takenAway.length > 0) await loadNow(takenAway);
      }),
  };
}

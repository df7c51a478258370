import {
  isCancelled,
  type LoadedFile,
  type LoadProgress,
  type LoadReport,
  type UnreadTable,
} from '@/analysis/analysis';
import type { ColumnMapping } from '@/domain/column-mapping';
import { sortArchives } from '@/workspaces/archive';
import type { Desk, FileName, Undo } from '@/workspaces/desk';
import type { WorkspaceDesk } from '@/workspaces/workspace-desk';
import type { LoadState } from './load-state';
import { againWords, cancelledWords, counted } from './load-words';
import { paceAfterPause, paceAt, secondsLeft, type Pace } from './time-left';

/** Loads and removals of the reader's files, one after the other, wherever on the page they were asked for. */
export interface LoadSession {
  readonly state: () => LoadState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Loads files; exported workspaces among them are opened first. */
  readonly load: (files: readonly File[]) => Promise<void>;
  /** Loads the tables that wait for a mapping and have the headings of this one. */
  readonly loadMapped: (mapping: ColumnMapping) => Promise<void>;
  /** Loads a newer version of a loaded file in its place. */
  readonly replace: (old: FileName, by: File) => Promise<void>;
  /** Uses a locality map that was edited on the page, in the place of the one used before; null where there was none. */
  readonly useMap: (old: FileName | null, by: File) => Promise<void>;
  readonly remove: (file: LoadedFile) => Promise<void>;
  /** Ends the load under way; what was loaded before stays. Does nothing where none can be. */
  readonly cancel: () => void;
  /** Removes the reader's files and shows the sample. */
  readonly backToSample: () => Promise<void>;
  /** Takes back the last step. */
  readonly undo: () => Promise<void>;
  /** Forgets what was last done, as when another workspace is opened. */
  readonly forget: () => void;
}

const IDLE = { isLoading: false, progress: null, secondsLeft: null, canCancel: false, isCancelling: false } as const;
const NOTHING: LoadState = { ...IDLE, cancelled: null, report: null, fault: null, unmapped: [], undo: null };

/** Starts the account of loads for one page. */
export function createLoadSession(desk: Desk, workspaces: Pick<WorkspaceDesk, 'importArchive'>): LoadSession {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  let takeBack: Undo | null = null;
  let queue: Promise<void> = Promise.resolve();

  const set = (change: Partial<LoadState>): void => {
    state = Object.freeze({ ...state, ...change });
    listeners.forEach((listener) => listener());
  };
  let pace: Pace | null = null;
  const onProgress = (progress: LoadProgress): void => {
    const { read } = progress;
    const now = performance.now();
    if (read) pace = paceAt(pace, now, read.left);
    else if (pace) pace = paceAfterPause(pace, now);
    set({ progress, secondsLeft: read && pace ? secondsLeft(pace) : null });
  };
  let stop: AbortController | null = null;
  /** Does what a reader can cancel. @param names of the files it is about */
  const cancellable = async <T>(names: readonly string[], work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    stop = new AbortController();
    set({ canCancel: true });
    try {
      return await work(stop.signal);
    } catch (error) {
      if (isCancelled(error)) set({ cancelled: cancelledWords(names) });
      throw error;
    } finally {
      stop = null;
      set({ canCancel: false, isCancelling: false });
    }
  };
  const offer = (undo: Undo | null, change: Partial<LoadState>): void => {
    takeBack = undo;
    set({ undo: null, ...change });
  };

  /** One step at a time: files dropped meanwhile wait their turn. */
  const inTurn = (titleOfFault: string, work: () => Promise<void>): Promise<void> => {
    queue = queue.then(async () => {
      pace = null;
      set({ isLoading: true, progress: null, fault: null, cancelled: null });
      try {
        await work();
      } catch (error) {
        if (isCancelled(error)) set({ report: null });
        else {
          const sentence = error instanceof Error ? error.message : String(error);
          set({ fault: { title: titleOfFault, sentences: [sentence] } });
        }
      }
      set(IDLE);
    });
    return queue;
  };

  const report = (
    done: LoadReport & { readonly replaced?: readonly string[]; readonly keepBoth?: Undo | null },
    opened: readonly string[] = [],
    files: readonly File[] = [],
  ): void => {
    const isAgain = ({ name }: UnreadTable) =>
      files.some((file) => name === file.name || name.startsWith(`${file.name} › `));
    const { replaced = [], keepBoth = null } = done;
    const one = replaced.length === 1 ? (replaced[0] ?? '') : null;
    const words = one === null ? `${counted(replaced.length, 'file')} of the same names left for the new ones.` : `The new “${one}” took the place of the one loaded before.`; // prettier-ignore
    const label = one === null ? 'Keep the earlier ones as well' : `Keep the earlier ${one} as well`;
    offer(keepBoth, {
      unmapped: [...state.unmapped.filter((table) => !isAgain(table)), ...done.unrecognised],
      report: { loaded: done.loaded, refused: done.refused, unrecognised: done.unrecognised, replaced, opened },
      undo: keepBoth ? { words, label, takesFocus: false } : null,
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    load: (files) =>
      inTurn('The workspace could not be opened', async () => {
        const { archives, extracts } = await sortArchives(files);
        const opened: string[] = [];
        for (const archive of archives) {
          const step = (): void => onProgress({ name: archive.name, file: 1, files: 1, step: 'Unpacking the workspace' }); // prettier-ignore
          opened.push(await workspaces.importArchive(archive, step, onProgress));
        }
        try {
          const names = extracts.map(({ name }) => name);
          const done = extracts.length > 0 ? await cancellable(names, (signal) => desk.load(extracts, onProgress, signal)) : NOTHING_LOADED; // prettier-ignore
          report(done, opened, extracts);
        } catch (error) {
          if (isCancelled(error)) throw error;
          set({ fault: loadFault(error) });
        }
      }),
    loadMapped: (mapping) =>
      inTurn('The tables could not be loaded', async () => {
        const { unmapped } = state;
        const names = unmapped.map(({ name }) => name);
        const done = await cancellable(names, (signal) => desk.loadMapped(unmapped, mapping, onProgress, signal));
        const isWaiting = ({ source, name }: UnreadTable) =>
          done.unrecognised.some((table) => table.source === source && table.name === name);
        // Those that another mapping is for are not spoken of again.
        report({ ...done, unrecognised: [] });
        set({ unmapped: unmapped.filter(isWaiting) });
      }),
    replace: (old, by) =>
      inTurn('The file could not be replaced', async () =>
        report(await cancellable([by.name], (signal) => desk.replace(old, by, onProgress, signal))),
      ),
    useMap: (old, by) =>
      inTurn('The locality map could not be used', async () => {
        const done = old ? await desk.replace(old, by, onProgress) : await desk.load([by], onProgress);
        const { loaded, keepBoth } = done;
        report({ ...done, replaced: [], keepBoth: null });
        const [map] = loaded;
        if (!map) return;
        const undo: Undo = async (onStep) => {
          const back = keepBoth ? await keepBoth(onStep) : NOTHING_LOADED;
          await desk.remove(map);
          return back;
        };
        const label = keepBoth ? 'Bring back the map used before' : 'Take the edited map away again';
        offer(undo, { undo: { words: `The edited map is used: localities of ${counted(map.rowsLoaded, 'practice')}.`, label, takesFocus: false } }); // prettier-ignore
      }),
    cancel() {
      if (stop === null) return;
      set({ isCancelling: true, secondsLeft: null });
      stop.abort();
    },
    remove: (file) =>
      inTurn('The file could not be removed', async () => {
        const undo = await desk.remove(file);
        const words = `“${file.name}” was removed, with everything derived from it.`;
        offer(undo, { report: null, undo: { words, label: `Bring back ${file.name}`, takesFocus: true } });
      }),
    backToSample: () =>
      inTurn('The sample could not be shown', async () => {
        const { undo, names } = await desk.clear(onProgress);
        const words = `The sample is shown again. ${counted(names.length, 'file')} of yours can be brought back.`;
        offer(undo, { report: null, unmapped: [], undo: { words, label: againWords(names), takesFocus: true } });
      }),
    undo: () =>
      inTurn('The files could not be brought back', async () => {
        if (takeBack) report(await takeBack(onProgress));
      }),
    forget: () => offer(null, { report: null, fault: null, cancelled: null, unmapped: [] }),
  };
}

const NOTHING_LOADED: LoadReport = { loaded: [], refused: [], unrecognised: [] };

function loadFault(error: unknown): LoadState['fault'] {
  return {
    title: 'The files could not be loaded',
    sentences: [
      'Load the files one by one: the one at fault is then named, and the others load.',
      `What the data engine said: ${error instanceof Error ? error.message : String(error)}`,
    ],
  };
}

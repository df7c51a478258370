import type { LoadReport, RefusedFile } from '@/analysis/analysis';
import type { ReaderFiles } from '@/analysis/analysis-client';
import { askToPersist, forgetOldThreshold, freeBytes, oldThreshold, rememberTabWorkspace, tabWorkspace } from './browser-room'; // prettier-ignore
import { type Difference, differenceOf, type OpenFile } from './differences';
import { EMPTY_SHELF, type ShelfState } from './shelf-state';
import { clearedWords, isFull, refusedWords, unkeptWords } from './trouble-words';
import type { KeptFile, KeptRecord, WorkspaceChange, WorkspaceContents } from './workspace';
import type { WorkspaceStore } from './workspace-store';

/** Files to put on the shelf or take from it. */
export type FileChange = Pick<WorkspaceChange, 'put' | 'remove'>;

/** The files of the workspace that this tab shows, in memory and, where the browser allows it, kept. */
export interface Shelf extends ReaderFiles {
  readonly state: () => ShelfState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly set: (change: Partial<ShelfState>) => void;
  /** The store; null where the browser keeps nothing. */
  readonly store: () => Promise<WorkspaceStore | null>;
  /** The open files in the order in which they were loaded. */
  readonly items: () => readonly OpenFile[];
  /** Changes what this tab has open. A new worker finds it so from now on. */
  readonly hold: (change: FileChange) => void;
  /** Takes over records that are to be kept. */
  readonly note: (records: readonly KeptRecord[]) => void;
  /** Keeps a change, in one transaction. Where the browser refuses, the state says so and the files stay in memory. */
  readonly keep: (change: WorkspaceChange) => Promise<void>;
  /** Puts a workspace in the place of the one that is open. */
  readonly show: (contents: WorkspaceContents) => void;
  /** What other tabs changed since; null where the workspace was deleted. Names and records are taken over. */
  readonly changes: () => Promise<Difference | null>;
  /** Takes over what has become of files that are on the shelf. */
  readonly heed: (report: LoadReport) => void;
  /** Takes over what other tabs changed, once the core has. */
  readonly take: (difference: Difference) => void;
  /** Brings the list of workspaces and the room left up to date. */
  readonly survey: () => Promise<void>;
}

/**
 * @param opening opens the store, which calls back when the browser clears it
 * @param tell says to other tabs that a workspace was changed
 */
export function createShelf(
  opening: (onCleared: () => void) => Promise<WorkspaceStore>,
  tell: (workspace: string) => void,
): Shelf {
  const listeners = new Set<() => void>();
  let state: ShelfState = EMPTY_SHELF;
  let items: readonly OpenFile[] = [];
  /** Files that were removed here, while the browser could not be brought to forget them. */
  const gone = new Set<string>();
  /** The browser has cleared what was kept, and nothing has been kept since. */
  let isCleared = false;

  const set = (change: Partial<ShelfState>): void => {
    state = Object.freeze({ ...state, ...change });
    listeners.forEach((listener) => listener());
  };
  const setItems = (next: readonly OpenFile[]): void => {
    items = next;
    set({ unkept: state.keeps ? items.filter(({ isKept }) => !isKept).map(({ name }) => name) : [] });
  };
  /** What is said of files ends with them. */
  const prune = (): void => {
    const isOpen = ({ source }: RefusedFile) => isIn(items, source);
    set({ unread: state.unread.filter(isOpen), repeats: state.repeats.filter(isOpen) });
  };
  const note = (records: readonly KeptRecord[]): void => {
    const isNew = (record: KeptRecord) => !records.some(({ kind, name }) => kind === record.kind && name === record.name); // prettier-ignore
    if (records.length === 0) return;
    const stay = records.flatMap(({ kind, name, value }) => (value === null ? [] : [{ kind, name, value }]));
    set({ records: [...state.records.filter(isNew), ...stay] });
  };
  /** Whether this tab shows of a record what it was to become: then it takes over what was made of it. */
  const isAsNoted = ({ kind, name }: KeptRecord, sent: readonly KeptRecord[]): boolean => {
    const find = (all: readonly KeptRecord[]) => all.find((each) => each.kind === kind && each.name === name);
    const [now, was] = [find(state.records), find(sent)];
    return now !== undefined && now.value === was?.value;
  };
  const heed = ({ loaded, refused, unrecognised }: LoadReport): void => {
    const mine = refused.filter(({ source }) => isIn(items, source));
    // Of a zip some tables may never have been recognised: nothing is lost unless nothing of it was.
    const lost = unrecognised.filter(
      ({ source }) => isIn(items, source) && !loaded.some((each) => each.source === source),
    );
    set({
      unread: [...state.unread, ...mine.filter((file) => !isRepeat(file)), ...lost],
      repeats: [...state.repeats, ...mine.filter(isRepeat)],
    });
  };
  const show = ({ workspace, files, records }: WorkspaceContents): void => {
    set({ workspace, records, repeats: [], unread: [], trouble: null, news: null });
    setItems(files.map((file) => ({ ...file, isKept: true })));
    rememberTabWorkspace(workspace.id);
  };

  const onCleared = (): void => {
    isCleared = true;
    setItems(items.map((item) => ({ ...item, isKept: false })));
    if (items.length > 0 || state.records.length > 0) set({ trouble: clearedWords(state.unkept) });
  };

  const open = async (): Promise<WorkspaceStore | null> => {
    const threshold = oldThreshold();
    const first: readonly KeptRecord[] = threshold === null ? [] : [{ kind: 'setting', name: 'small-numbers', value: threshold }]; // prettier-ignore
    try {
      const store = await opening(onCleared);
      const workspace = await store.current(tabWorkspace(), first);
      forgetOldThreshold();
      const contents = await store.read(workspace.id);
      show(contents ?? { workspace, files: [], records: [] });
      void store.purge('old').then(survey, () => undefined);
      return store;
    } catch {
      set({ keeps: false });
      note(first);
      return null;
    }
  };
  const opened = open();

  const survey = async (): Promise<void> => {
    const store = await opened;
    if (!store) return;
    try {
      const [workspaces, free] = await Promise.all([store.list(), freeBytes()]);
      set({ workspaces, freeBytes: free });
    } catch {
      // Nothing rests on it: whoever changes what is kept hears of it from the change.
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set,
    store: () => opened,
    items: () => items,
    show,
    survey,

    async files() {
      await opened;
      return items;
    },
    opened(report) {
      set({ unread: [], repeats: [] });
      heed(report);
    },
    heed,
    note,

    hold({ put = [], remove = [] }) {
      const stay = items.filter(({ id }) => !remove.includes(id));
      const fresh = put.filter(({ id }) => !isIn(stay, id));
      setItems([
        ...stay.map((item) => ({ ...item, ...put.find(({ id }) => id === item.id) })),
        ...fresh.map((file) => ({ ...file, isKept: false })),
      ]);
      prune();
    },

    async keep(change) {
      const { put = [], remove = [], records = [], name } = change;
      note(records);
      const store = await opened;
      if (!store || !state.workspace) {
        if (put.length > 0) set({ trouble: refusedWords() });
        return;
      }
      const { id } = state.workspace;
      const write = async () => {
        if (isCleared && state.workspace) await store.restore(state.workspace, state.records);
        isCleared = false;
        return store.change(id, change);
      };
      try {
        const { workspace, records: written } = await write().catch(async (error: unknown) => {
          if (!isFull(error)) throw error;
          await store.purge('all');
          return write();
        });
        set({ workspace });
        note(written.filter((record) => isAsNoted(record, records)));
        const kept = new Set(put.map((file) => file.id));
        setItems(items.map((item) => (kept.has(item.id) ? { ...item, isKept: true } : item)));
        if (state.unkept.length === 0) set({ trouble: null });
        if (put.length > 0) askToPersist();
        tell(id);
        // Records change neither the list of workspaces nor, to speak of, the room: the next one need not wait for either.
        if (put.length === 0 && remove.length === 0 && name === undefined) return;
      } catch (error) {
        remove.forEach((file) => gone.add(file));
        const free = await freeBytes();
        set({ trouble: isCleared ? clearedWords(state.unkept) : unkeptWords(error, put.map(({ name }) => name), free) }); // prettier-ignore
      }
      await survey();
    },

    take({ added, removed, changed }) {
      const stay = items.filter(({ id }) => !isIn(removed, id));
      const now = stay.map((item) => ({ ...item, ...changed.find(({ id }) => id === item.id) }));
      setItems([...now, ...added.map((file) => ({ ...file, isKept: true }))]);
      prune();
    },

    async changes() {
      const store = await opened;
      if (!store || !state.workspace) return { added: [], removed: [], changed: [] };
      const contents = await store.read(state.workspace.id);
      await survey();
      if (!contents) return null;
      set({ workspace: contents.workspace, records: contents.records });
      return differenceOf(items, contents.files.filter(({ id }) => !gone.has(id))); // prettier-ignore
    },
  };
}

/** Whether a file was refused because another with the same rows is loaded. */
export function isRepeat({ loadedAs }: RefusedFile): boolean {
  return loadedAs !== undefined;
}

function isIn(files: readonly KeptFile[], id: string): boolean {
  return files.some((file) => file.id === id);
}

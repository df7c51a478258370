import { type ContractLine, contractKey, contractLineSchema } from '@/domain/contract-line';
import type { RecordList } from '@/workspaces/record-list';
import { isSameLine } from './known-lines';
import type { DraftField, LineDraft } from './line-draft';

/** What a step does to the lines entered, one for each key: null is no line. */
export interface LineChange {
  readonly key: string;
  readonly from: ContractLine | null;
  readonly to: ContractLine | null;
}

interface LineStep {
  readonly changes: readonly LineChange[];
  /** As a label: `delete 307 at RWG, 2007/08`. */
  readonly words: string;
}

/** A line that is being typed. */
export interface OpenDraft {
  readonly draft: LineDraft;
  /** The entered line that is edited; null for a new one, and for a copy of a loaded one. */
  readonly of: ContractLine | null;
  /** Says what is being done, as a heading. */
  readonly title: string;
  /** Fields that have been typed in. */
  readonly touched: ReadonlySet<DraftField>;
}

export interface LineState {
  readonly steps: readonly LineStep[];
  readonly undone: readonly LineStep[];
  readonly open: OpenDraft | null;
  /** What was last done, in a sentence. */
  readonly said: string;
}

/** The lines entered, with steps that can be taken back, and what is being typed: both outlive a look at another page. */
export interface LineStore {
  readonly state: () => LineState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  readonly setOpen: (open: OpenDraft | null) => void;
  readonly say: (said: string) => void;
  /** Saves a line in the place of `of`, which leaves where its key is another. @returns what changed */
  readonly save: (line: ContractLine, of: ContractLine | null, words: string) => readonly LineChange[];
  readonly remove: (line: ContractLine, words: string) => readonly LineChange[];
  /** Takes the last step back, or a step that was taken back again. @returns what changed; nothing where the lines have changed since */
  readonly undo: () => readonly LineChange[];
  readonly redo: () => readonly LineChange[];
}

const stores = new WeakMap<RecordList<ContractLine>, LineStore>();

/** The store over a list of records: the same one for the same list. */
export function lineStore(records: RecordList<ContractLine>): LineStore {
  const store = stores.get(records) ?? createLineStore(records);
  stores.set(records, store);
  return store;
}

function createLineStore(records: RecordList<ContractLine>): LineStore {
  const listeners = new Set<() => void>();
  let state: LineState = { steps: [], undone: [], open: null, said: '' };
  const set = (change: Partial<LineState>): void => {
    state = { ...state, ...change };
    listeners.forEach((listener) => listener());
  };
  const current = (key: string): ContractLine | null =>
    records.list().find((line) => contractKey(line) === key) ?? null;
  const apply = (changes: readonly LineChange[]): void => {
    for (const { key, to } of changes) {
      if (to) records.save(to);
      else records.remove(key);
    }
  };
  const take = (changes: readonly LineChange[], words: string): readonly LineChange[] => {
    apply(changes);
    set({ steps: [...state.steps, { changes, words }], undone: [], open: null });
    return changes;
  };
  /** Another tab or workspace may have changed the lines: a step fits only what it left. */
  const fits = (changes: readonly LineChange[]): boolean =>
    changes.every(({ key, from }) => isSame(current(key), from));
  const move = (step: LineStep | undefined, changes: readonly LineChange[], next: Partial<LineState>) => {
    if (!step) return [];
    if (!fits(changes)) {
      set({ steps: [], undone: [], said: 'The lines have been changed elsewhere since, so there is nothing to take back.' }); // prettier-ignore
      return [];
    }
    apply(changes);
    set(next);
    return changes;
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    setOpen: (open) => set({ open }),
    say: (said) => set({ said }),
    save(given, of, words) {
      const line = contractLineSchema.parse(given);
      const key = contractKey(line);
      const oldKey = of && contractKey(of);
      const moved = of && oldKey !== null && oldKey !== key ? [{ key: oldKey, from: current(oldKey), to: null }] : [];
      return take([...moved, { key, from: current(key), to: line }], words);
    },
    remove: (line, words) => take([{ key: contractKey(line), from: line, to: null }], words),
    undo() {
      const step = state.steps.at(-1);
      const back = (step?.changes ?? []).map(({ key, from, to }) => ({ key, from: to, to: from }));
      return move(step, back, {
        steps: state.steps.slice(0, -1),
        undone: step ? [...state.undone, step] : state.undone,
        said: `Taken back: ${step?.words ?? ''}.`,
      });
    },
    redo() {
      const step = state.undone.at(-1);
      return move(step, step?.changes ?? [], {
        steps: step ? [...state.steps, step] : state.steps,
        undone: state.undone.slice(0, -1),
        said: `Done again: ${step?.words ?? ''}.`,
      });
    },
  };
}

function isSame(a: ContractLine | null, b: ContractLine | null): boolean {
  return a === null || b === null ? a === b : isSameLine(a, b);
}

/** The line that a link holds once lines have changed: it follows the one it holds, and leaves with it. */
export function followedLine(held: ContractLine | undefined, changes: readonly LineChange[]): ContractLine | undefined {
  const change = held && changes.find(({ key, from }) => key === contractKey(held) && from !== null);
  if (!change) return held;
  return change.to ?? changes.find(({ to }) => to !== null)?.to ?? undefined;
}

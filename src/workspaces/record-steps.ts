import type { RecordList } from './record-list';

/** A change of one record: null is no record. */
interface RecordStep<Value> {
  readonly name: string;
  readonly from: Value | null;
  readonly to: Value | null;
  /** As a label: `change the visit record of Alder Surgery`. */
  readonly words: string;
}

export interface RecordStepsState<Value> {
  readonly steps: readonly RecordStep<Value>[];
  readonly undone: readonly RecordStep<Value>[];
  /** What was last done, in a sentence; empty for nothing. */
  readonly said: string;
}

/** Records of one kind with the changes of this visit to the page, which can be taken back. */
export interface RecordSteps<Value> {
  readonly state: () => RecordStepsState<Value>;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Puts a record in the place of the one of its name; null takes that away. */
  readonly change: (name: string, to: Value | null, words: string) => void;
  /** Takes the last change back, or does again what was taken back. Nothing where the record has been changed elsewhere since. */
  readonly undo: () => void;
  readonly redo: () => void;
}

const CHANGED = 'This has been changed elsewhere since, so there is nothing to take back.';

/** Changes to a list of records that can be taken back. What was changed elsewhere since is never undone. */
export function recordSteps<Value>(records: RecordList<Value>, nameOf: (value: Value) => string): RecordSteps<Value> {
  const listeners = new Set<() => void>();
  let state: RecordStepsState<Value> = { steps: [], undone: [], said: '' };
  const set = (next: RecordStepsState<Value>): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  const current = (name: string): Value | null => records.list().find((value) => nameOf(value) === name) ?? null;
  const put = (name: string, value: Value | null): void => {
    if (value === null) records.remove(name);
    else records.save(value);
  };
  const isSame = (a: Value | null, b: Value | null): boolean => written(a) === written(b);
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(name, to, words) {
      const from = current(name);
      if (isSame(from, to)) return;
      put(name, to);
      set({ steps: [...state.steps, { name, from, to, words }], undone: [], said: '' });
    },
    undo() {
      const step = state.steps.at(-1);
      if (!step) return;
      if (!isSame(current(step.name), step.to)) {
        set({ steps: [], undone: [], said: CHANGED });
        return;
      }
      put(step.name, step.from);
      set({ steps: state.steps.slice(0, -1), undone: [...state.undone, step], said: `Taken back: ${step.words}.` });
    },
    redo() {
      const step = state.undone.at(-1);
      if (!step) return;
      if (!isSame(current(step.name), step.from)) {
        set({ steps: [], undone: [], said: CHANGED });
        return;
      }
      put(step.name, step.to);
      set({ steps: [...state.steps, step], undone: state.undone.slice(0, -1), said: `Done again: ${step.words}.` });
    },
  };
}

/** A record as text, whatever the order of its fields. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

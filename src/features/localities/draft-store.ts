import { isSameMap, type MapDraft } from './map-draft';

/** One step of the editor. */
interface Step {
  readonly draft: MapDraft;
  /** What made it, as a label: `assign 3 practices to North`. */
  readonly words: string;
}

/** The steps of the editor, with those that were taken back; empty while the draft is the map that is loaded. */
export interface DraftState {
  /** The map as it was loaded before the first step; null before there is one. */
  readonly base: MapDraft | null;
  readonly steps: readonly Step[];
  readonly undone: readonly Step[];
  /** The draft that was last used; null before one was. */
  readonly used: MapDraft | null;
}

/** The draft that the reader is working on: it outlives a look at another page. */
export interface DraftStore {
  readonly state: () => DraftState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes a step from the draft that is shown. */
  readonly step: (from: MapDraft, to: MapDraft, words: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Forgets every step: the map that is loaded is shown. */
  readonly forget: () => void;
  /** Notes that a draft is loaded as the map: its steps can still be taken back. */
  readonly use: (draft: MapDraft) => void;
  /** Tells which map is loaded: a draft with nothing to lose follows another. */
  readonly follow: (loaded: MapDraft) => void;
}

const NOTHING: DraftState = { base: null, steps: [], undone: [], used: null };

/** A store with no steps. */
export function createDraftStore(): DraftStore {
  const listeners = new Set<() => void>();
  let state = NOTHING;
  const set = (next: DraftState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    step(from, to, words) {
      if (isSameMap(from, to)) return;
      set({ ...state, base: state.base ?? from, steps: [...state.steps, { draft: to, words }], undone: [] });
    },
    undo() {
      const last = state.steps.at(-1);
      if (last) set({ ...state, steps: state.steps.slice(0, -1), undone: [...state.undone, last] });
    },
    redo() {
      const next = state.undone.at(-1);
      if (next) set({ ...state, steps: [...state.steps, next], undone: state.undone.slice(0, -1) });
    },
    forget: () => set(NOTHING),
    use: (draft) => set({ ...state, used: draft }),
    follow(loaded) {
      const draft = draftIn(state);
      if (draft !== null && !isSameMap(draft, loaded) && !isUnused(state)) set(NOTHING);
    },
  };
}

/** Whether there are steps that were not used. */
export function isUnused(state: DraftState): boolean {
  const draft = draftIn(state);
  if (draft === null) return false;
  return state.used === null ? state.steps.length > 0 : !isSameMap(draft, state.used);
}

/** The draft that is shown; null where it is the map that is loaded. */
export function draftIn({ base, steps }: DraftState): MapDraft | null {
  return steps.at(-1)?.draft ?? base;
}

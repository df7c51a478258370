import type { QueryClient } from '@tanstack/react-query';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { SeenStore } from '@/workspaces/seen-store';
import type { Shelf } from '@/workspaces/shelf';
import { answersOf, type FirstAnswers, queryKeyOf, seedQueries } from './answers';
import { aboutOf } from './seen-about';

/** What is on show while the data engine is not up yet. */
export type FirstViewState =
  | { readonly kind: 'none' }
  /** What was shipped with the app about its sample. */
  | { readonly kind: 'sample' }
  /** What was last seen of the reader's own workspace. @property at ms since 1970 */
  | { readonly kind: 'seen'; readonly at: number };

/** The answers that are on show before the core can give any. */
export interface FirstView {
  readonly state: () => FirstViewState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /** Resolves once it is known whether there are answers to begin with. */
  readonly begun: Promise<FirstViewState>;
}

interface Parts {
  readonly queries: QueryClient;
  readonly analysis: Pick<AnalysisClient, 'status' | 'subscribe'>;
  readonly shelf: Pick<Shelf, 'files' | 'items' | 'state'>;
  readonly seen: Pick<SeenStore<FirstAnswers>, 'read'>;
  /** Names this version of the app. */
  readonly build: string;
  /** Fetches what was shipped about the sample. */
  readonly shipped: () => Promise<string>;
}

/**
 * Lets the pages begin with answers that are known before the data engine is up: what was last seen of the open
 * workspace, else, where the sample is shown, what was shipped with the app. Once the engine is up every one of them is
 * asked for again, and stays where it is if nothing has changed.
 */
export function startFirstView({ queries, analysis, shelf, seen, build, shipped }: Parts): FirstView {
  const listeners = new Set<() => void>();
  let state: FirstViewState = { kind: 'none' };
  const set = (next: FirstViewState): void => {
    state = next;
    listeners.forEach((listener) => listener());
  };

  const known = async (workspace: string | null): Promise<[FirstAnswers, FirstViewState] | null> => {
    const last = workspace === null ? null : await seen.read(workspace, aboutOf(shelf.items(), build));
    if (last)
      return [last.answers, last.answers.description.isSample ? { kind: 'sample' } : { kind: 'seen', at: last.at }];
    if (shelf.items().length > 0) return null;
    return [answersOf(await shipped()), { kind: 'sample' }];
  };

  const begin = async (): Promise<FirstViewState> => {
    await shelf.files();
    const workspace = shelf.state().workspace?.id ?? null;
    const found = await known(workspace).catch(() => null);
    const { phase, dataVersion } = analysis.status();
    if (!found || phase !== 'starting') return state;
    const [first, next] = found;
    seedQueries(queries, first, dataVersion, workspace);
    set(next);
    const keys = [['description'], ...first.answers.map(([key]) => key)].map((key) => queryKeyOf(key, dataVersion));
    const unsubscribe = analysis.subscribe(() => {
      const now = analysis.status();
      if (now.phase === 'starting') return;
      unsubscribe();
      const isOfThese = now.phase === 'ready' && now.dataVersion === dataVersion;
      if (!isOfThese) keys.forEach(forget);
      void (isOfThese ? refresh(keys) : Promise.resolve()).then(() => set({ kind: 'none' }));
    });
    return state;
  };

  const forget = (queryKey: readonly unknown[]): void => queries.removeQueries({ queryKey, exact: true });

  /**
   * Asks again for what is shown, one after another: what has not changed is not drawn anew. What is not shown is forgotten,
   * and so is what the core no longer answers: nothing stands unchecked.
   */
  const refresh = async (keys: readonly (readonly unknown[])[]): Promise<void> => {
    for (const queryKey of keys) {
      const query = queries.getQueryCache().find({ queryKey, exact: true });
      // Also what is on show without being asked for, further down the page.
      if (!query || query.getObserversCount() === 0) forget(queryKey);
      else await query.fetch().catch(() => queries.resetQueries({ queryKey, exact: true }));
    }
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    begun: begin(),
  };
}

import type { QueryClient } from '@tanstack/react-query';
import type { FirstView } from './first-view';

/** What can be shown before keeps the engine waiting no longer than this: ms. */
const PATIENCE = 1500;

interface Parts {
  readonly queries: QueryClient;
  readonly begun: FirstView['begun'];
  /** Resolves once the first chart is painted. */
  readonly drawn: Promise<void>;
}

/**
 * Resolves when the engine may begin to take the network and the processor, which what is shown without it needs first: once
 * the first chart is painted, or as soon as the page asks for what the first answers do not hold.
 */
export function engineTurn({ queries, begun, drawn }: Parts): Promise<unknown> {
  const isAsked = new Promise<void>((resolve) => {
    const end = queries.getQueryCache().subscribe(() => {
      if (queries.isFetching() === 0) return;
      end();
      resolve();
    });
  });
  const late = new Promise<void>((resolve) => {
    setTimeout(resolve, PATIENCE);
  });
  return Promise.race([begun.then(({ kind }) => (kind === 'none' ? undefined : drawn)), isAsked, late]);
}

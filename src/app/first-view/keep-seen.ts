import type { QueryClient } from '@tanstack/react-query';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { SeenStore } from '@/workspaces/seen-store';
import type { Shelf } from '@/workspaces/shelf';
import type { Loaded } from '@/app/use-description';
import { type FirstAnswers, type KeptAnswer, keptKey } from './answers';
import { isSmall } from './is-small';
import { aboutOf } from './seen-about';

/** So long after the last answer the reader is taken to be looking at the page: ms. */
const PAUSE = 1500;
/** As much as can be copied in one go without being noticed. */
const MOST_VALUES = 150_000;

interface Parts {
  readonly queries: QueryClient;
  readonly analysis: Pick<AnalysisClient, 'status'>;
  readonly shelf: Pick<Shelf, 'items' | 'state' | 'subscribe'>;
  readonly seen: Pick<SeenStore<FirstAnswers>, 'write' | 'keepOnly'>;
  readonly build: string;
}

/** Keeps what the page shows, whenever it has come to rest, for the next time this workspace is opened. */
export function keepSeenAnswers({ queries, analysis, shelf, seen, build }: Parts): void {
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = (): void => {
    const { phase, dataVersion, busy } = analysis.status();
    const workspace = shelf.state().workspace?.id;
    const loaded = queries.getQueryData<Loaded>(['description', dataVersion]);
    const isOfThis = loaded?.workspace === workspace && loaded?.dataVersion === dataVersion;
    if (phase !== 'ready' || busy !== null || workspace === undefined || !loaded || !isOfThis) return;
    const shown = queries
      .getQueryCache()
      .findAll({ type: 'active' })
      .filter(({ queryKey, state }) => queryKey[1] === dataVersion && queryKey[0] !== 'description' && state.status === 'success' && !state.isInvalidated); // prettier-ignore
    const answers = shown.map(({ queryKey, state }): KeptAnswer => [keptKey(queryKey), state.data]);
    const { description } = loaded;
    if (!isSmall([description, answers], MOST_VALUES)) return;
    void seen.write({
      workspace,
      about: aboutOf(shelf.items(), build),
      at: Date.now(),
      answers: { description, answers },
    });
  };

  queries.getQueryCache().subscribe(({ type }) => {
    if (type !== 'updated' && type !== 'observerAdded') return;
    clearTimeout(timer);
    timer = setTimeout(keep, PAUSE);
  });

  let listed = shelf.state().workspaces;
  shelf.subscribe(() => {
    const { workspaces } = shelf.state();
    if (workspaces === listed || workspaces.length === 0) return;
    listed = workspaces;
    void seen.keepOnly(workspaces.map(({ id }) => id));
  });
}

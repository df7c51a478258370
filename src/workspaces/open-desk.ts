import { createBrowserAnalysis } from '@/analysis/browser-analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { createDesk, type Desk, type InTurn } from './desk';
import { createShelf, type Shelf } from './shelf';
import { openTabNews } from './tab-news';
import { createWorkspaceDesk, type WorkspaceDesk } from './workspace-desk';
import { openWorkspaceStore } from './workspace-store';

/** The core with the reader's workspace open in it. */
export interface OpenedDesk {
  readonly analysis: AnalysisClient;
  readonly shelf: Shelf;
  readonly desk: Desk;
  readonly workspaces: WorkspaceDesk;
}

/**
 * Starts the core and, at the same time, opens the workspace that it is to show.
 *
 * @param turn resolves when the core may begin to take the network and the processor
 */
export function openDesk(turn: Promise<unknown>): OpenedDesk {
  const news = openTabNews((workspace) => void onNews(workspace));
  const shelf = createShelf(openWorkspaceStore, news.tell);
  const analysis = createBrowserAnalysis(shelf, turn);
  const inTurn = oneByOne();
  const desk = createDesk(analysis, shelf, inTurn);
  const workspaces = createWorkspaceDesk(analysis, shelf, inTurn, news.tell);

  const onNews = async (workspace: string | null): Promise<void> => {
    try {
      const open = shelf.state().workspace?.id;
      if (open === undefined || (workspace !== null && workspace !== open)) await shelf.survey();
      else if (!(await desk.takeNews())) await workspaces.leaveDeleted();
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      shelf.set({ news: `Another tab changed this workspace, and this tab could not follow. ${reason}` });
    }
  };
  return { analysis, shelf, desk, workspaces };
}

function oneByOne(): InTurn {
  let queue: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = queue.then(work);
    queue = done.catch(() => undefined);
    return done;
  };
}

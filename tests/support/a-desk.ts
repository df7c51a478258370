import type { AnalysisClient } from '../../src/analysis/analysis-client';
import { createDesk } from '../../src/workspaces/desk';
import { createShelf } from '../../src/workspaces/shelf';
import { createWorkspaceDesk } from '../../src/workspaces/workspace-desk';

/** The desk over a core of the test's, in a browser that keeps nothing. */
export function aDesk(analysis: AnalysisClient) {
  const shelf = createShelf(
    () => Promise.reject(new Error('refused')),
    () => undefined,
  );
  const now = <T>(work: () => Promise<T>): Promise<T> => work();
  const desk = createDesk(analysis, shelf, now);
  return { shelf, desk, workspaces: createWorkspaceDesk(analysis, shelf, now, () => undefined) };
}

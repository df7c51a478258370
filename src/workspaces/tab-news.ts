/** Says in other tabs of this browser that a workspace was changed. */
export interface TabNews {
  readonly tell: (workspace: string) => void;
}

/**
 * Listens for changes that other tabs make.
 *
 * @param onNews called with the workspace that was changed, or null when the tab comes to the front: a browser may have
 *   put it to sleep, and news does not wait
 */
export function openTabNews(onNews: (workspace: string | null) => void): TabNews {
  const channel =
    typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel('practice-variation-workspaces');
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') onNews(data);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onNews(null);
  });
  return { tell: (workspace) => channel?.postMessage(workspace) };
}

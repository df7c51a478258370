const WORKSPACE_KEY = 'workspace';
/** Where the small-number threshold stood before there were workspaces. */
const OLD_THRESHOLD_KEY = 'small-numbers';

/** The id of the workspace that this tab showed last; null for a new tab. */
export function tabWorkspace(): string | null {
  return stored(() => sessionStorage.getItem(WORKSPACE_KEY));
}

/** Remembers what this tab shows, for when it is loaded again. */
export function rememberTabWorkspace(id: string): void {
  stored(() => sessionStorage.setItem(WORKSPACE_KEY, id));
}

/** Takes over the threshold of an older version of this app. @returns null where there was none */
export function oldThreshold(): number | null {
  const text = stored(() => localStorage.getItem(OLD_THRESHOLD_KEY));
  return text !== null && /^\d{1,3}$/.test(text) ? Number(text) : null;
}

/** Forgets the threshold of an older version once it stands elsewhere. */
export function forgetOldThreshold(): void {
  stored(() => localStorage.removeItem(OLD_THRESHOLD_KEY));
}

/** Browsers that refuse storage throw at the mere mention of it. */
function stored<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Asks the browser not to clear what is kept when it runs short. It may say no, or ask the reader. */
export function askToPersist(): void {
  if ('storage' in navigator) navigator.storage.persist().catch(() => false);
}

/** Room left for this page, as the browser estimates it: bytes; null where it does not say. */
export async function freeBytes(): Promise<number | null> {
  if (!('storage' in navigator)) return null;
  const { quota, usage } = await navigator.storage.estimate().catch((): StorageEstimate => ({}));
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

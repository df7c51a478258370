import type { AnalysisClient } from '@/analysis/analysis-client';

/** How the app's own files stand on this machine; one frozen object until something changes. */
export interface AppFilesState {
  /** All of them are here: the app starts and runs without a network. */
  readonly areKept: boolean;
  /** A newer version is here, too, and waits to be opened. */
  readonly isNewReady: boolean;
}

/** The app's own files on this machine, and the newer version of them that may have come. */
export interface AppFiles {
  readonly state: () => AppFilesState;
  /** Calls `listener` whenever `state()` gives a new object. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
  /**
   * Loads the page again with the newer version. Nothing else ever does.
   *
   * @throws Error with a sentence for the reader, while other tabs run the version of now: its files leave with it
   */
  readonly openNew: () => Promise<void>;
}

/** A tab that stays open asks for a newer version so often: ms. */
const ASK_EVERY = 3_600_000;

/**
 * Keeps the app's files on this machine by a service worker, once the engine is up and the browser has nothing else to do.
 * Where there is none (an address without https, a browser that keeps nothing) the app goes on without.
 */
export function keepAppFiles(analysis: Pick<AnalysisClient, 'status' | 'subscribe'>): AppFiles {
  const listeners = new Set<() => void>();
  let state: AppFilesState = Object.freeze({ areKept: false, isNewReady: false });
  let openNew = (): Promise<void> => Promise.resolve();
  const set = (change: Partial<AppFilesState>): void => {
    state = Object.freeze({ ...state, ...change });
    listeners.forEach((listener) => listener());
  };

  const keep = async (): Promise<void> => {
    const { Workbox } = await import('workbox-window');
    const workbox = new Workbox('./sw.js');
    workbox.addEventListener('waiting', () => set({ isNewReady: true }));
    openNew = async () => {
      const others = await otherTabs();
      if (others > 0) throw new Error(othersWords(others));
      workbox.addEventListener('controlling', () => window.location.reload());
      workbox.messageSkipWaiting();
    };
    await workbox.register({ immediate: true });
    setInterval(() => void workbox.update().catch(() => undefined), ASK_EVERY);
    await navigator.serviceWorker.ready;
    set({ areKept: true });
  };

  if (import.meta.env.PROD && 'serviceWorker' in navigator) {
    markTab();
    const end = analysis.subscribe(() => {
      if (analysis.status().phase !== 'ready') return;
      end();
      // Refused by the browser or not to be had from the host: the app runs as it would without.
      whenIdle(() => void keep().catch(() => undefined));
    });
  }
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    openNew: () => openNew(),
  };
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 10_000 });
  else setTimeout(work, 2_000);
}

/** A lock that every tab of this app shares for as long as it is open. */
const tabLock = (): string => `practice-variation-tab ${new URL('./', document.baseURI).href}`;

function markTab(): void {
  void navigator.locks.request(tabLock(), { mode: 'shared' }, () => new Promise(() => undefined));
}

async function otherTabs(): Promise<number> {
  const { held = [] } = await navigator.locks.query();
  return held.filter(({ name }) => name === tabLock()).length - 1;
}

function othersWords(count: number): string {
  const tabs = count === 1 ? 'another tab, which still runs' : `${count} other tabs, which still run`;
  return `The app is open in ${tabs} the version of now. Close ${count === 1 ? 'it' : 'them'} first.`;
}

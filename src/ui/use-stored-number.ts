import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener('storage', listener);
  };
}

/** What could not be stored, as where the browser forbids it, is kept until the page is closed. */
const unstored = new Map<string, string>();

function read(key: string): string | null {
  try {
    return unstored.get(key) ?? localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, text: string): void {
  try {
    localStorage.setItem(key, text);
    unstored.delete(key);
  } catch {
    unstored.set(key, text);
  }
  for (const listener of listeners) listener();
}

/**
 * A whole-number setting that outlives the page, shared by everything that asks for the same key.
 *
 * @param initial what it is until it is set, or when what is stored is no whole number from 0
 */
export function useStoredNumber(key: string, initial: number): readonly [number, (value: number) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key));
  const set = useCallback((value: number) => write(key, String(value)), [key]);
  return [text !== null && /^\d{1,6}$/.test(text) ? Number(text) : initial, set];
}

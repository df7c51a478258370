import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { KeptFile, Workspace } from './workspace';

/** A workspace as it is kept. */
export interface StoredWorkspace extends Workspace {
  /** When it was deleted, ms since 1970; null while it is there. It can be brought back until it is purged. */
  readonly removedAt: number | null;
}

/** The entry of a file, without what it holds. */
export interface StoredFile extends Omit<KeptFile, 'content'> {
  readonly workspace: string;
  readonly bytes: number;
  /** Its place in the order of loading. */
  readonly place: number;
  readonly removedAt: number | null;
}

/** What stands in the browser's database; `whole-records.ts` makes good what a fault took from it. */
export interface Stored extends DBSchema {
  workspaces: {
    key: string;
    value: StoredWorkspace;
  };
  files: {
    key: string;
    value: StoredFile;
    indexes: { workspace: string };
  };
  /** Apart from `files`, so that a list of files does not touch what they hold. */
  contents: { key: string; value: Blob };
  records: {
    key: [workspace: string, kind: string, name: string];
    value: { readonly workspace: string; readonly kind: string; readonly name: string; readonly value: unknown };
    indexes: { workspace: string };
  };
}

export type Database = IDBPDatabase<Stored>;

/** The stores a change of a workspace may touch. */
export const ALL_STORES = ['workspaces', 'files', 'contents', 'records'] as const;

/** A browser that has not answered in this time will not: ms. Some wait for ever where storage is not allowed. */
const PATIENCE = 10_000;

/**
 * Opens the place where this browser keeps workspaces.
 *
 * @param onCleared called when the browser takes it away while it is open, as when its storage is cleared
 * @throws Error where it refuses to
 */
export async function openDatabase(onCleared: () => void): Promise<Database> {
  const opening = openDB<Stored>('practice-variation', 1, {
    upgrade(database) {
      database.createObjectStore('workspaces', { keyPath: 'id' });
      database.createObjectStore('files', { keyPath: 'id' }).createIndex('workspace', 'workspace');
      database.createObjectStore('contents');
      database
        .createObjectStore('records', { keyPath: ['workspace', 'kind', 'name'] })
        .createIndex('workspace', 'workspace');
    },
    // A later version of the app in another tab waits for this one to let go.
    blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    terminated: onCleared,
  });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('the browser did not open its storage')), PATIENCE);
  });
  return Promise.race([opening, late]).finally(() => clearTimeout(timer));
}

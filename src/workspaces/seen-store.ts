import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

/** What a workspace was last seen to say. */
export interface Seen<Answers> {
  /** Its id. */
  readonly workspace: string;
  /** Names the files it was said of and the version of the app that said it: of others it may not be shown. */
  readonly about: string;
  /** When it was seen: ms since 1970. */
  readonly at: number;
  readonly answers: Answers;
}

interface Stored<Answers> extends DBSchema {
  seen: { key: string; value: Seen<Answers> };
}

/** Keeps the answers that each workspace was last seen with. Nothing rests on it: where the browser refuses, there are none. */
export interface SeenStore<Answers> {
  /** What was last seen; null where that is of other files or another version, which is then forgotten. */
  readonly read: (workspace: string, about: string) => Promise<Seen<Answers> | null>;
  readonly write: (seen: Seen<Answers>) => Promise<void>;
  /** Forgets all but those of these workspaces. */
  readonly keepOnly: (workspaces: readonly string[]) => Promise<void>;
}

/** A database of its own: what can be worked out again must never stand in the way of the reader's files. */
export function openSeenStore<Answers>(): SeenStore<Answers> {
  type Database = IDBPDatabase<Stored<Answers>>;
  const open = async (): Promise<Database> =>
    openDB<Stored<Answers>>('practice-variation-seen', 1, {
      upgrade(database) {
        database.createObjectStore('seen', { keyPath: 'workspace' });
      },
      blocking: (_current, _blocked, event) => (event.target as IDBDatabase).close(),
    });
  // Some browsers refuse with an error at once, and not by the promise.
  const opening: Promise<Database | null> = open().catch(() => null);
  const quietly = async <T>(act: (database: Database) => Promise<T>): Promise<T | null> => {
    const database = await opening;
    return database === null ? null : act(database).catch(() => null);
  };
  return {
    async read(workspace, about) {
      const seen = await quietly((database) => database.get('seen', workspace));
      if (!seen || seen.about === about) return seen ?? null;
      await quietly((database) => database.delete('seen', workspace));
      return null;
    },
    async write(seen) {
      await quietly((database) => database.put('seen', seen));
    },
    async keepOnly(workspaces) {
      const known = (await quietly((database) => database.getAllKeys('seen'))) ?? [];
      const gone = known.filter((key) => !workspaces.includes(key));
      await quietly((database) => Promise.all(gone.map((key) => database.delete('seen', key))));
    },
  };
}

import type { IDBPTransaction } from 'idb';
import { ALL_STORES, type Database, type Stored } from './database';
import { wholeFile } from './whole-records';
import type { KeptFile, KeptRecord, RecordChange } from './workspace';

/** A transaction over everything that is kept. */
export type Writing = IDBPTransaction<Stored, (typeof ALL_STORES)[number][], 'readwrite'>;

/** Begins a step that happens as a whole or not at all. */
export function beginWriting(database: Database): Writing {
  return database.transaction([...ALL_STORES], 'readwrite');
}

/** Waits until all of a step is kept. @throws what the browser says where none of it is */
export async function settle(tx: Writing, steps: readonly Promise<unknown>[]): Promise<void> {
  try {
    await Promise.all([...steps, tx.done]);
  } catch (error) {
    // A request that was cut short says only that; the transaction says why.
    throw tx.error ?? error;
  }
}

/** Whether something is there, not removed. */
export function isLive({ removedAt }: { readonly removedAt: number | null }): boolean {
  return removedAt === null;
}

/** Adds files behind those of a workspace, or brings them back to their place. Content is written once for each id. */
export async function putFiles(tx: Writing, workspace: string, files: readonly KeptFile[]): Promise<void> {
  if (files.length === 0) return;
  const store = tx.objectStore('files');
  const there = (await store.index('workspace').getAll(workspace)).map(wholeFile);
  let last = Math.max(0, ...there.map(({ place }) => place));
  for (const { id, name, leftOut, mappings, content } of files) {
    const place = there.find((file) => file.id === id)?.place ?? (last += 1);
    await store.put({ id, workspace, name, leftOut, mappings, bytes: content.size, place, removedAt: null });
    if ((await tx.objectStore('contents').getKey(id)) === undefined) await tx.objectStore('contents').put(content, id);
  }
}

/** Marks a file as removed; `putFiles` brings it back. */
export async function markRemoved(tx: Writing, id: string): Promise<void> {
  const file = await tx.objectStore('files').get(id);
  if (file) await tx.objectStore('files').put({ ...wholeFile(file), removedAt: Date.now() });
}

/**
 * Writes records, each in the place of the one of its kind and name or merged with it; one without a value goes.
 *
 * @returns them as they are kept
 */
export async function putRecords(
  tx: Writing,
  workspace: string,
  records: readonly RecordChange[],
): Promise<readonly KeptRecord[]> {
  const store = tx.objectStore('records');
  return Promise.all(
    records.map(async ({ kind, name, value, merge }): Promise<KeptRecord> => {
      const before = merge && value !== null ? await store.get([workspace, kind, name]) : undefined;
      const kept = merge && before ? merge(before.value) : value;
      if (kept === null) await store.delete([workspace, kind, name]);
      else await store.put({ workspace, kind, name, value: kept });
      return { kind, name, value: kept };
    }),
  );
}

import { ALL_STORES, type Database, openDatabase } from './database';
import { beginWriting, isLive, markRemoved, putFiles, putRecords, settle } from './store-steps';
import { wholeFile, wholeWorkspace } from './whole-records';
import {
  byLastUse,
  FIRST_NAME,
  freeName,
  type KeptFile,
  type KeptRecord,
  newId,
  nextOpening,
  type Workspace,
  type WorkspaceChange,
  type WorkspaceContents,
  type WorkspaceEntry,
} from './workspace';

/** What is removed can be brought back for so long, and is gone for good when the app is next opened: ms. */
const KEPT_AFTER_REMOVAL = 3_600_000;

/**
 * The workspaces of this browser, shared by all its tabs. Every method is one transaction: all of it is kept or
 * nothing, whenever the page is closed. All throw what the browser throws, such as `QuotaExceededError`.
 */
export interface WorkspaceStore {
  /** The workspace of that id, else the last used, else a new one that holds `first`. */
  current(id: string | null, first: readonly KeptRecord[]): Promise<Workspace>;
  /** By name. */
  list(): Promise<readonly WorkspaceEntry[]>;
  /** @returns null where it was deleted */
  read(id: string): Promise<WorkspaceContents | null>;
  /**
   * Changes a workspace, and brings it back where another tab has deleted it.
   *
   * @returns it and the records of the change, as they are then
   */
  change(id: string, change: WorkspaceChange): Promise<Pick<WorkspaceContents, 'workspace' | 'records'>>;
  /** Makes a workspace. Its name is made one that no other has, and its files get ids of their own. */
  create(name: string, files: readonly KeptFile[], records: readonly KeptRecord[]): Promise<Workspace>;
  /** Keeps a workspace without its files again, with these records, where the browser has cleared it. */
  restore(workspace: Workspace, records: readonly KeptRecord[]): Promise<void>;
  /** Deletes it with all it holds. `change` brings it back. */
  discard(id: string): Promise<void>;
  /** Makes room: what was removed longer ago than can be brought back, or all of it. */
  purge(what: 'old' | 'all'): Promise<void>;
}

/**
 * Opens the store. It goes on, empty, where the browser clears it.
 *
 * @param onCleared called when that happens
 * @throws Error where this browser keeps nothing
 */
export async function openWorkspaceStore(onCleared: () => void): Promise<WorkspaceStore> {
  const lost = (): void => {
    opening = null;
    onCleared();
  };
  let opening: Promise<Database> | null = openDatabase(lost);
  const open = (): Promise<Database> => (opening ??= openDatabase(lost));
  await open();
  return {
    async current(id, first) {
      const tx = beginWriting(await open());
      const kept = (await tx.objectStore('workspaces').getAll()).map(wholeWorkspace);
      const all = kept.filter(isLive).sort(byLastUse);
      const found = all.find((each) => each.id === id) ?? all[0];
      const begun = found ?? { id: newId(), name: FIRST_NAME, removedAt: null };
      const workspace = { ...begun, usedAt: Date.now(), opening: nextOpening(kept) };
      await settle(tx, [tx.objectStore('workspaces').put(workspace), putRecords(tx, workspace.id, found ? [] : first)]);
      return workspace;
    },

    async list() {
      const tx = (await open()).transaction(['workspaces', 'files']);
      const files = (await tx.objectStore('files').getAll()).filter(isLive).map(wholeFile);
      const workspaces = (await tx.objectStore('workspaces').getAll()).filter(isLive).map(wholeWorkspace);
      return workspaces
        .map((workspace) => {
          const mine = files.filter((file) => file.workspace === workspace.id);
          return { ...workspace, files: mine.length, bytes: mine.reduce((sum, { bytes }) => sum + bytes, 0) };
        })
        .sort((a, b) => a.name.localeCompare(b.name, 'en-GB', { numeric: true }));
    },

    async read(id) {
      const tx = (await open()).transaction([...ALL_STORES]);
      const kept = await tx.objectStore('workspaces').get(id);
      if (!kept || !isLive(kept)) return null;
      const files = (await tx.objectStore('files').index('workspace').getAll(id)).filter(isLive).map(wholeFile);
      return {
        workspace: wholeWorkspace(kept),
        files: await Promise.all(
          files
            .sort((a, b) => a.place - b.place)
            .map(async (file) => ({
              id: file.id,
              name: file.name,
              leftOut: file.leftOut,
              mappings: file.mappings,
              // What is missing is reported as a file that cannot be read, not passed over.
              content: (await tx.objectStore('contents').get(file.id)) ?? new Blob([]),
            })),
        ),
        records: await tx.objectStore('records').index('workspace').getAll(id),
      };
    },

    async change(id, { put = [], remove = [], records = [], name }) {
      const tx = beginWriting(await open());
      // Begun before anything is waited for: a page that is being left has little time.
      const kept = putRecords(tx, id, records);
      kept.catch(() => undefined);
      const all = (await tx.objectStore('workspaces').getAll()).map(wholeWorkspace);
      const found = all.find((each) => each.id === id);
      if (!found) {
        tx.done.catch(() => undefined);
        tx.abort();
        throw new Error('the workspace is no longer kept');
      }
      const taken = all.filter((each) => isLive(each) && each.id !== id).map((each) => each.name);
      const workspace = {
        ...found,
        name: freeName(name ?? found.name, taken),
        removedAt: null,
      };
      await settle(tx, [
        tx.objectStore('workspaces').put(workspace),
        putFiles(tx, id, put),
        ...remove.map((file) => markRemoved(tx, file)),
        kept,
      ]);
      return { workspace, records: await kept };
    },

    async create(name, files, records) {
      const tx = beginWriting(await open());
      const others = (await tx.objectStore('workspaces').getAll()).filter(isLive).map(wholeWorkspace);
      const taken = others.map((each) => each.name);
      const workspace = { id: newId(), name: freeName(name, taken), usedAt: Date.now(), removedAt: null };
      const copies = files.map((file) => ({ ...file, id: newId() }));
      await settle(tx, [
        tx.objectStore('workspaces').put(workspace),
        putFiles(tx, workspace.id, copies),
        putRecords(tx, workspace.id, records),
      ]);
      return workspace;
    },

    async restore(workspace, records) {
      const tx = beginWriting(await open());
      const isThere = (await tx.objectStore('workspaces').getKey(workspace.id)) !== undefined;
      await settle(tx, isThere ? [] : [tx.objectStore('workspaces').put({ ...workspace, removedAt: null }), putRecords(tx, workspace.id, records)]); // prettier-ignore
    },

    async discard(id) {
      const tx = beginWriting(await open());
      const found = await tx.objectStore('workspaces').get(id);
      const gone = found && { ...found, removedAt: Date.now() };
      await settle(tx, gone ? [tx.objectStore('workspaces').put(gone)] : []);
    },

    async purge(what) {
      const before = what === 'all' ? Infinity : Date.now() - KEPT_AFTER_REMOVAL;
      const isOver = ({ removedAt }: { readonly removedAt: number | null }) => removedAt !== null && removedAt < before;
      const tx = beginWriting(await open());
      const workspaces = (await tx.objectStore('workspaces').getAll()).filter(isOver).map(({ id }) => id);
      const all = await tx.objectStore('files').getAll();
      const files = all.filter((file) => isOver(file) || workspaces.includes(file.workspace)).map(({ id }) => id);
      const records = (await tx.objectStore('records').getAll()).filter((each) => workspaces.includes(each.workspace));
      await settle(tx, [
        ...workspaces.map((id) => tx.objectStore('workspaces').delete(id)),
        ...files.flatMap((id) => [tx.objectStore('files').delete(id), tx.objectStore('contents').delete(id)]),
        ...records.map((each) => tx.objectStore('records').delete([each.workspace, each.kind, each.name])),
      ]);
    },
  };
}

import type { AnalysisClient } from '@/analysis/analysis-client';
import { packArchive, unpackArchive } from './archive';
import { freeBytes } from './browser-room';
import type { InTurn, OnProgress } from './desk';
import type { Shelf } from './shelf';
import { unkeptWords } from './trouble-words';
import { FIRST_NAME, newId } from './workspace';
import type { WorkspaceStore } from './workspace-store';

type OnShare = (share: number) => void;

/** What can be done with whole workspaces. All throw an error whose message is a sentence for the reader. */
export interface WorkspaceDesk {
  readonly switchTo: (id: string) => Promise<void>;
  /** Makes an empty workspace with the settings of the open one, and opens it. @returns its name */
  readonly create: (name: string) => Promise<string>;
  /** @returns the name it has now: another has it already → a number is put behind it */
  readonly rename: (name: string) => Promise<string>;
  /** Copies the open workspace and opens the copy. @returns its name */
  readonly duplicate: () => Promise<string>;
  /** Deletes the open workspace and opens the one used before it. @returns brings it back */
  readonly discard: () => Promise<() => Promise<void>>;
  /** The open workspace as one zip. */
  readonly exportArchive: (onShare: OnShare) => Promise<Blob>;
  /** Opens an exported workspace as a new one. @returns its name */
  readonly importArchive: (file: File, onShare: OnShare, onProgress?: OnProgress) => Promise<string>;
  /** Opens the workspace used last in the place of one that another tab has deleted. */
  readonly leaveDeleted: () => Promise<void>;
}

export function createWorkspaceDesk(
  analysis: AnalysisClient,
  shelf: Shelf,
  inTurn: InTurn,
  tell: (workspace: string) => void,
): WorkspaceDesk {
  const storeOf = async (): Promise<WorkspaceStore> => {
    const store = await shelf.store();
    if (!store) throw new Error('This browser keeps nothing for this page, so there are no workspaces.');
    return store;
  };
  const openId = (): string => {
    const { workspace } = shelf.state();
    if (!workspace) throw new Error('No workspace is open.');
    return workspace.id;
  };
  /** What is in memory only would be gone with the workspace. */
  const refuseLoss = (): void => {
    const { unkept } = shelf.state();
    if (unkept.length === 0) return;
    const names = unkept.map((name) => `“${name}”`).join(', ');
    throw new Error(`This workspace was not left: ${names} could not be kept and would be lost. Export the workspace or remove what is not kept first.`); // prettier-ignore
  };
  const settings = () => shelf.state().records.filter(({ kind }) => kind === 'setting');

  const show = async (id: string | null, onProgress?: OnProgress): Promise<void> => {
    refuseLoss();
    const store = await storeOf();
    const { id: found } = await store.current(id, settings());
    const contents = await store.read(found);
    if (!contents || (id !== null && found !== id)) throw new Error('That workspace was deleted in another tab.');
    const before = shelf.state();
    const items = shelf.items();
    shelf.show(contents);
    await shelf.survey();
    try {
      await analysis.reopen(onProgress);
    } catch (error) {
      // The core still holds what was open.
      if (before.workspace) shelf.show({ workspace: before.workspace, files: items, records: before.records });
      throw error;
    }
  };

  /** A full browser says so in words. */
  const inWords = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw new Error(unkeptWords(error, [what], await freeBytes()), { cause: error });
    }
  };

  return {
    switchTo: (id) => inTurn(() => show(id)),

    create: (name) =>
      inTurn(async () => {
        const store = await storeOf();
        const made = await inWords(name, () => store.create(name, [], settings()));
        tell(made.id);
        await show(made.id);
        return made.name;
      }),

    rename: (name) =>
      inTurn(async () => {
        await shelf.keep({ name });
        return shelf.state().workspace?.name ?? name;
      }),

    duplicate: () =>
      inTurn(async () => {
        const { workspace, records } = shelf.state();
        const name = `${workspace?.name ?? FIRST_NAME} copy`;
        const store = await storeOf();
        const made = await inWords(name, () => store.create(name, shelf.items(), records));
        tell(made.id);
        await show(made.id);
        return made.name;
      }),

    discard: () =>
      inTurn(async () => {
        const id = openId();
        refuseLoss();
        const store = await storeOf();
        await store.discard(id);
        tell(id);
        const known = new Set(shelf.state().workspaces.map((each) => each.id));
        await show(null);
        const instead = openId();
        return () =>
          inTurn(async () => {
            // A workspace that was only made so that one is open goes when it has not been used.
            if (!known.has(instead) && openId() === instead && shelf.items().length === 0) await store.discard(instead);
            await store.change(id, {});
            tell(id);
            await show(id);
          });
      }),

    exportArchive: (onShare) =>
      inTurn(() =>
        packArchive(shelf.state().workspace?.name ?? FIRST_NAME, shelf.items(), shelf.state().records, onShare),
      ),

    importArchive: (file, onShare, onProgress) =>
      inTurn(async () => {
        const { name, files, records } = await unpackArchive(file, onShare).catch((error: unknown) => {
          const reason = error instanceof Error ? error.message : String(error);
          throw new Error(`“${file.name}” was not opened as a workspace. ${reason} Nothing was changed.`, { cause: error }); // prettier-ignore
        });
        const given = files.map((each) => ({ ...each, id: newId() }));
        const store = await shelf.store();
        if (!store) {
          shelf.hold({ remove: shelf.items().map(({ id }) => id), put: given });
          await shelf.keep({ put: given, records });
          await analysis.reopen(onProgress);
          return name;
        }
        const made = await inWords(name, () => store.create(name, given, records));
        tell(made.id);
        await show(made.id, onProgress);
        return made.name;
      }),

    leaveDeleted: () =>
      inTurn(async () => {
        const name = shelf.state().workspace?.name ?? '';
        await show(null);
        shelf.set({ news: `“${name}” was deleted in another tab. “${shelf.state().workspace?.name ?? ''}” is open now.` }); // prettier-ignore
      }),
  };
}

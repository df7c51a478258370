import type { RefusedFile } from '@/analysis/analysis';
import type { KeptRecord, Workspace, WorkspaceEntry } from './workspace';

/** How the reader's files are kept; one frozen object until something changes. */
export interface ShelfState {
  /** The workspace this tab shows; null before it is known, and where this browser keeps nothing. */
  readonly workspace: Workspace | null;
  /** All workspaces of this browser, by name. */
  readonly workspaces: readonly WorkspaceEntry[];
  /** The records of the open workspace. */
  readonly records: readonly KeptRecord[];
  /** Whether this browser keeps anything at all. */
  readonly keeps: boolean;
  /** Names of loaded files that are in memory only, where the browser keeps others. */
  readonly unkept: readonly string[];
  /** Why something is not kept; null when all is well. */
  readonly trouble: string | null;
  /** Files that hold the same rows as another: kept too, since their name or date can decide which rows stand. */
  readonly repeats: readonly RefusedFile[];
  /** Kept files that could not be opened. */
  readonly unread: readonly RefusedFile[];
  /** What another tab changed, in a sentence; null when nothing is new. */
  readonly news: string | null;
  /** Room left, as the browser estimates it: bytes; null where it does not say. */
  readonly freeBytes: number | null;
}

export const EMPTY_SHELF: ShelfState = Object.freeze({
  workspace: null,
  workspaces: [],
  records: [],
  keeps: true,
  unkept: [],
  trouble: null,
  repeats: [],
  unread: [],
  news: null,
  freeBytes: null,
});

import type { ColumnMapping } from '@/domain/column-mapping';

/** A set of files and settings that the reader keeps under a name. */
export interface Workspace {
  readonly id: string;
  /** Not empty, and no other's. */
  readonly name: string;
  /** When it was last opened: ms since 1970. */
  readonly usedAt: number;
  /** Goes up with each opening of any workspace: a clock may be set back. Absent in what older versions of the app kept. */
  readonly opening?: number;
}

/** The workspace that was opened last comes first. */
export function byLastUse(a: Workspace, b: Workspace): number {
  return openingOf(b) - openingOf(a) || b.usedAt - a.usedAt;
}

/** The number of the opening that follows those of all these workspaces. */
export function nextOpening(all: readonly Workspace[]): number {
  return Math.max(0, ...all.map(openingOf)) + 1;
}

function openingOf({ opening = 0 }: Workspace): number {
  return opening;
}

/** A workspace as it is listed. */
export interface WorkspaceEntry extends Workspace {
  readonly files: number;
  readonly bytes: number;
}

/** A file of the reader's, as it was loaded. */
export interface KeptFile {
  /** Unique everywhere, so that tabs can be merged by it. */
  readonly id: string;
  readonly name: string;
  readonly content: Blob;
  /** Names of files in it, `zip › member`, that are not opened: the reader removed them, or they could not be read. */
  readonly leftOut: readonly string[];
  /** Mappings by which its tables were read: they are read by them again, though those of the list may be changed. */
  readonly mappings: readonly ColumnMapping[];
}

/** A named piece of JSON, such as a setting or a column mapping; whoever reads it checks its shape. */
export interface KeptRecord {
  readonly kind: string;
  readonly name: string;
  /** In a change, null takes the record away. */
  readonly value: unknown;
}

/** A record that is to be kept. */
export interface RecordChange extends KeptRecord {
  /** What is kept instead of the value where there is a record of that name, which another tab may have changed since. */
  readonly merge?: (kept: unknown) => unknown;
}

/** All that a workspace holds. */
export interface WorkspaceContents {
  readonly workspace: Workspace;
  /** In the order in which they were loaded. */
  readonly files: readonly KeptFile[];
  readonly records: readonly KeptRecord[];
}

/** What one step changes in a workspace: all of it or nothing. */
export interface WorkspaceChange {
  /** Files to add or bring back; of a file that is kept already only what is left out is written. */
  readonly put?: readonly KeptFile[];
  /** Ids of files to remove. */
  readonly remove?: readonly string[];
  readonly records?: readonly RecordChange[];
  readonly name?: string;
}

/** What an empty browser begins with. */
export const FIRST_NAME = 'My workspace';

/** Names longer than this do not fit where they are shown. */
export const LONGEST_NAME = 60;

/** A name that none of `taken` has, capitals aside: the name itself, else `name (2)` and so on. */
export function freeName(name: string, taken: readonly string[]): string {
  const wanted = name.trim().replaceAll(/\s+/g, ' ').slice(0, LONGEST_NAME) || FIRST_NAME;
  const used = new Set(taken.map((each) => each.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const free = number === 1 ? wanted : `${wanted} (${number})`;
    if (!used.has(free.toLowerCase())) return free;
  }
}

/** An id that no other browser gives either: 128 random bits. It needs no secure context, unlike `randomUUID`. */
export function newId(): string {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

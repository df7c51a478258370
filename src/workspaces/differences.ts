import type { KeptFile } from './workspace';

/** A file as this tab has it open. */
export interface OpenFile extends KeptFile {
  /** Whether the browser keeps it; in memory only where it could not. */
  readonly isKept: boolean;
}

/** What other tabs changed among the files of a workspace. */
export interface Difference {
  readonly added: readonly KeptFile[];
  readonly removed: readonly OpenFile[];
  /** Files of which something else is read now, or by another mapping. */
  readonly changed: readonly KeptFile[];
}

/** What has to change in this tab for its files to be those that are kept. Files in memory only stay. */
export function differenceOf(open: readonly OpenFile[], kept: readonly KeptFile[]): Difference {
  const openById = new Map(open.map((file) => [file.id, file]));
  const keptIds = new Set(kept.map(({ id }) => id));
  return {
    added: kept.filter(({ id }) => !openById.has(id)),
    removed: open.filter(({ id, isKept }) => isKept && !keptIds.has(id)),
    changed: kept.filter((file) => {
      const mine = openById.get(file.id);
      return mine !== undefined && readingOf(mine) !== readingOf(file);
    }),
  };
}

/** How much of a file is read, and how. */
function readingOf({ leftOut, mappings }: KeptFile): string {
  return JSON.stringify([[...leftOut].sort(), mappings]);
}

/** What another tab did, in a sentence; null for nothing. */
export function newsWords({ added, removed, changed }: Difference): string | null {
  const part = (verb: string, files: readonly KeptFile[]) =>
    files.length === 0 ? [] : [`${verb} ${files.map(({ name }) => `“${name}”`).join(', ')}`];
  const parts = [...part('loaded', added), ...part('removed', removed), ...part('changed what is read of', changed)];
  return parts.length === 0 ? null : `Another tab ${parts.join(' and ')}. This tab shows the same.`;
}

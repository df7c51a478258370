import { formatBytes, formatCount } from '@/domain/format';
import type { ShelfState } from '@/workspaces/shelf-state';

/** Where the reader's files are, in a quiet line. @param hasFiles whether any file of the reader's is loaded */
export function keptLine({ keeps, workspace, unkept }: ShelfState, hasFiles: boolean): string {
  if (!keeps) return 'This browser keeps nothing for this page: files have to be loaded again when it has been closed.';
  const name = workspace?.name ?? '';
  if (!hasFiles) return `Files you load are kept in this browser as ‘${name}’.`;
  return unkept.length > 0 ? `Kept in part in this browser as ‘${name}’.` : `Kept in this browser as ‘${name}’.`;
}

/** How much is kept, and how much more can be. */
export function roomLine({ workspaces, freeBytes }: ShelfState): string {
  const files = workspaces.reduce((sum, workspace) => sum + workspace.files, 0);
  const bytes = workspaces.reduce((sum, workspace) => sum + workspace.bytes, 0);
  const kept = `${formatCount(files)} ${files === 1 ? 'file' : 'files'} kept${files === 0 ? '' : `, ${formatBytes(bytes)}`}.`; // prettier-ignore
  return freeBytes === null ? kept : `${kept} This browser has room for about ${formatBytes(freeBytes)} more.`;
}

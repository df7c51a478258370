import type { KeptFile } from '@/workspaces/workspace';

/** Names what answers are about: the files that are open, how they are read, and the version of the app that reads them. */
export function aboutOf(files: readonly KeptFile[], build: string): string {
  return JSON.stringify([build, ...files.map(({ id, leftOut, mappings }) => [id, leftOut, mappings])]);
}

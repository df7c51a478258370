import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Real publications, beside the repository and no part of it. Tests over them are skipped where they are not. */
const REALDATA = fileURLToPath(new URL('../../../shared/realdata/', import.meta.url));

/** The path of a real file. @param path below the folder of real files */
export function realFile(path: string): string {
  return `${REALDATA}${path}`;
}

/** Whether all of these real files are here. */
export function hasRealFiles(...paths: readonly string[]): boolean {
  return paths.every((path) => existsSync(realFile(path)));
}

/** Paths of all real files, without what is written about them. */
export function allRealFiles(): readonly string[] {
  if (!existsSync(REALDATA)) return [];
  return readdirSync(REALDATA, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name !== 'PROVENANCE.md')
    .map((entry) => relative(REALDATA, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

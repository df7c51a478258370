import { existsSync } from 'node:fs';
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

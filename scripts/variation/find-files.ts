import { readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from './options';

/** A file to load, and whether the caller named it or it was found in a folder. */
export interface FoundFile {
  readonly name: string;
  readonly path: string;
  readonly isNamed: boolean;
}

/**
 * The files behind the caller's paths: a file as it is, a folder with all that is in it and below, hidden files and
 * folders left out. In the order of their names, since the order of loading must not matter.
 *
 * @throws UsageError where there is no such path, or a folder holds no file
 */
export function findFiles(paths: readonly string[], callerFolder: string): readonly FoundFile[] {
  return paths.flatMap((path) => {
    const full = resolve(callerFolder, path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(`There is no file or folder at ${path}.`);
    if (!stats.isDirectory()) return [{ name: basename(full), path: full, isNamed: true }];
    const found = inFolder(full).map((file) => ({ name: relative(full, file), path: file, isNamed: false }));
    if (found.length === 0) throw new UsageError(`The folder ${path} holds no file.`);
    return found;
  });
}

function inFolder(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? inFolder(path) : [path];
    });
}

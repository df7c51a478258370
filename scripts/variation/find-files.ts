import { accessSync, constants, readdirSync, realpathSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { UsageError } from './options';

/** A file to load, and whether the caller named it or it was found in a folder. */
export interface FoundFile {
  /** Different for every file. */
  readonly name: string;
  readonly path: string;
  readonly isNamed: boolean;
}

export interface FoundFiles {
  readonly files: readonly FoundFile[];
  /** What was found in a folder and cannot be opened, and what is given more than once, as sentences. */
  readonly faults: readonly string[];
}

/**
 * The files behind the caller's paths: a file as it is, a folder with all that is in it and below, hidden files and
 * folders left out. Each once, in the order of their names, since the order of loading must not matter.
 *
 * @throws UsageError where there is no such path, a file named cannot be opened, or a folder holds no file
 */
export function findFiles(paths: readonly string[], callerFolder: string): FoundFiles {
  const faults: string[] = [];
  const found = paths.flatMap((path): readonly FoundFile[] => {
    const full = resolve(callerFolder, path);
    const stats = statSync(full, { throwIfNoEntry: false });
    if (!stats) throw new UsageError(`There is no file or folder at ${path}.`);
    if (!stats.isDirectory()) {
      if (!isReadable(full)) throw new UsageError(`${path} cannot be opened.`);
      return [{ name: basename(full), path: full, isNamed: true }];
    }
    const inside = inFolder(full, new Set());
    if (inside.length === 0) throw new UsageError(`The folder ${path} holds no file.`);
    const readable = inside.filter(isReadable);
    faults.push(...inside.filter((file) => !readable.includes(file)).map((file) => `${relative(callerFolder, file)} cannot be opened and was left out.`)); // prettier-ignore
    return readable.map((file) => ({ name: relative(full, file), path: file, isNamed: false }));
  });
  return { files: eachOnce(found, callerFolder, faults), faults };
}

/** Files by their real place, those named before those found; names that two files share are told apart by their folders. */
function eachOnce(found: readonly FoundFile[], callerFolder: string, faults: string[]): readonly FoundFile[] {
  const byPlace = new Map<string, FoundFile>();
  for (const file of found) {
    const place = realpathSync(file.path);
    const known = byPlace.get(place);
    if (!known || (file.isNamed && !known.isNamed)) byPlace.set(place, file);
    if (known) faults.push(`${relative(callerFolder, file.path)} is given more than once and was loaded once.`);
  }
  const files = [...byPlace.values()];
  const isShared = (name: string): boolean => files.filter((file) => file.name === name).length > 1;
  return files.map((file) => (isShared(file.name) ? { ...file, name: relative(callerFolder, file.path) } : file));
}

/** Every entry below a folder that is not a folder itself; a folder that a link leads back to is not gone into again. */
function inFolder(folder: string, seen: Set<string>): readonly string[] {
  const place = realpathSync(folder);
  if (seen.has(place)) return [];
  seen.add(place);
  return namesIn(folder)
    .filter((name) => !name.startsWith('.') && name !== '__MACOSX')
    .sort((a, b) => (a < b ? -1 : 1))
    .flatMap((name) => {
      const path = join(folder, name);
      return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true ? inFolder(path, seen) : [path];
    });
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    throw new UsageError(`The folder ${folder} cannot be opened.`, { cause });
  }
}

/** A plain file that may be read; not a pipe or a device, which could be waited on for ever. */
function isReadable(path: string): boolean {
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return false;
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

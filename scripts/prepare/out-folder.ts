import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { UsageError } from '../variation/options';

/** The folder that a call writes to. */
export interface OutFolder {
  readonly path: string;
  /** The extracts, to be loaded. */
  readonly extracts: string;
  readonly rejected: string;
  readonly manifest: string;
  /** Room to work in, of which nothing is left in the end. */
  readonly work: string;
}

const WORK = '.prepare-';
const OURS = ['extracts', 'rejected.csv', 'manifest.json'];

/**
 * Makes the folder for the extracts.
 *
 * @param from folders and files that are read, in full
 * @throws UsageError where something else lies in it, or it lies among what is read
 */
export function openOutFolder(
  path: string,
  from: readonly string[],
  callerFolder: string,
  replace: boolean,
): OutFolder {
  const full = resolve(callerFolder, path);
  const inside = from.find((source) => !relative(source, full).startsWith('..'));
  if (inside !== undefined) throw new UsageError(`${path} lies in what is read. Name a folder outside it with --out.`);
  const found = existsSync(full) ? namesIn(full, path) : [];
  const strange = found.filter((name) => !OURS.includes(name) && !name.startsWith(WORK));
  if (strange.length > 0) throw new UsageError(`${path} holds ${strange[0] ?? ''}, which is no extract made here. Name an empty folder with --out.`); // prettier-ignore
  if (found.length > 0 && !replace) throw new UsageError(`${path} is not empty. Give --replace to make its extracts anew, or name another folder.`); // prettier-ignore
  try {
    for (const name of found) rmSync(join(full, name), { recursive: true });
    mkdirSync(join(full, 'extracts'), { recursive: true });
    const work = mkdtempSync(join(full, WORK));
    return { path: full, extracts: join(full, 'extracts'), rejected: join(full, 'rejected.csv'), manifest: join(full, 'manifest.json'), work }; // prettier-ignore
  } catch (cause) {
    throw new UsageError(`Nothing can be written to ${path}. Check that writing there is allowed.`, { cause });
  }
}

function namesIn(full: string, path: string): readonly string[] {
  try {
    return readdirSync(full);
  } catch (cause) {
    throw new UsageError(`${path} is a file, and not a folder. Name a new folder with --out.`, { cause });
  }
}

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { UsageError } from './options';

const REASONS: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EEXIST: 'a part of the path is a file, not a folder',
  EACCES: 'writing there is not allowed',
  EPERM: 'writing there is not allowed',
  EROFS: 'writing there is not allowed',
  ENOENT: 'no file can be made there',
  ENOSPC: 'the disk is full',
  ENAMETOOLONG: 'the name is too long',
};

/** Writes a file where the caller asked for it, making the folders it is in. @throws UsageError where it cannot be written */
export function writeOut(path: string, callerFolder: string, content: string | Uint8Array): void {
  const full = resolve(callerFolder, path);
  try {
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError(`${path} could not be written: ${REASONS[code] ?? 'the system refused it'}.`, {
      cause: error,
    });
  }
}

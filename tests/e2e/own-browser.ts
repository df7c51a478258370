import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, test } from './app-test';
import type { ChosenFile } from './reader-files';

/** Works with a browser that has a folder of its own and can be closed and opened again. */
export async function withFolder(
  work: (folder: string, open: () => Promise<BrowserContext>) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  const { launchOptions } = test.info().project.use;
  try {
    await work(folder, () => chromium.launchPersistentContext(folder, { ...launchOptions, locale: 'en-GB' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Where a closed browser keeps what a loaded file holds: a file of its own. */
export function storedFile(folder: string, { buffer }: ChosenFile): string {
  const stored = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => join(folder, path))
    .filter((path) => path.includes('indexeddb.blob') && statSync(path).isFile());
  const same = stored.filter((path) => readFileSync(path).equals(buffer));
  expect(same).toHaveLength(1);
  return same[0] ?? '';
}

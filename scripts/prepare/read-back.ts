import { openAsBlob, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ExtractStore } from '../../src/extracts/extract-store';
import type { LoadedFile, LoadReport, QualityNote } from '../../src/extracts/load-report';
import { UsageError } from '../variation/options';
import type { NativeEngine } from './native-engine';

/** What the app makes of a folder of extracts. */
export interface ReadBack {
  readonly report: LoadReport;
  readonly notes: readonly QualityNote[];
}

/** Loads a folder of extracts all together, as the app would. */
export async function readBack(engine: NativeEngine, folder: string): Promise<ReadBack> {
  const store = new ExtractStore(engine);
  const files = [];
  for (const name of readdirSync(folder).sort()) {
    const path = join(folder, name);
    files.push({ name, content: engine.fileAt(path, await openAsBlob(path)) });
  }
  try {
    const report = await store.load(files);
    return { report, notes: store.notes() };
  } finally {
    store.clear();
  }
}

/**
 * The file of that name as it was loaded; of one whose rows another file has too, the other.
 *
 * @throws UsageError where the app refuses it: the extracts are not to be used
 */
export function loadedAs({ report }: ReadBack, name: string): LoadedFile {
  const refused = report.refused.find((file) => file.name === name);
  const known = refused?.loadedAs ?? name;
  const loaded = report.loaded.find((file) => file.name === known);
  if (loaded) return loaded;
  const unread = report.unrecognised.find((file) => file.name === name);
  throw new UsageError(`An extract that was written cannot be read back, and the folder is not to be used: ${refused?.message ?? unread?.message ?? name} Please report it.`); // prettier-ignore
}

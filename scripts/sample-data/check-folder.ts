import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SampleFile } from './sample-files';

/** What a folder has that differs from the files, one sentence each; none where every byte is the same. */
export function differences(files: readonly SampleFile[], folder: string): readonly string[] {
  const names = new Set(files.map(({ name }) => name));
  const present = existsSync(folder) ? readdirSync(folder) : [];
  return [
    ...files.flatMap(({ name, text }) => {
      const path = join(folder, name);
      if (!existsSync(path)) return [`${name} is missing`];
      return readFileSync(path).equals(Buffer.from(text)) ? [] : [`${name} differs from what the script writes`];
    }),
    ...present.filter((name) => !names.has(name)).map((name) => `${name} is not written by the script`),
  ];
}

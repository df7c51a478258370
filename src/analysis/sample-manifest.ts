import { z } from '@/domain/schema';

const schema = z.object({ files: z.array(z.object({ name: z.string() })) });

/**
 * Names of the sample's files from the text of its `manifest.json`, in the order in which they are read. The order gives
 * files and practices their numbers, so it is one for the page and for what is shipped already answered.
 */
export function sampleFileNames(manifest: string): readonly string[] {
  return schema.parse(JSON.parse(manifest)).files.map(({ name }) => name);
}

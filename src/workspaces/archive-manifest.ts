import { z } from '@/domain/schema';
import { columnMappingSchema } from '@/domain/column-mapping';

/** The file inside an exported workspace that makes it one. */
export const MANIFEST_NAME = 'workspace.json';

/** Goes up when an older version of this app could no longer read what is written. */
const FORMAT_VERSION = 1;

/** What an exported workspace says of itself. */
const manifestSchema = z.object({
  format: z.literal('explore-practice-variation-workspace'),
  version: z.literal(FORMAT_VERSION),
  name: z.string().min(1),
  exported: z.string(),
  files: z.array(
    z.object({
      /** Where it stands in the zip. */
      path: z.string(),
      name: z.string().min(1),
      bytes: z.number().int().nonnegative(),
      /** CRC-32 of its bytes, as zips have it. */
      crc32: z.number().int().nonnegative(),
      leftOut: z.array(z.string()),
      mappings: z.array(columnMappingSchema),
    }),
  ),
  records: z.array(z.object({ kind: z.string().min(1), name: z.string(), value: z.json() })),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestFile = Manifest['files'][number];

/** Writes a manifest. */
export function manifestText(name: string, files: readonly ManifestFile[], records: readonly unknown[]): string {
  const format: Manifest['format'] = 'explore-practice-variation-workspace';
  return JSON.stringify({ format, version: FORMAT_VERSION, name, exported: new Date().toISOString(), files, records }, null, 2); // prettier-ignore
}

/** An archive that is no workspace or is damaged. The message is a plain sentence for the reader. */
export class UnreadableArchive extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'UnreadableArchive';
  }
}

/** Reads a manifest. @throws UnreadableArchive */
export function parseManifest(text: string): Manifest {
  const json = parsed(text);
  const checked = manifestSchema.safeParse(json);
  if (checked.success) return checked.data;
  const { version } = z.object({ version: z.number().catch(0) }).catch({ version: 0 }).parse(json); // prettier-ignore
  if (version > FORMAT_VERSION) {
    throw new UnreadableArchive('It was exported by a later version of this app. Open it in that version.');
  }
  const [issue] = checked.error.issues;
  throw new UnreadableArchive(
    `Its ${MANIFEST_NAME} is not as this app writes it (${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}). Export the workspace again.`,
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnreadableArchive(`Its ${MANIFEST_NAME} is damaged. Export the workspace again.`, cause);
  }
}

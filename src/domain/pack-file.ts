import { z } from '@/domain/schema';
import { contractLineSchema } from './contract-line';
import { engagementEditSchema } from './engagement';
import { type Pack, packSchema } from './pack';
import { unitGroupSchema } from './unit-group';

const FORMAT = 'practice-variation-pack';

const packFileSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  /** The address of the page it was made on: what its links begin with. */
  address: z.string().max(2000),
  /** Counts from 1 to one less than this are masked; 0 masks none. */
  smallNumbers: z.number().int().min(0).max(100),
  pack: packSchema,
  /** What the reader keeps beside the files and figures may rest on. */
  contractLines: z.array(contractLineSchema).max(10_000),
  groups: z.array(unitGroupSchema).max(1000),
  engagement: z.array(engagementEditSchema).max(10_000),
});

/** A pack with all that it needs beside the extracts to be made elsewhere. */
export type PackFile = Omit<z.infer<typeof packFileSchema>, 'format' | 'version'>;

/** The text of a `pack.json`. */
export function packFileText(file: PackFile): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, ...file }, null, 2)}\n`;
}

/** Reads a `pack.json`. @returns a sentence on what is wrong with it where it is none */
export function readPackFile(text: string): PackFile | string {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return 'It is not JSON. Choose a pack.json that was saved from the PEC pack page.';
  }
  const other = otherVersion(json);
  if (other !== null) return `It is of version ${other} of the format; this page reads version 1.`;
  const read = packFileSchema.safeParse(json);
  if (read.success) {
    if (hasTwins(read.data.pack)) return 'Two of its items have the same id.';
    const { address, smallNumbers, pack, contractLines, groups, engagement } = read.data;
    return { address, smallNumbers, pack, contractLines, groups, engagement };
  }
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  return `It is not a pack of figures: ${place}: ${issue?.message ?? 'not as expected'}.`;
}

const otherSchema = z.object({ format: z.literal(FORMAT), version: z.number() });

/** The version of a pack.json that is not the one that is read; null where it is, or it is no pack.json. */
function otherVersion(json: unknown): number | null {
  const version = otherSchema.safeParse(json).data?.version ?? 1;
  return version === 1 ? null : version;
}

function hasTwins({ items }: Pack): boolean {
  return new Set(items.map(({ id }) => id)).size < items.length;
}

import { formatCount } from '@/domain/format';
import { UnreadableFile } from './reading';
import { megabytes, unpackEntry, unpackToBlob, zipEntries } from './zip-directory';

/** A file inside a zip. */
export interface ZipMember {
  /** Its path inside the zip; of two with one path the second has ` (2)` behind it. */
  readonly path: string;
  /** Its length in bytes when unpacked. */
  readonly size: number;
  /** Unpacks it into memory. @throws UnreadableFile when it is damaged, or would take more memory than any table needs */
  bytes(): Uint8Array;
  /** Unpacks it into a blob, in browsers. @param onBytes told how many bytes have been unpacked @throws as `bytes` */
  blob(onBytes: (bytes: number) => void): Blob;
}

/** What may still be unpacked of one dropped file, zips inside it included. */
export interface Allowance {
  files: number;
  bytes: number;
}

/** As much as is unpacked of one file: more is no folder of extracts. */
export const [MOST_FILES, MOST_BYTES] = [2000, 8_589_934_592];

/** Files that archive programs and our own exports put beside the data. */
const IGNORED = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|manifest\.json$|^workspace\.json$)/i;

/** Whether a path inside a zip is that of a file which archive programs and our own exports put beside the data. */
export function isArchiveRubbish(path: string): boolean {
  return IGNORED.test(path);
}

/** Whether bytes are a zip without any file in it. */
export function isEmptyZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x05 && head[3] === 0x06;
}

/**
 * The files of a zip in any of its folders, by path; one is unpacked only when it is asked for.
 *
 * @param allowance what may be unpacked; what these files would take is taken off
 * @throws UnreadableFile when the zip has no readable directory, is protected by a password, holds nothing to load, or
 *   more than is allowed
 */
export function zipMembers(bytes: Uint8Array, allowance: Allowance): readonly ZipMember[] {
  const all = zipEntries(bytes);
  if (all.some(({ isProtected }) => isProtected)) {
    throw new UnreadableFile('The zip is protected by a password. Unpack it and load the files inside.');
  }
  const entries = all.filter(({ name }) => !name.endsWith('/') && !isArchiveRubbish(name));
  if (entries.length === 0) throw new UnreadableFile('The zip holds no files. Check that it was made as intended.');
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (entries.length > allowance.files || total > allowance.bytes) {
    throw new UnreadableFile(
      `The zip holds ${formatCount(entries.length)} files of ${megabytes(total)} in all, more than are unpacked here at a time. Unpack it and load the files that are wanted.`,
    );
  }
  allowance.files -= entries.length;
  allowance.bytes -= total;
  const seen = new Map<string, number>();
  return entries
    .toSorted((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)))
    .map((entry) => {
      const times = (seen.get(entry.name) ?? 0) + 1;
      seen.set(entry.name, times);
      const path = times === 1 ? entry.name : `${entry.name} (${times})`;
      return {
        path,
        size: entry.size,
        bytes: () => unpackEntry(bytes, entry),
        blob: (onBytes) => unpackToBlob(bytes, entry, onBytes),
      };
    });
}

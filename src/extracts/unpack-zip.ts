import { unzipSync } from 'fflate';
import { UnreadableFile } from './reading';
import { checkZip, zipNames } from './workbook-container';

/** A file inside a zip. */
export interface ZipMember {
  /** Its path inside the zip, and the only name it has there. */
  readonly path: string;
  /** Unpacks it. */
  bytes(): Uint8Array;
}

/** Files that archive programs and our own exports put beside the data. */
const IGNORED = /(^|\/)(__MACOSX\/|\._|\.DS_Store$|Thumbs\.db$|desktop\.ini$|manifest\.json$)/i;

/** Whether bytes are a zip without any file in it. */
export function isEmptyZip(head: Uint8Array): boolean {
  return head[0] === 0x50 && head[1] === 0x4b && head[2] === 0x05 && head[3] === 0x06;
}

/**
 * The files of a zip in any of its folders, by path; one is unpacked only when it is asked for.
 *
 * @throws UnreadableFile when the zip is damaged, protected by a password, or holds nothing to load
 */
export function zipMembers(bytes: Uint8Array): readonly ZipMember[] {
  // Bit 0 of the first file's flags (APPNOTE.TXT 4.4.4).
  if (((bytes[6] ?? 0) & 1) === 1) {
    throw new UnreadableFile('The zip is protected by a password. Unpack it and load the files inside.');
  }
  checkZip(bytes);
  const paths = zipNames(bytes).filter((path) => !path.endsWith('/') && !IGNORED.test(path));
  if (paths.length === 0) throw new UnreadableFile('The zip holds no files. Check that it was made as intended.');
  return [...new Set(paths)].sort().map((path) => ({ path, bytes: () => unpacked(bytes, path) }));
}

function unpacked(bytes: Uint8Array, path: string): Uint8Array {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name === path })[path] ?? new Uint8Array();
  } catch (cause) {
    throw new UnreadableFile('The zip is damaged or packed in an unusual way. Download it again, or unpack it.', cause);
  }
}

import { inflateSync } from 'fflate';
import { UnreadableFile } from './reading';

/** One file inside a zip, as the zip's own directory describes it. */
interface Entry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly start: number;
}

const DAMAGED = 'The file is damaged: part of it is missing or altered. Download it again.';

/** Whether bytes begin as a zip does. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/** Whether bytes begin as an old Excel file, or a password-protected new one, does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
}

/** Whether a compound file holds an encrypted workbook: its directory names the stream in UTF-16. */
export function isEncrypted(bytes: Uint8Array): boolean {
  const name = Array.from('EncryptedPackage', (letter) => letter.charCodeAt(0));
  for (let at = bytes.indexOf(0x45); at >= 0; at = bytes.indexOf(0x45, at + 1)) {
    if (name.every((letter, index) => bytes[at + 2 * index] === letter && bytes[at + 2 * index + 1] === 0)) return true;
  }
  return false;
}

/** Names of the files inside a zip. @throws UnreadableFile when the zip has no readable directory */
export function zipNames(bytes: Uint8Array): readonly string[] {
  return entriesOf(bytes).map((entry) => entry.name);
}

/**
 * Checks every file inside a zip against its checksum. Spreadsheet parsers do not, and an altered byte can give
 * another number where it should give an error.
 *
 * @throws UnreadableFile when a file is missing, cut off or altered
 */
export function checkZip(bytes: Uint8Array): void {
  for (const entry of entriesOf(bytes)) {
    const stored = bytes.subarray(entry.start, entry.start + entry.compressedSize);
    if (stored.length !== entry.compressedSize) throw new UnreadableFile(DAMAGED);
    if (crc32(entry.deflated ? inflated(stored) : stored) !== entry.crc) throw new UnreadableFile(DAMAGED);
  }
}

function inflated(stored: Uint8Array): Uint8Array {
  try {
    return inflateSync(stored);
  } catch (cause) {
    throw new UnreadableFile(DAMAGED, cause);
  }
}

/** The zip's central directory (APPNOTE.TXT 4.3.12 and 4.3.16). */
function entriesOf(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const entries: Entry[] = [];
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile(DAMAGED);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        deflated: view.getUint16(at + 10, true) === 8,
        crc: view.getUint32(at + 16, true),
        compressedSize: view.getUint32(at + 20, true),
        start: local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
    return entries;
  } catch (cause) {
    // Offsets that point outside the file: it is cut off.
    if (cause instanceof RangeError) throw new UnreadableFile(DAMAGED, cause);
    throw cause;
  }
}

function endOfDirectory(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new UnreadableFile(DAMAGED);
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return (crc ^ 0xffffffff) >>> 0;
}

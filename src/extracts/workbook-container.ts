import { UnreadableFile } from './reading';
import { checkEntry, megabytes, zipEntries } from './zip-directory';

/** A workbook that unpacks to more bytes than these is more than its parser can hold. */
const MOST_BYTES = 536_870_912;

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

/**
 * Checks every file inside a workbook's zip against its size and checksum. Spreadsheet parsers do not, and an altered
 * byte can give another number where it should give an error.
 *
 * @throws UnreadableFile when a file is missing, cut off or altered, or all together are too large
 */
export function checkContainer(bytes: Uint8Array): void {
  const entries = zipEntries(bytes);
  const total = entries.reduce((sum, { size }) => sum + size, 0);
  if (total > MOST_BYTES) {
    throw new UnreadableFile(
      `The workbook would unpack to ${megabytes(total)}, more than can be opened. Save its sheets as CSV and load those.`,
    );
  }
  entries.forEach((entry) => checkEntry(bytes, entry));
}

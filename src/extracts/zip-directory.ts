import { Inflate } from 'fflate';
import { formatCount } from '@/domain/format';
import { UnreadableFile } from './reading';

/** One file inside a zip, as the zip's own directory describes it. */
export interface ZipEntry {
  readonly name: string;
  readonly crc: number;
  readonly packedSize: number;
  /** Its size when unpacked, as the directory has it. */
  readonly size: number;
  readonly isProtected: boolean;
  /** How it is packed: 0 not at all, 8 deflated; anything else cannot be read here. */
  readonly method: number;
  /** Where its packed bytes begin. */
  readonly start: number;
}

const DAMAGED = 'The file is damaged: part of it is missing or altered. Download it again.';
const UNPACK_IT = 'Unpack it and load the files inside.';

/** More bytes than these are not unpacked at once, which browsers may refuse: into memory, or into a blob in a private window. */
const MOST_BYTES = 2_147_483_647;
/** No table packs so well: a file that would grow more than this, and to more bytes than these, is made to fill memory. */
const [MOST_GROWTH, MOST_GROWN_BYTES] = [200, 67_108_864];
/** Unpacked bytes that are handed to the browser at a time. */
const PIECE = 4_194_304;
/** Packed bytes that are unpacked in one step, to at most 1,032 times as many. */
const STEP = 16_384;
/** What stands in the directory where the true figure has no room (APPNOTE.TXT 4.4.1.4). */
const ELSEWHERE = 0xffffffff;

/** The files of a zip by its central directory (APPNOTE.TXT 4.3.12 and 4.3.16). @throws UnreadableFile without a readable one */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = endOfDirectory(view);
    const entries: ZipEntry[] = [];
    let at = view.getUint32(end + 16, true);
    if (at === ELSEWHERE) throw new UnreadableFile(`The zip is of the form for very large ones (zip64). ${UNPACK_IT}`);
    for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new UnreadableFile(DAMAGED);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const [packedSize, size] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
      if ([packedSize, size, local].includes(ELSEWHERE))
        throw new UnreadableFile(`The zip is of the form for very large ones (zip64). ${UNPACK_IT}`);
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
        isProtected: ((view.getUint16(at + 8, true) | view.getUint16(local + 6, true)) & 1) === 1,
        method: view.getUint16(at + 10, true),
        crc: view.getUint32(at + 16, true),
        packedSize,
        size,
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

/**
 * Unpacks one file of a zip, and checks it against its size and checksum. No more memory is taken than the directory
 * says that it needs, and none where that is more than a table would.
 *
 * @throws UnreadableFile when it is cut off, altered, too large, or packed in a way that cannot be read here
 */
export function unpackEntry(zip: Uint8Array, entry: ZipEntry): Uint8Array {
  refuseLarge(entry);
  const unpacked = new Uint8Array(entry.size);
  let length = 0;
  pour(zip, entry, (bytes) => {
    unpacked.set(bytes, length);
    length += bytes.length;
  });
  return unpacked;
}

/**
 * Unpacks one file of a zip as `unpackEntry` does, into a blob: the browser keeps it, on disk where it is large, and no
 * more than a piece of it is in this thread's memory.
 *
 * @param onBytes told how many bytes have been unpacked so far
 */
export function unpackToBlob(zip: Uint8Array, entry: ZipEntry, onBytes: (bytes: number) => void): Blob {
  refuseLarge(entry);
  const parts: Blob[] = [];
  const piece = new Uint8Array(Math.min(PIECE, entry.size));
  let [filled, total] = [0, 0];
  const store = (): void => {
    parts.push(new Blob([piece.subarray(0, filled)]));
    filled = 0;
    onBytes(total);
  };
  pour(zip, entry, (bytes) => {
    for (let at = 0; at < bytes.length;) {
      const some = bytes.subarray(at, at + piece.length - filled);
      piece.set(some, filled);
      filled += some.length;
      total += some.length;
      at += some.length;
      if (filled === piece.length) store();
    }
  });
  store();
  return new Blob(parts);
}

/** Checks one file of a zip as `unpackEntry` does, and keeps nothing of it. @throws UnreadableFile as that does */
export function checkEntry(zip: Uint8Array, entry: ZipEntry): void {
  refuseLarge(entry);
  pour(zip, entry, () => undefined);
}

/** A size in bytes as a reader knows it. */
export function megabytes(size: number): string {
  return `${formatCount(Math.ceil(size / 1_000_000))} MB`;
}

function refuseLarge({ name, size, packedSize }: ZipEntry): void {
  const grows = size > MOST_GROWN_BYTES && size > MOST_GROWTH * packedSize;
  if (size <= MOST_BYTES && !grows) return;
  const found = `“${name}” in it would unpack from ${megabytes(packedSize)} to ${megabytes(size)}`;
  throw new UnreadableFile(
    grows
      ? `${found}, as no table does. Check where it came from; if it is sound, ${UNPACK_IT.charAt(0).toLowerCase()}${UNPACK_IT.slice(1)}`
      : `${found}, more than is unpacked here. ${UNPACK_IT}`,
  );
}

/** Unpacks step by step, and gives up at the first byte more than there should be. */
function pour(zip: Uint8Array, entry: ZipEntry, take: (bytes: Uint8Array) => void): void {
  const packed = zip.subarray(entry.start, entry.start + entry.packedSize);
  if (packed.length !== entry.packedSize) throw new UnreadableFile(DAMAGED);
  let [length, crc] = [0, 0xffffffff];
  const add = (bytes: Uint8Array) => {
    length += bytes.length;
    if (length > entry.size) throw new UnreadableFile(DAMAGED);
    crc = crcOver(crc, bytes);
    take(bytes);
  };
  if (entry.method === 0) add(packed);
  else if (entry.method === 8) inflate(packed, add);
  else throw new UnreadableFile(`It is packed in an unusual way. ${UNPACK_IT}`);
  if (length !== entry.size || (crc ^ 0xffffffff) >>> 0 !== entry.crc) throw new UnreadableFile(DAMAGED);
}

function inflate(packed: Uint8Array, add: (bytes: Uint8Array) => void): void {
  try {
    const inflater = new Inflate(add);
    for (let at = 0; at === 0 || at < packed.length; at += STEP) {
      inflater.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
    }
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(DAMAGED, cause);
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

function crcOver(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0);
  return crc;
}

import { createReadStream, createWriteStream, openAsBlob, readSync, openSync, closeSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { BlobReader, configure, ZipReader, type FileEntry } from '@zip.js/zip.js/index-native.js';
import { UnreadableFile } from '../../src/extracts/reading';
import { isArchiveRubbish } from '../../src/extracts/unpack-zip';
import type { NativeEngine } from './native-engine';
import { parquetAsCsv } from './parquet-file';

/** A file to prepare that the core can open as it is. */
export interface RawFile {
  /** As the core names files: `zip › member`. */
  readonly name: string;
  readonly path: string;
  /** Whether it was parquet: then line n of it is row n − 1 of that. */
  readonly wasParquet: boolean;
}

/** A file, or what it holds, that could not be opened. */
export interface UnopenedFile {
  readonly name: string;
  readonly refusal: UnreadableFile;
}

/** Zips inside zips are opened so far down. */
const DEEPEST = 3;

let made = 0;

/**
 * Opens what a file is packed in: the members of a zip one after another, a gzip, a parquet file as the CSV of it. What is
 * unpacked lies in a folder and is removed when the next is asked for.
 *
 * @param folder where there is room to unpack
 */
export async function* rawFiles(
  engine: NativeEngine,
  { name, path }: { readonly name: string; readonly path: string },
  folder: string,
  depth = 0,
): AsyncGenerator<RawFile | UnopenedFile> {
  const head = headOf(path);
  const unpacked = join(folder, `unpacked-${(made += 1)}`);
  try {
    if (startsWith(head, [0x1f, 0x8b])) {
      await pipeline(createReadStream(path), createGunzip(), createWriteStream(unpacked));
      yield* rawFiles(engine, { name: name.replace(/\.gz$/i, ''), path: unpacked }, folder, depth);
    } else if (startsWith(head, [0x50, 0x41, 0x52, 0x31])) {
      parquetAsCsv(engine, engine.fileAt(path, await openAsBlob(path)), unpacked);
      yield { name: name.replace(/\.(parquet|pq)$/i, '.csv'), path: unpacked, wasParquet: true };
    } else if (startsWith(head, [0x50, 0x4b, 0x03, 0x04])) {
      yield* zipMembers(engine, { name, path }, folder, depth, unpacked);
    } else yield { name, path, wasParquet: false };
  } catch (error) {
    yield { name, refusal: refusalOf(error) };
  } finally {
    rmSync(unpacked, { force: true });
  }
}

async function* zipMembers(
  engine: NativeEngine,
  { name, path }: { readonly name: string; readonly path: string },
  folder: string,
  depth: number,
  unpacked: string,
): AsyncGenerator<RawFile | UnopenedFile> {
  configure({ useWebWorkers: false });
  const zip = new ZipReader(new BlobReader(await openAsBlob(path)), { checkSignature: true });
  try {
    const entries = (await zip.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
    if (entries.some(({ filename }) => ['[Content_Types].xml', 'content.xml'].includes(filename))) {
      yield { name, path, wasParquet: false };
      return;
    }
    if (depth >= DEEPEST) throw new UnreadableFile('It is a zip inside other zips. Unpack it and name what is inside.');
    const members = entries.filter(({ filename }) => !isArchiveRubbish(filename));
    if (members.length === 0) throw new UnreadableFile('The zip holds no files. Check that it was made as intended.');
    for (const entry of members.sort((a, b) => (a.filename < b.filename ? -1 : 1))) {
      const member = `${name} › ${entry.filename}`;
      try {
        if (entry.encrypted) throw new UnreadableFile('The zip is protected by a password. Unpack it and name the files inside.'); // prettier-ignore
        await entry.getData(Writable.toWeb(createWriteStream(unpacked)) as WritableStream<Uint8Array>);
        yield* rawFiles(engine, { name: member, path: unpacked }, folder, depth + 1);
      } catch (error) {
        yield { name: member, refusal: refusalOf(error) };
      }
    }
  } finally {
    await zip.close();
  }
}

function refusalOf(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  const [line] = (error instanceof Error ? error.message : String(error)).split('\n');
  const isFull = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  if (isFull) return new UnreadableFile('The disk has no room to unpack it. Name an --out on a larger disk.', error);
  return new UnreadableFile(`It cannot be opened (${line ?? ''}). It may be damaged: download it again.`, error);
}

const startsWith = (head: Uint8Array, bytes: readonly number[]) => bytes.every((byte, index) => head[index] === byte);

function headOf(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const head = new Uint8Array(4);
    readSync(file, head);
    return head;
  } finally {
    closeSync(file);
  }
}

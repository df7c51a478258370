import type { Engine, FileContent } from '@/engine/engine';
import { quoteText, sql } from '@/engine/sql';
import { UnreadableFile } from './reading';
import { megabytes } from './zip-directory';

/** A file's bytes, read no further than they are asked for. */
export interface FileBytes {
  /** Length in bytes. */
  readonly size: number;
  /** The file as the engine takes it. */
  readonly content: FileContent;
  /** Its first bytes, at most `HEAD_BYTES`. */
  readonly head: Uint8Array;
  /** All of it. @throws UnreadableFile when it is more than is held in memory at once, or cannot be read */
  all(): Promise<Uint8Array>;
  /** All of it, a piece at a time, whatever its length. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** As much of a file as is looked at to recognise it. */
export const HEAD_BYTES = 262_144;

/** So much of a file that is gone through from end to end is in memory at a time. */
const PIECE_BYTES = 4_194_304;

/** Opens a file's bytes on any platform. @throws UnreadableFile when it cannot be read */
export async function openBytes(engine: Engine, content: FileContent): Promise<FileBytes> {
  if (content instanceof Uint8Array) return bytesOf(content);
  if (content instanceof Blob) {
    const read = async (part: Blob) => new Uint8Array(await readable(part.arrayBuffer(), part.size));
    return {
      size: content.size,
      content,
      head: await read(content.slice(0, HEAD_BYTES)),
      all: () => {
        refuseAsWhole(content.size);
        return read(content);
      },
      async *pieces() {
        for (let at = 0; at < content.size; at += PIECE_BYTES) yield await read(content.slice(at, at + PIECE_BYTES));
      },
    };
  }
  return openPath(engine, content);
}

/** Bytes that are in memory already. */
export function bytesOf(content: Uint8Array): FileBytes {
  const all = () => Promise.resolve(content);
  return { size: content.length, content, head: content.subarray(0, HEAD_BYTES), all, pieces: () => whole(all) };
}

async function* whole(all: () => Promise<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield await all();
}

/** More bytes than these are only ever read a piece at a time. */
export const MOST_WHOLE = 1_000_000_000;

function refuseAsWhole(size: number): void {
  if (size <= MOST_WHOLE) return;
  throw new UnreadableFile(
    `It holds ${megabytes(size)}, and something in it calls for having all of it in memory, which is done up to ${megabytes(MOST_WHOLE)}: letters that are not UTF-8, uneven line ends, or quotation marks that are not closed. Save it anew as CSV in UTF-8, or split it into smaller files.`,
  );
}

const GONE =
  'The file cannot be opened. It may have been moved, deleted or locked since it was chosen: choose it again.';

const SILENT =
  'The file cannot be read: nothing of it came for some time. If it lies on another computer, copy it to this one; then choose it again.';
/** Milliseconds that a read may take, and for each byte of it: slower than any disk or share that is at work. */
const LONGEST_READ = 20_000;
const LONGEST_BYTE = 0.001;

/** A browser can leave a read of a file that is gone, or cut short where it was kept, without any answer. */
async function readable<T>(reading: Promise<T>, bytes: number): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const silent = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new UnreadableFile(SILENT)), LONGEST_READ + bytes * LONGEST_BYTE);
  });
  try {
    return await Promise.race([reading, silent]);
  } catch (cause) {
    throw cause instanceof UnreadableFile ? cause : new UnreadableFile(GONE, cause);
  } finally {
    clearTimeout(timer);
  }
}

/** A path belongs to Node, and only the engine reads it: this room also runs in browsers. */
function openPath(engine: Engine, content: FileContent): FileBytes {
  const read = (expression: 'size' | 'head' | 'all'): unknown => {
    const path = engine.addFile(content);
    try {
      const wanted = { size: sql`size`, head: sql`content[1:${HEAD_BYTES}]`, all: sql`content` }[expression];
      return engine.query(sql`select ${wanted} as x from read_blob(${quoteText(path)})`, (row) => row['x'])[0];
    } catch (cause) {
      throw new UnreadableFile(GONE, cause);
    } finally {
      engine.dropFile(path);
    }
  };
  const bytes = (value: unknown): Uint8Array => (value instanceof Uint8Array ? value : new Uint8Array());
  const size = Number(read('size'));
  if (size <= SMALL) return { ...bytesOf(bytes(read('all'))), content };
  const all = () => Promise.resolve(bytes(read('all')));
  return { size, content, head: bytes(read('head')), all, pieces: () => whole(all) };
}

/** A file of so many bytes is quicker read whole than in parts. */
const SMALL = 8_388_608;

import type { ColumnMapping } from '@/domain/column-mapping';
import type { Engine, FileContent } from '@/engine/engine';
import { readActivityReturn } from './activity-return';
import { readCanonical } from './canonical-reader';
import { mappingFor, readMapped } from './column-mapping-read';
import { bytesOf, MOST_WHOLE, openBytes, type FileBytes } from './file-bytes';
import { refuseOtherFormats } from './file-signature';
import type { ProgressTeller } from './progress-teller';
import { readQofRelease } from './qof-release';
import { recogniseText } from './recognise';
import { UnreadableFile, type Reading } from './reading';
import { openText, type Listing } from './text-source';
import { tableIn, UnrecognisedText, type UnrecognisedTable } from './unrecognised-table';
import { isEmptyZip, MOST_BYTES, MOST_FILES, zipMembers, type Allowance } from './unpack-zip';
import { isCompoundFile, isZip } from './workbook-container';
import { megabytes } from './zip-directory';
import { looksLikeWorkbook, openWorkbook } from './workbook-file';
import { isQofWorkbook, readQofWorkbook } from './workbook-reader';
import { sheetsAsCsv } from './workbook-text';

/**
 * What a file, or one file inside it, came to: rows waiting to be stored, the reason why there are none, or a table that
 * a mapping would make an extract of.
 */
export type FileOutcome = { readonly name: string } & (
  { readonly reading: Reading } | { readonly refusal: UnreadableFile } | { readonly table: UnrecognisedTable }
);

/** By which mappings tables are read. */
export interface MappingChoice {
  /** Those that go before what a table is recognised as: the reader chose them for this file. */
  readonly chosen: readonly ColumnMapping[];
  /** Those for tables that are no known extract. */
  readonly saved: readonly ColumnMapping[];
}

/** How a file is read, whatever is in it. */
interface Manner {
  readonly teller: ProgressTeller;
  /** Waits for nothing, unless the load is to end: then it throws. */
  readonly goOn: () => Promise<void>;
  readonly mappings: MappingChoice;
  /** The one sheet or zip member that is wanted, by the name its outcome has; null for all. */
  readonly part: string | null;
  /** What is told of rows that are not loaded; absent: what a page can show. */
  readonly listing?: Listing | undefined;
}

/** Where a file stands among the zips that it came in. */
interface Place {
  readonly depth: number;
  readonly allowance: Allowance;
}

/** Whether a part of a file is wanted, or holds the one that is. */
function isWanted({ part }: Manner, name: string): boolean {
  return part === null || part === name || part.startsWith(`${name} › `);
}

/** Zips inside zips are opened so far down. */
const DEEPEST_ZIP = 3;

/**
 * Recognises a file by its content and reads it: a canonical extract, a publication, or a zip or workbook that holds
 * several, each of which is then a file of its own named `zip › member`. One outcome at a time, so that each can be
 * stored before the next is read. A file that cannot be read is an outcome too; only faults of this program are thrown.
 */
export async function* readFile(
  engine: Engine,
  name: string,
  content: FileContent,
  manner: Manner,
): AsyncGenerator<FileOutcome> {
  try {
    yield* readBytes(engine, name, await openBytes(engine, content), manner, {
      depth: 0,
      allowance: { files: MOST_FILES, bytes: MOST_BYTES },
    });
  } catch (error) {
    yield { name, refusal: asRefusal(error) };
  }
}

async function* readBytes(
  engine: Engine,
  name: string,
  bytes: FileBytes,
  manner: Manner,
  place: Place,
): AsyncGenerator<FileOutcome> {
  if (bytes.size === 0) throw new UnreadableFile('The file is empty. Check that it was saved or downloaded in full.');
  if (isEmptyZip(bytes.head)) throw new UnreadableFile('The zip holds no files. Check that it was made as intended.');
  refuseOtherFormats(bytes.head);
  if (isZip(bytes.head) || isCompoundFile(bytes.head)) {
    refuseLargeZip(bytes);
    const all = await bytes.all();
    if (looksLikeWorkbook(all)) yield* readSpreadsheet(engine, name, all, manner);
    else yield* readZip(engine, name, { all, isBlob: bytes.content instanceof Blob }, manner, place);
  } else {
    yield await readText(engine, name, bytes, manner);
  }
}

/** A blob that was made and cannot be read is one that the browser had no room for. */
function noRoom(size: number): string {
  return `The browser has no room to unpack it (${megabytes(size)}). Unpack the zip and load the files inside.`;
}

/** A zip is held in memory packed; what is in it is not. */
function refuseLargeZip({ size, head }: FileBytes): void {
  if (size <= MOST_WHOLE || !isZip(head)) return;
  throw new UnreadableFile(
    `The zip holds ${megabytes(size)}, more than is unpacked here. Unpack it and load the files inside: those may be of any size.`,
  );
}

async function* readZip(
  engine: Engine,
  name: string,
  { all, isBlob }: { readonly all: Uint8Array; readonly isBlob: boolean },
  manner: Manner,
  place: Place,
): AsyncGenerator<FileOutcome> {
  if (place.depth >= DEEPEST_ZIP)
    throw new UnreadableFile('It is a zip inside other zips. Unpack it and load the files inside.');
  const members = zipMembers(all, place.allowance).filter(({ path }) => isWanted(manner, `${name} › ${path}`));
  let besides = members.reduce((sum, { size }) => sum + size, 0);
  for (const member of members) {
    const memberName = `${name} › ${member.path}`;
    await manner.goOn();
    besides -= member.size;
    // What is unpacked is read once more.
    manner.teller.member(memberName, 2 * besides);
    manner.teller.step('Unpacking', 1);
    try {
      const within = { ...place, depth: place.depth + 1 };
      const unpacked = isBlob ? member.blob((done) => manner.teller.unpacked(done, member.size)) : member.bytes();
      const opened = await openBytes(engine, unpacked).catch((cause: unknown) => {
        throw new UnreadableFile(noRoom(member.size), cause);
      });
      yield* readBytes(engine, memberName, opened, manner, within);
    } catch (error) {
      yield { name: memberName, refusal: asRefusal(error) };
    }
  }
}

/** A publication of its own layout or, where it is none, the sheets that are extracts. */
async function* readSpreadsheet(
  engine: Engine,
  name: string,
  bytes: Uint8Array,
  manner: Manner,
): AsyncGenerator<FileOutcome> {
  manner.teller.step('Opening the workbook');
  const workbook = openWorkbook(bytes);
  if (isQofWorkbook(workbook)) {
    yield { name, reading: readQofWorkbook(engine, workbook, name, manner.teller.step) };
    return;
  }
  const sheets = sheetsAsCsv(workbook);
  if (sheets.length === 0) throw new UnreadableFile('The workbook is empty.');
  for (const sheet of sheets) {
    const sheetName = sheets.length === 1 ? name : `${name} › ${sheet.name}`;
    if (!isWanted(manner, sheetName)) continue;
    try {
      const text = bytesOf(new TextEncoder().encode(sheet.csv));
      yield await readText(engine, sheetName, text, manner);
    } catch (error) {
      yield { name: sheetName, refusal: asRefusal(error) };
    }
  }
}

async function readText(engine: Engine, name: string, bytes: FileBytes, manner: Manner): Promise<FileOutcome> {
  const { mappings } = manner;
  const { step } = manner.teller;
  const file = await openText(engine, name, bytes, { listing: manner.listing });
  try {
    const chosen = mappingFor(file, mappings.chosen);
    if (chosen) return { name, reading: await readMapped(engine, file, chosen, step) };
    const recognised = recogniseText(file);
    if (recognised.is === 'publication') return { name, reading: await recognised.read(engine, step) };
    if (recognised.is === 'activity-return') {
      return { name, reading: readActivityReturn(engine, recognised.source, step) };
    }
    if (recognised.is === 'qof-release') {
      return { name, reading: await readQofRelease(engine, recognised.source, recognised.match, name, step) };
    }
    return { name, reading: await readCanonical(engine, recognised.source, recognised.match, step) };
  } catch (error) {
    if (!(error instanceof UnrecognisedText)) throw error;
    const saved = mappingFor(file, mappings.saved);
    if (saved) return { name, reading: await readMapped(engine, file, saved, step) };
    const table = await tableIn(file, error.message);
    return table ? { name, table } : { name, refusal: error };
  } finally {
    engine.dropFile(file.path);
  }
}

function asRefusal(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  throw error;
}

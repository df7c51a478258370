import type { Engine, FileContent } from '@/engine/engine';
import { readActivityReturn } from './activity-return';
import { readCanonical } from './canonical-reader';
import { bytesOf, openBytes, type FileBytes } from './file-bytes';
import { refuseOtherFormats } from './file-signature';
import { readQofRelease } from './qof-release';
import { recogniseText } from './recognise';
import { UnreadableFile, type Reading } from './reading';
import { openText } from './text-source';
import { isEmptyZip, zipMembers } from './unpack-zip';
import { isCompoundFile, isZip } from './workbook-container';
import { looksLikeWorkbook, openWorkbook } from './workbook-file';
import { isQofWorkbook, readQofWorkbook } from './workbook-reader';
import { sheetsAsCsv } from './workbook-text';

/** What a file, or one file inside it, came to: rows waiting to be stored, or the reason why there are none. */
export type FileOutcome =
  { readonly name: string; readonly reading: Reading } | { readonly name: string; readonly refusal: UnreadableFile };

type Step = (text: string) => void;

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
  step: Step,
): AsyncGenerator<FileOutcome> {
  try {
    yield* readBytes(engine, name, await openBytes(engine, content), step, 0);
  } catch (error) {
    yield { name, refusal: asRefusal(error) };
  }
}

async function* readBytes(
  engine: Engine,
  name: string,
  bytes: FileBytes,
  step: Step,
  depth: number,
): AsyncGenerator<FileOutcome> {
  if (bytes.size === 0) throw new UnreadableFile('The file is empty. Check that it was saved or downloaded in full.');
  if (isEmptyZip(bytes.head)) throw new UnreadableFile('The zip holds no files. Check that it was made as intended.');
  refuseOtherFormats(bytes.head);
  if (isZip(bytes.head) || isCompoundFile(bytes.head)) {
    const all = await bytes.all();
    if (looksLikeWorkbook(all)) yield* readSpreadsheet(engine, name, all, step);
    else yield* readZip(engine, name, all, step, depth);
  } else {
    yield { name, reading: await readText(engine, name, bytes, step) };
  }
}

async function* readZip(
  engine: Engine,
  name: string,
  bytes: Uint8Array,
  step: Step,
  depth: number,
): AsyncGenerator<FileOutcome> {
  if (depth >= DEEPEST_ZIP)
    throw new UnreadableFile('It is a zip inside other zips. Unpack it and load the files inside.');
  step('Unpacking');
  for (const member of zipMembers(bytes)) {
    const memberName = `${name} › ${member.path}`;
    try {
      yield* readBytes(engine, memberName, bytesOf(member.bytes()), step, depth + 1);
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
  step: Step,
): AsyncGenerator<FileOutcome> {
  step('Opening the workbook');
  const workbook = openWorkbook(bytes);
  if (isQofWorkbook(workbook)) {
    yield { name, reading: readQofWorkbook(engine, workbook, name, step) };
    return;
  }
  const sheets = sheetsAsCsv(workbook);
  if (sheets.length === 0) throw new UnreadableFile('The workbook is empty.');
  for (const sheet of sheets) {
    const sheetName = sheets.length === 1 ? name : `${name} › ${sheet.name}`;
    try {
      const text = bytesOf(new TextEncoder().encode(sheet.csv));
      yield { name: sheetName, reading: await readText(engine, sheetName, text, step) };
    } catch (error) {
      yield { name: sheetName, refusal: asRefusal(error) };
    }
  }
}

async function readText(engine: Engine, name: string, bytes: FileBytes, step: Step): Promise<Reading> {
  const file = await openText(engine, name, bytes);
  try {
    const recognised = recogniseText(file);
    if (recognised.is === 'publication') return await recognised.read(engine, step);
    if (recognised.is === 'activity-return') {
      return readActivityReturn(engine, recognised.source, step);
    }
    if (recognised.is === 'qof-release') {
      return await readQofRelease(engine, recognised.source, recognised.match, name, step);
    }
    return await readCanonical(engine, recognised.source, recognised.match, step);
  } finally {
    engine.dropFile(file.path);
  }
}

function asRefusal(error: unknown): UnreadableFile {
  if (error instanceof UnreadableFile) return error;
  throw error;
}

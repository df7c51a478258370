import type { Engine } from '@/engine/engine';
import { quoteText, sql } from '@/engine/sql';
import { csvRecords, type CsvRecord, type Delimiter } from './csv-records';
import { bytesOf, HEAD_BYTES, type FileBytes } from './file-bytes';
import { UnreadableFile } from './reading';
import type { Stray } from './stray';
import { decodeText, encodingOf, lettersOf, toUtf8, type Encoding } from './text-encoding';

/** How much is told of the rows that are not loaded; their counts are always whole. */
export interface Listing {
  /** As many rows set aside, and rows that are not data, as a report lists. */
  readonly setAside: number;
  readonly notData: number;
  /** Lines of prescribing are looked for in files of at most so many bytes; in others they are counted from the rows. */
  readonly bytes: number;
}

const ON_SCREEN: Listing = { setAside: 5000, notData: 200, bytes: 268_435_456 };

/** A delimited text file, ready to be read by the engine, before its header row is known. */
export interface TextFile {
  readonly name: string;
  /** Path in the engine; the text there is UTF-8, with or without a byte order mark. */
  readonly path: string;
  /** How the file came. */
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  /** Its first records, at most `SAMPLE_RECORDS`: enough to find the header row among titles. */
  readonly sample: readonly CsvRecord[];
  /** The text as UTF-8, as the engine has it. */
  readonly bytes: FileBytes;
  readonly listing: Listing;
}

/** A text file whose header row is known. Cells are quoted by `"`, doubled inside a cell. */
export interface TextSource extends TextFile {
  /** Column names in file order, trimmed, line breaks as spaces; empty where a column has none. */
  readonly header: readonly string[];
  /** Physical line on which the header starts, from 1; 0 where the file has none. */
  readonly headerLine: number;
  /** Records above the header: titles. */
  readonly above: readonly CsvRecord[];
  /** The line of the file that a line of this text stands for: another where the text was made from the file's. */
  readonly fileLine: (line: number) => number;
  /** Records of the file that were no rows, and so were left out when this text was made from it. */
  readonly strays: readonly Stray[];
}

const SAMPLE_RECORDS = 60;

/**
 * Registers a text with the engine, transcoded to UTF-8 where it is something else. The caller drops `path` when done.
 *
 * @param options the encoding, where it is known, else it is told from the first bytes; what is told of rows not loaded
 * @throws UnreadableFile when the bytes are not text, or hold no row
 */
export async function openText(
  engine: Engine,
  name: string,
  bytes: FileBytes,
  { encoding = encodingOf(bytes.head), listing = ON_SCREEN }: { readonly encoding?: Encoding | null; readonly listing?: Listing | undefined } = {}, // prettier-ignore
): Promise<TextFile> {
  if (encoding === null) {
    throw new UnreadableFile('This is not a text file. Save it as CSV (comma separated) and load that.');
  }
  const utf8 = encoding === 'utf-8' ? bytes : bytesOf(toUtf8(await bytes.all(), encoding));
  const { delimiter, records } = sampleOf(decodeText(utf8.head, 'utf-8'), utf8.size <= HEAD_BYTES);
  if (records.length < SAMPLE_RECORDS && records.every(({ cells }) => cells.every((cell) => cell.trim() === '')))
    throw new UnreadableFile('The file holds no rows.');
  return { name, path: engine.addFile(utf8.content), encoding, delimiter, sample: records, bytes: utf8, listing };
}

/** The source whose header is one of the sample's records. @param index place of that record in `file.sample` */
export function withHeader(file: TextFile, index: number): TextSource {
  const record = file.sample[index];
  if (!record) throw new RangeError(`withHeader index must be in the sample; got ${index}`);
  const header = record.cells.map((cell) => cell.replaceAll(/\s+/g, ' ').trim());
  const above = file.sample.slice(0, index);
  return { ...file, header, headerLine: record.line, above, fileLine: (line) => line, strays: [] };
}

/** The source of a file that has no header row: its columns are called by these names instead. */
export function withoutHeader(file: TextFile, header: readonly string[]): TextSource {
  return { ...file, header, headerLine: 0, above: [], fileLine: (line) => line, strays: [] };
}

/** The records below the header, one at a time, in JavaScript: for files of some thousand rows. */
export function* recordsBelow(engine: Engine, source: TextSource): Generator<CsvRecord> {
  for (const record of csvRecords(textOf(engine, source), source.delimiter)) {
    if (record.line > source.headerLine) yield record;
  }
}

/** The whole text. */
function textOf(engine: Engine, file: TextFile): string {
  const [bytes] = engine.query(sql`select content from read_blob(${quoteText(file.path)})`, (row) => row['content']);
  if (!(bytes instanceof Uint8Array)) return '';
  // Its head was UTF-8, but the first letter of another encoding may stand below.
  return decodeText(bytes, lettersOf(bytes));
}

function sampleOf(text: string, isWhole: boolean): { delimiter: Delimiter; records: readonly CsvRecord[] } {
  let best: { delimiter: Delimiter; records: readonly CsvRecord[] } = { delimiter: ',', records: [] };
  let bestScore = -1;
  for (const delimiter of [',', ';', '\t', '|'] as const) {
    const records = firstRecords(text, delimiter, isWhole);
    const score = scoreOf(records);
    if (score > bestScore) {
      best = { delimiter, records };
      bestScore = score;
    }
  }
  return best;
}

function firstRecords(text: string, delimiter: Delimiter, isWhole: boolean): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  for (const record of csvRecords(text, delimiter)) {
    records.push(record);
    if (records.length > SAMPLE_RECORDS) break;
  }
  // The last record may be cut off by the end of the head.
  if (records.length > SAMPLE_RECORDS || (!isWhole && records.length > 1)) records.pop();
  return records;
}

/** Records that agree on their number of cells, times the delimiters in each: the right delimiter gives the most. */
function scoreOf(records: readonly CsvRecord[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of records) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1);
  return Math.max(0, ...Array.from(counts, ([cells, count]) => count * (cells - 1)));
}

import type { CsvRecord } from './csv-records';
import { csvRecords } from './csv-records';
import { rankKinds, type KindChoice } from './column-mapping-suggest';
import { UnreadableFile } from './reading';
import { decodeText } from './text-encoding';
import type { TextFile } from './text-source';

/** A table that is no known extract: what a reader needs to say how it is to be read. */
export interface UnrecognisedTable {
  /** The file, and the zip member or sheet it is: `book.xlsx › Sheet1`. */
  readonly name: string;
  /** What was found and what would be needed, in plain sentences. */
  readonly message: string;
  /** Its first records, titles included, at most 60. */
  readonly records: readonly CsvRecord[];
  /** Line of the record that is most likely its header. */
  readonly headerLine: number;
  /** Records below it; a multiple of 100 where the file is too large to count them. */
  readonly rows: number;
  readonly areRowsCounted: boolean;
  /** Every kind of extract, the nearest first. */
  readonly kinds: readonly KindChoice[];
}

/** A text that is no known extract, though it may be a table that a mapping can make one. */
export class UnrecognisedText extends UnreadableFile {
  constructor(message: string) {
    super(message);
    this.name = 'UnrecognisedText';
  }
}

/** More columns than these are no table that a reader maps. */
const MOST_COLUMNS = 300;
/** Files of so many bytes are counted. */
const MOST_COUNTED = 33_554_432;

/** The table that a text is; null where it is none: a column alone, or nothing below a header. */
export async function tableIn(file: TextFile, message: string): Promise<UnrecognisedTable | null> {
  const header = likelyHeader(file.sample);
  if (!header || header.cells.length > MOST_COLUMNS) return null;
  const counted = await rowsBelow(file, header.line);
  return {
    name: file.name,
    message,
    records: file.sample.map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell.slice(0, 200)) })),
    headerLine: header.line,
    ...counted,
    kinds: rankKinds(file.sample, header),
  };
}

/** The record, of the first ones, that looks most like a row of headings over rows: full, and words instead of figures. */
function likelyHeader(sample: readonly CsvRecord[]): CsvRecord | null {
  const widths = sample.map(filledIn);
  let best: CsvRecord | null = null;
  let bestScore = 0;
  sample.forEach((record, index) => {
    const below = widths.slice(index + 1);
    const width = widths[index] ?? 0;
    if (width < 2 || below.filter((other) => other >= 2).length === 0) return;
    const texts = record.cells.filter((cell) => cell.trim() !== '');
    const words = texts.filter((cell) => /\p{L}{2}/u.test(cell) && !/^[A-Z]\d{5}$/i.test(cell.trim())).length;
    const isDistinct = new Set(texts).size === texts.length;
    const score = width / Math.max(...widths) + words / width + (isDistinct ? 0.3 : 0) - index * 0.02;
    if (score > bestScore) [best, bestScore] = [record, score];
  });
  return best;
}

function filledIn({ cells }: CsvRecord): number {
  return cells.filter((cell) => cell.trim() !== '').length;
}

async function rowsBelow(file: TextFile, headerLine: number): Promise<{ rows: number; areRowsCounted: boolean }> {
  if (file.bytes.size > MOST_COUNTED) {
    const text = decodeText(file.bytes.head, 'utf-8');
    const lines = text.split('\n').length;
    const rows = Math.round(((lines / text.length) * file.bytes.size) / 100) * 100;
    return { rows, areRowsCounted: false };
  }
  let rows = 0;
  for (const { line } of csvRecords(decodeText(await file.bytes.all(), 'utf-8'), file.delimiter)) {
    if (line > headerLine) rows += 1;
  }
  return { rows, areRowsCounted: true };
}

import type { Delimiter } from './csv-records';
import type { FileBytes } from './file-bytes';
import { RecordScanner } from './record-scanner';

/** What is looked for in a text: records by where they begin, and records by their number among all the others. */
export interface WantedLines {
  /** Physical line of the header, from 1: records after it count. */
  readonly headerLine: number;
  /** Places, from 0, of the first byte of records that stand apart, in order. */
  readonly offsets: readonly number[];
  /** Numbers, from 1, among the records that do not stand apart, in order. */
  readonly numbers: readonly number[];
}

/** Physical lines, from 1, in the order asked for. */
export interface FoundLines {
  readonly ofOffsets: readonly number[];
  readonly ofNumbers: readonly number[];
}

/**
 * Finds the physical lines of records in a UTF-8 text: as an editor counts them, of which DuckDB's own line numbers take
 * no account. The text is gone through a piece at a time, no further than need be.
 */
export async function findLines(
  bytes: Pick<FileBytes, 'pieces'>,
  delimiter: Delimiter,
  { headerLine, offsets, numbers }: WantedLines,
): Promise<FoundLines> {
  const apart = new Set(offsets);
  const [ofOffsets, ofNumbers]: [number[], number[]] = [[], []];
  let number = 0;
  const scanner = new RecordScanner(delimiter, (line, from) => {
    if (apart.has(from)) ofOffsets.push(line);
    else if (line > headerLine) {
      number += 1;
      if (numbers[ofNumbers.length] === number) ofNumbers.push(line);
    }
  });
  for await (const piece of bytes.pieces()) {
    scanner.feed(piece);
    if (ofOffsets.length >= offsets.length && ofNumbers.length >= numbers.length) break;
  }
  scanner.end();
  return { ofOffsets, ofNumbers };
}

import type { Delimiter } from './csv-records';

const [LF, CR, QUOTE] = [10, 13, 34];

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
 * Finds the physical lines of records in a UTF-8 text: as an editor counts them, with blank lines and with line breaks
 * inside quotation marks, of which DuckDB's own line numbers take no account. Records are told apart as `csvRecords`
 * does.
 */
export function findLines(bytes: Uint8Array, delimiter: Delimiter, wanted: WantedLines): FoundLines {
  const apart = new Set(wanted.offsets);
  const [ofOffsets, ofNumbers]: [number[], number[]] = [[], []];
  const delimiterByte = delimiter.charCodeAt(0);
  const isEnd = (byte: number | undefined) => byte === LF || byte === CR;
  let number = 0;
  let line = 1;
  let at = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
  while (at < bytes.length && (ofOffsets.length < wanted.offsets.length || ofNumbers.length < wanted.numbers.length)) {
    if (!isEnd(bytes[at])) {
      if (apart.has(at)) ofOffsets.push(line);
      else if (line > wanted.headerLine) {
        number += 1;
        if (wanted.numbers[ofNumbers.length] === number) ofNumbers.push(line);
      }
    }
    // To the end of the record.
    let isCellStart = true;
    while (at < bytes.length && !isEnd(bytes[at])) {
      if (isCellStart && bytes[at] === QUOTE) {
        at += 1;
        while (at < bytes.length && (bytes[at] !== QUOTE || bytes[at + 1] === QUOTE)) {
          if (bytes[at] === LF || (bytes[at] === CR && bytes[at + 1] !== LF)) line += 1;
          at += bytes[at] === QUOTE ? 2 : 1;
        }
      }
      isCellStart = bytes[at] === delimiterByte;
      at += 1;
    }
    at += bytes[at] === CR && bytes[at + 1] === LF ? 2 : 1;
    line += 1;
  }
  return { ofOffsets, ofNumbers };
}

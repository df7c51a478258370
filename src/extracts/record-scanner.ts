import type { Delimiter } from './csv-records';

const [LF, CR, QUOTE] = [10, 13, 34];
const BYTE_ORDER_MARK = [0xef, 0xbb, 0xbf];

/** Told of each record: its physical line, from 1, and the places of its first byte and of the one behind it. */
export type OnRecord = (line: number, from: number, to: number) => void;

/**
 * Finds the records of a UTF-8 text that comes in pieces, as `csvRecords` tells them apart: physical lines as an editor
 * counts them, with blank lines and with line breaks inside quotation marks. Blank lines are no records.
 */
export class RecordScanner {
  private readonly delimiter: number;
  private readonly onRecord: OnRecord;
  private place = 0;
  private line = 1;
  private from = 0;
  private startLine = 1;
  private state: 'between' | 'inside' | 'quoted' = 'between';
  private isCellStart = true;
  /** Whether the last byte was a quotation mark that may close the cell. */
  private mayClose = false;
  /** Whether the last byte was a CR, of which an LF behind it is a part. */
  private isAfterCr = false;

  constructor(delimiter: Delimiter, onRecord: OnRecord) {
    this.delimiter = delimiter.charCodeAt(0);
    this.onRecord = onRecord;
  }

  /** Takes the next piece of the text; the first must hold its byte order mark whole. */
  feed(piece: Uint8Array): void {
    let index = this.place === 0 && BYTE_ORDER_MARK.every((byte, at) => piece[at] === byte) ? 3 : 0;
    this.place += index;
    for (; index < piece.length; index += 1, this.place += 1) {
      const byte = piece[index];
      if (this.state === 'quoted' && this.staysQuoted(byte)) continue;
      if (this.state === 'between' && !this.begins(byte)) continue;
      if (byte === LF || byte === CR) {
        this.onRecord(this.startLine, this.from, this.place);
        this.endLine(byte);
      } else if (this.isCellStart && byte === QUOTE) {
        this.state = 'quoted';
        this.isAfterCr = false;
      } else this.isCellStart = byte === this.delimiter;
    }
  }

  /** Says that there are no more pieces. */
  end(): void {
    if (this.state !== 'between') this.onRecord(this.startLine, this.from, this.place);
    this.state = 'between';
  }

  /** Whether a byte is the first of a record; else it belongs to the line end before it or is a blank line. */
  private begins(byte: number | undefined): boolean {
    const isRest = this.isAfterCr && byte === LF;
    if (isRest) this.isAfterCr = false;
    else if (byte === LF || byte === CR) this.endLine(byte);
    else {
      this.state = 'inside';
      this.from = this.place;
      this.startLine = this.line;
      this.isCellStart = true;
      return true;
    }
    return false;
  }

  /** Whether a byte is inside quotation marks still. */
  private staysQuoted(byte: number | undefined): boolean {
    if (this.mayClose) {
      this.mayClose = false;
      if (byte === QUOTE) return true;
      this.state = 'inside';
      this.isCellStart = false;
      return false;
    }
    this.mayClose = byte === QUOTE;
    if (byte === CR || (byte === LF && !this.isAfterCr)) this.line += 1;
    this.isAfterCr = byte === CR;
    return true;
  }

  private endLine(byte: number): void {
    this.line += 1;
    this.isAfterCr = byte === CR;
    this.state = 'between';
  }
}

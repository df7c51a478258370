/** One record of a delimited text. */
export interface CsvRecord {
  /** Physical line on which the record starts, from 1, blank lines counted: as an editor shows it. */
  readonly line: number;
  /** Its cells as written, without their quotation marks; not trimmed. */
  readonly cells: readonly string[];
}

/** A character that parts the cells of a record. */
export type Delimiter = ',' | ';' | '\t' | '|';

/**
 * Reads delimited text by RFC 4180: a cell that begins with a quotation mark runs to the next single one and may hold
 * delimiters, line breaks and doubled quotation marks. Lines end in LF, CRLF or CR. Blank lines are skipped but counted.
 * A quotation mark that is never closed runs to the end of the text.
 */
export function* csvRecords(text: string, delimiter: Delimiter): Generator<CsvRecord> {
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const cells: string[] = [];
    let isOpen = true;
    while (isOpen) {
      const cell = cellAt(text, at, delimiter);
      cells.push(cell.value);
      line += cell.lines;
      at = cell.end;
      isOpen = text[at] === delimiter;
      if (isOpen) at += 1;
    }
    at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
    line += 1;
    if (cells.length > 1 || cells[0] !== '') yield { line: start, cells };
  }
}

/** The cells of a text that is one record; none where it is blank. */
export function cellsOfRecord(text: string, delimiter: Delimiter): readonly string[] {
  const [record] = csvRecords(text, delimiter);
  return record?.cells ?? [];
}

interface Cell {
  readonly value: string;
  /** Index of the delimiter or line break after the cell, or the length of the text. */
  readonly end: number;
  /** Line breaks inside the cell. */
  readonly lines: number;
}

function cellAt(text: string, start: number, delimiter: Delimiter): Cell {
  let value = '';
  let at = start;
  let lines = 0;
  if (text[at] === '"') {
    const close = closingQuote(text, at + 1);
    value = text.slice(at + 1, close).replaceAll('""', '"');
    lines = value.split(/\r\n|\r|\n/).length - 1;
    at = Math.min(close + 1, text.length);
  }
  let end = at;
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return { value: value + text.slice(at, end), end, lines };
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text[at + 1] !== '"') return at;
  }
  return text.length;
}

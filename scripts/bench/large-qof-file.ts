import { closeSync, openSync, writeSync } from 'node:fs';
import { INDICATORS, QOF_HEADING, qofLine, type QofRow, qofRows } from './qof-rows';

/** What a large file holds, as its writer counted it. */
export interface LargeFile {
  readonly path: string;
  readonly bytes: number;
  readonly rows: number;
  readonly numerator: number;
  readonly denominator: number;
  readonly exceptions: number;
}

const FIRST_YEAR = 2004;
const PRACTICES = 6_500;
const LINES_AT_ONCE = 20_000;

/** Writes a canonical QOF extract of so many rows: 6,500 practices, as many years as are needed, the last cut short. */
export function writeLargeQof(path: string, rows: number): LargeFile {
  const years = Array.from({ length: Math.ceil(rows / (PRACTICES * INDICATORS.length)) }, (_, index) => {
    const year = FIRST_YEAR + index;
    return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
  });
  return writeQofFile(path, firstOf(qofRows(years, PRACTICES), rows));
}

/** Writes rows as a canonical QOF extract. */
export function writeQofFile(path: string, rows: Iterable<QofRow>): LargeFile {
  const sums = { bytes: 0, rows: 0, numerator: 0, denominator: 0, exceptions: 0 };
  const file = openSync(path, 'w');
  const write = (text: string): void => {
    sums.bytes += writeSync(file, text);
  };
  try {
    write(QOF_HEADING);
    let waiting: string[] = [];
    for (const row of rows) {
      sums.rows += 1;
      sums.numerator += row.numerator;
      sums.denominator += row.denominator;
      sums.exceptions += row.exceptions;
      waiting.push(qofLine(row));
      if (waiting.length === LINES_AT_ONCE) {
        write(waiting.join(''));
        waiting = [];
      }
    }
    write(waiting.join(''));
  } finally {
    closeSync(file);
  }
  return { path, ...sums };
}

/** The next so many rows; those behind them are left for whoever asks next. */
export function* firstOf(rows: Iterator<QofRow>, count: number): Generator<QofRow> {
  for (let taken = 0; taken < count; taken += 1) {
    const next = rows.next();
    if (next.done === true) return;
    yield next.value;
  }
}

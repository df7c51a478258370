import { closeSync, openSync, writeSync } from 'node:fs';
import { INDICATORS, QOF_HEADING, qofLine, qofRows } from './qof-rows';

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
  const sums = { bytes: 0, rows: 0, numerator: 0, denominator: 0, exceptions: 0 };
  const file = openSync(path, 'w');
  const write = (text: string): void => {
    sums.bytes += writeSync(file, text);
  };
  try {
    write(QOF_HEADING);
    let waiting: string[] = [];
    for (const row of qofRows(years, PRACTICES)) {
      if (sums.rows === rows) break;
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

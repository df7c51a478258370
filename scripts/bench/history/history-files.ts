import { join } from 'node:path';
import { firstOf, type LargeFile, writeQofFile } from '../large-qof-file';
import { INDICATORS, qofRows } from '../qof-rows';

/** A year of a whole country's QOF, as a file of its own. */
export interface YearFile extends LargeFile {
  readonly year: string;
}

const FIRST_YEAR = 2004;

/** Seventy-six invented indicators, as many as national years of the QOF have had. */
const HISTORY_INDICATORS: readonly string[] = [
  ...INDICATORS,
  ...['AF', 'AST', 'CAN', 'CHD', 'CKD', 'COPD'].map((group) => `${group}6`),
];

/** Writes canonical QOF extracts of so many years, the first of them 2004/05. @param folder exists */
export function writeHistory(folder: string, years: number, practices: number): readonly YearFile[] {
  const names = Array.from({ length: years }, (_, index) => yearName(FIRST_YEAR + index));
  const rows = qofRows(names, practices, HISTORY_INDICATORS);
  return names.map((year) => {
    const path = join(folder, `qof-${year.replace('/', '-')}.csv`);
    return { year, ...writeQofFile(path, firstOf(rows, practices * HISTORY_INDICATORS.length)) };
  });
}

function yearName(year: number): string {
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

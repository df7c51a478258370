import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { practiceCode, QOF_HEADING, qofLine, qofRows } from './qof-rows';

/** The one year of the national set. */
export const NATIONAL_YEAR = '2018/19';

/** Invented localities, with practices in turn. */
export const LOCALITIES = 42;

/**
 * Writes canonical extracts of a whole country's invented practices, in 42 invented localities.
 *
 * @param folder exists
 * @returns paths of the files: practices, and their QOF of one year
 */
export function writeNationalSet(folder: string, practices: number): readonly string[] {
  const lines = Array.from({ length: practices }, (_, index) => {
    const locality = String((index % LOCALITIES) + 1).padStart(2, '0');
    return `${practiceCode(index)},Invented practice ${index + 1},Locality ${locality}\n`;
  });
  const practicesFile = join(folder, 'national-practices.csv');
  writeFileSync(practicesFile, `practice_code,practice_name,locality\n${lines.join('')}`);
  const qofFile = join(folder, 'national-qof.csv');
  writeFileSync(qofFile, QOF_HEADING + Array.from(qofRows([NATIONAL_YEAR], practices), qofLine).join(''));
  return [practicesFile, qofFile];
}

import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { note, readingOf, type Publication } from './publication';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, given, isPracticeCode, practiceFault } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, withoutHeader, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';
import { unwrapped } from './wrapped-records';

const HEADER = ['PERIOD', 'PRACTICE', 'NAME', 'ADDRESS 1', 'ADDRESS 2', 'ADDRESS 3', 'ADDRESS 4', 'POSTCODE'];

/** The names of practices that come with practice prescribing. */
export const PRACTICE_ADDRESSES: Publication = {
  id: 'practice-addresses',
  words: 'names and addresses of practices (ADDR BNFT)',
  gives: ['practices'],
  description:
    'such as `T201403ADDR BNFT.CSV`, 8 columns and no header: names of practices. Addresses are not read. A copy in which each line is one quoted cell is parted again.',
  open(file) {
    const records = [...unwrapped(file.sample)];
    const fits = records.filter(({ cells }) => isAddress(cells)).length;
    return fits * 2 > records.length ? (engine, step) => read(engine, withoutHeader(file, HEADER), step) : null;
  },
};

function isAddress(cells: readonly string[]): boolean {
  const [period = '', code = '', name = ''] = cells.map((cell) => cell.trim());
  return cells.length >= HEADER.length && cells.length <= 9 && /^(19|20)\d{4}$/.test(period) && isPracticeCode(code) && /[A-Za-z]/.test(name); // prettier-ignore
}

function read(engine: Engine, source: TextSource, step: (text: string) => void): Reading {
  step('Reading names of practices');
  const sorted = sortRecords(
    { header: HEADER, isHeaded: false, unitColumn: 1, judge, keyOf: ({ code }) => code, keyWords: 'practice' },
    source.above,
    unwrapped(recordsBelow(engine, source)),
  );
  const rows = new RowsToStage();
  for (const { line, code, name } of sorted.rows) addPractice(rows, { line, code, name, areas: [] });
  const months = [...new Set(sorted.rows.map(({ month }) => month))].sort();
  return readingOf(engine, { id: PRACTICE_ADDRESSES.id, kindWords: PRACTICE_ADDRESSES.words }, sorted, rows, {
    notes: note('names-of-month', 'The names are those of one month of prescribing.', months),
    ignoredColumns: HEADER.slice(3),
  });
}

function judge(
  cells: readonly string[],
): { readonly row: { readonly code: string; readonly name: string | null; readonly month: string } } | Fault {
  // prettier-ignore
  const [month = '', code = '', name = ''] = cells;
  if (parsePeriod(month)?.months !== 1) return { fate: 'set-aside', reason: 'not a month', column: 0 };
  const fault = practiceFault(code, 1);
  if (fault) return fault;
  return { row: { code: code.toUpperCase(), name: given(name), month } };
}

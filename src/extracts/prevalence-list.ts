import type { Engine } from '@/engine/engine';
import { qofKey } from '@/domain/qof-code';
import { readPeriod } from './period-spellings';
import { headed, keysWith, note, readingOf, type Publication } from './publication';
import { numbersIn } from './publication-numbers';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, given, practiceFault } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

const NEEDED = ['practicecode', 'group', 'qofyear', 'listbase', 'listsize', 'register'] as const;

/** QOF prevalence by practice, one row for each practice, register and year. */
export const PREVALENCE_LIST: Publication = {
  id: 'prevalence-list',
  words: 'QOF prevalence by practice, long',
  gives: ['qof-register'],
  description:
    'a slice of the tables above with `practice_code, group, qof_year, list_base, list_size, register`, such as `qof_1819_prevalence_herts_valleys_long.csv`; a column whose heading ends in `locality` gives the localities.',
  open(file) {
    const found = headed(file, (header) => keysWith(header, NEEDED));
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function read(engine: Engine, source: TextSource, keys: readonly string[], step: (text: string) => void): Reading {
  step('Reading registers');
  const at = (key: string) => keys.indexOf(key);
  const localityAt = keys.findIndex((key) => key.endsWith('locality'));
  const records = [...recordsBelow(engine, source)];
  const numbers = numbersIn(source, records, [at('register'), at('listsize')]);
  const judge = (cells: readonly string[]) => {
    const wrong = (key: string, reason: string): Fault => ({ fate: 'set-aside', reason, column: at(key) });
    const cell = (key: string) => cells[at(key)] ?? '';
    const code = cell('practicecode').toUpperCase();
    const year = readPeriod(cell('qofyear'), 'year');
    const [patients, list] = [numbers.read(cell('register')), numbers.read(cell('listsize'))];
    const fault = practiceFault(code, at('practicecode'));
    if (fault) return fault;
    if (cell('group') === '') return wrong('group', 'no register');
    if (year === null) return wrong('qofyear', 'not a financial year');
    if (patients === 'unreadable') return wrong('register', 'not a number of patients');
    if (list === 'unreadable') return wrong('listsize', 'not a number of patients');
    const [name, locality] = [given(cells[at('practicename')]), given(cells[localityAt])];
    return {
      row: { code, name, locality, register: qofKey(cell('group')), year, patients, list, base: cell('listbase') },
    };
  };
  const sorted = sortRecords(
    {
      header: source.header,
      isHeaded: true,
      unitColumn: at('practicecode'),
      judge,
      keyOf: ({ code, register, year }) => `${code} ${register} ${year.firstMonth}`,
      keyWords: 'practice, register and year',
    },
    source.above,
    records,
  );
  const rows = new RowsToStage();
  const named = new Set<string>();
  for (const { line, code, name, locality, register, year, patients, list } of sorted.rows) {
    if (!named.has(code)) addPractice(rows, { line, code, name, locality, areas: [] });
    named.add(code);
    rows.add('qof_register', line, {
      unit_kind: 'practice', unit_code: code, first_month: year.firstMonth, months: year.months, register_code: register,
      patients, list_size: list, restated: false,
    }); // prettier-ignore
  }
  const bases = [...new Set(sorted.rows.map(({ register, base }) => `${register}: ${base}`))].sort();
  const known = new Set([...NEEDED.map(at), at('practicename'), localityAt]);
  return readingOf(engine, { id: PREVALENCE_LIST.id, kindWords: PREVALENCE_LIST.words }, sorted, rows, {
    notes: [
      ...numbers.notes,
      ...note('list-base', 'Each register has the list of its own ages below the line.', bases),
    ],
    ignoredColumns: source.header.filter((heading, place) => !known.has(place) && heading !== ''),
  });
}

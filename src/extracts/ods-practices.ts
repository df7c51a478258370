import type { Engine } from '@/engine/engine';
import { odsDay } from './ods-day';
import { note, readingOf, type Publication } from './publication';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, commissioner, given, isPracticeCode, practiceFault, type Area } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, withoutHeader, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

/** The columns of the file that are read, by place, as the Organisation Data Service describes them. */
const AT = { code: 0, name: 1, opened: 10, closed: 11, status: 12, commissioner: 14, setting: 25 } as const;
const WIDTH = 27;

const COLUMNS: Readonly<Record<number, string>> = {
  0: 'organisation code', 1: 'name', 2: 'national grouping', 3: 'high level health geography', 9: 'postcode',
  10: 'open date', 11: 'close date', 12: 'status', 13: 'sub type', 14: 'commissioner', 15: 'join date', 16: 'left date',
  17: 'telephone', 21: 'amended', 23: 'provider or purchaser', 25: 'prescribing setting',
}; // prettier-ignore
const HEADER = Array.from({ length: WIDTH }, (_, place) => COLUMNS[place] ?? (place >= 4 && place <= 8 ? `address ${place - 3}` : '')); // prettier-ignore

const STATUS: Readonly<Record<string, string>> = { A: 'Active', C: 'Closed', D: 'Dormant', P: 'Proposed' };
const SETTINGS: Readonly<Record<string, string>> = {
  0: 'Other', 1: 'Walk-in centre', 2: 'Out of hours', 3: 'Walk-in centre and out of hours', 4: 'GP practice',
  8: 'Public health service', 9: 'Community health service', 10: 'Hospital service', 11: 'Optometry service',
  12: 'Urgent and emergency care', 13: 'Hospice', 14: 'Care home or nursing home', 15: 'Border force',
  16: 'Young offender institution', 17: 'Secure training centre', 18: 'Secure children’s home',
  19: 'Immigration removal centre', 20: 'Court', 21: 'Police custody', 22: 'Sexual assault referral centre',
  24: 'Other, justice estate', 25: 'Prison',
}; // prettier-ignore

interface OdsRow {
  readonly code: string;
  readonly name: string | null;
  readonly opened: string;
  readonly closed: string | null;
  readonly status: string;
  readonly setting: string;
  readonly areas: readonly Area[];
}

/** The Organisation Data Service's list of GP practices and prescribing cost centres. */
export const ODS_PRACTICES: Publication = {
  id: 'ods-practices',
  words: 'ODS list of GP practices and prescribing cost centres (epraccur)',
  gives: ['practices'],
  description:
    '`epraccur.csv`, 27 columns and no header: names, opening and closing days, commissioner, and as groupings the status (active, closed, dormant, proposed) and the prescribing setting (4 is a GP practice). Closed practices are kept, with the day. Addresses and telephone numbers are not read.',
  open(file) {
    const fits = file.sample.filter(({ cells }) => isOdsRecord(cells)).length;
    return fits * 2 > file.sample.length ? (engine, step) => read(engine, withoutHeader(file, HEADER), step) : null;
  },
};

function isOdsRecord(cells: readonly string[]): boolean {
  return cells.length === WIDTH && isPracticeCode(cells[AT.code] ?? '') && odsDay(cells[AT.opened] ?? '') !== null && (cells[AT.status] ?? '') in STATUS; // prettier-ignore
}

function read(engine: Engine, source: TextSource, step: (text: string) => void): Reading {
  step('Reading the list of practices');
  const sorted = sortRecords(
    { header: HEADER, isHeaded: false, unitColumn: AT.code, judge, keyOf: ({ code }) => code, keyWords: 'practice' },
    source.above,
    recordsBelow(engine, source),
  );
  const rows = new RowsToStage();
  sorted.rows.forEach((row) => addPractice(rows, row));
  const with_ = (status: string) => sorted.rows.filter((row) => row.status === status);
  const others = sorted.rows.filter(({ setting }) => setting !== '4');
  return readingOf(engine, { id: ODS_PRACTICES.id, kindWords: ODS_PRACTICES.words }, sorted, rows, {
    notes: [
      ...note('closed-practices', 'Practices and cost centres that are closed: kept, with the day on which they closed.', with_('C').map(({ code }) => code)), // prettier-ignore
      ...note('closed-without-day', 'Closed, but no day is given.', with_('C').filter(({ closed }) => closed === null).map(({ code }) => code)), // prettier-ignore
      ...note('not-gp-practices', 'Prescribing cost centres that are not GP practices, such as hospices and community services: kept, and told apart by the grouping “Prescribing setting”.', others.map(({ code }) => code)), // prettier-ignore
    ],
    ignoredColumns: HEADER.filter((heading, place) => heading !== '' && !Object.values<number>(AT).includes(place)),
  });
}

function judge(cells: readonly string[]): { readonly row: OdsRow } | Fault {
  const wrong = (column: number, reason: string): Fault => ({ fate: 'set-aside', reason, column });
  const [code, status, setting] = [AT.code, AT.status, AT.setting].map((place) => (cells[place] ?? '').toUpperCase()) as [string, string, string]; // prettier-ignore
  const [opened, closed] = [cells[AT.opened] ?? '', cells[AT.closed] ?? ''];
  const fault = practiceFault(code, AT.code);
  if (fault) return fault;
  const day = { opened: odsDay(opened), closed: odsDay(closed) };
  if (day.opened === null) return wrong(AT.opened, 'not a day written as 20130401');
  if (closed !== '' && day.closed === null) return wrong(AT.closed, 'not a day written as 20130401');
  if (!(status in STATUS)) return wrong(AT.status, 'not a status (A, C, D or P)');
  const parent = given(cells[AT.commissioner]);
  const areas: readonly Area[] = [
    ...(parent === null ? [] : [commissioner(parent, null)]),
    { grouping: 'Status', code: status, name: STATUS[status] ?? null },
    ...(setting === '' ? [] : [{ grouping: 'Prescribing setting', code: setting, name: SETTINGS[setting] ?? null }]),
  ];
  return { row: { code, name: given(cells[AT.name]), opened: day.opened, closed: day.closed, status, setting, areas } };
}

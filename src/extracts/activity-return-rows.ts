import { type Period } from '@/domain/period';
import type { ActivityColumns, ActivityField } from './activity-return-columns';
import { periodOf, quarterStarting } from './activity-return-period';
import type { CsvRecord } from './csv-records';
import type { PartAccount, SetAsideRow } from './load-report';
import { plainNumber, type NumberStyle } from './number-style';
import { saysAllSpecialties } from './total-words';
import { numberOf, sayingOf, textOf } from './workbook-cell';

/** The figures of a row by column; null where one is not given. */
export type Figures = Readonly<Record<FigureField, number | null>>;

const FIGURES = ['first', 'firstDna', 'followUp', 'followUpDna', 'gpReferrals', 'otherReferrals'] as const;
type FigureField = (typeof FIGURES)[number];

/** The figures of a record, as texts. */
export function figureTexts(cells: readonly string[], { at }: ActivityColumns): readonly string[] {
  return FIGURES.flatMap((field) => (at[field] === undefined ? [] : [textOf(cells[at[field]])]));
}

/** A row of one provider and period. */
export interface ActivityRow {
  readonly line: number;
  readonly code: string;
  readonly name: string | null;
  readonly period: Period;
  /** Null for all specialties together. */
  readonly specialty: string | null;
  readonly figures: Figures;
}

/** Every record of a return, by what it is. */
export interface SortedActivity {
  readonly rows: readonly ActivityRow[];
  /** The publisher's totals, which are not data. */
  readonly totals: readonly ActivityRow[];
  readonly setAside: readonly SetAsideRow[];
  readonly notData: readonly SetAsideRow[];
  readonly account: PartAccount;
}

const TOTAL =
  /^(?:(?:england|english|national|grand)\b(?: ?[(:].*| [–-] .*| (?:total|average|including .*|excluding .*))?|total|all (?:providers|trusts|organisations))$/i;

const namesAll = (text: string): boolean => text === '' || text === '-' || saysAllSpecialties(text);

/**
 * Sorts the records of an activity return. Totals and footnotes are not data; a record that should be a provider's and
 * cannot be read is set aside; one that is the same in every column as an earlier one is merged with it.
 *
 * @param titles records above the header: not data
 * @param numbers how the file writes its numbers
 * @param titled the period that the titles give, for a return without a column that does
 */
export function sortActivity(
  { at }: ActivityColumns,
  header: readonly string[],
  titles: readonly CsvRecord[],
  records: Iterable<CsvRecord>,
  titled: Period | null,
  numbers: NumberStyle = 'point',
): SortedActivity {
  const rows: ActivityRow[] = [];
  const totals: ActivityRow[] = [];
  const setAside: SetAsideRow[] = [];
  const notData: SetAsideRow[] = titles.map(({ line, cells }) => ({ part: null, line, column: null, value: sayingOf(cells), reason: 'title' })); // prettier-ignore
  const seen = new Set<string>();
  let [read, merged] = [titles.length, 0];
  for (const { line, cells } of records) {
    if (cells.every((cell) => cell.trim() === '')) continue;
    read += 1;
    const judged = judge(cells, at, titled, numbers);
    const say = ({ reason, field }: Fault): SetAsideRow => {
      const column = field === undefined ? undefined : at[field];
      const [heading = null, value] = column === undefined ? [null, sayingOf(cells)] : [header[column], cells[column] ?? '']; // prettier-ignore
      return { part: null, line, column: heading, value, reason };
    };
    const key = JSON.stringify(cells);
    if ('reason' in judged) (judged.isData ? setAside : notData).push(say(judged));
    else if (TOTAL.test(judged.name ?? '') || TOTAL.test(judged.code)) {
      totals.push({ ...judged, line });
      notData.push(say({ isData: false, reason: 'a total of the publisher, not a provider' }));
    } else if (seen.has(key)) merged += 1;
    else {
      seen.add(key);
      rows.push({ ...judged, line });
    }
  }
  const { data, wholes } = withoutWholes(rows);
  notData.push(...wholes.map((row) => ({ part: null, line: row.line, column: null, value: `${row.code}, all specialties`, reason: 'all specialties, whose parts are given too' }))); // prettier-ignore
  notData.sort((a, b) => a.line - b.line);
  const account = { part: null, read, loaded: data.length, setAside: setAside.length, notData: notData.length, merged };
  return { rows: data, totals, setAside, notData, account };
}

/** Rows for all specialties of a provider and period are not data where its specialties are given too. */
function withoutWholes(rows: readonly ActivityRow[]) {
  const keyOf = ({ code, period }: ActivityRow) => `${code} ${period.firstMonth} ${period.months}`;
  const parted = new Set(rows.filter(({ specialty }) => specialty !== null).map(keyOf));
  const isWhole = (row: ActivityRow) => row.specialty === null && parted.has(keyOf(row));
  return { data: rows.filter((row) => !isWhole(row)), wholes: rows.filter(isWhole) };
}

interface Fault {
  /** Whether the record should have been a provider's. */
  readonly isData: boolean;
  readonly reason: string;
  readonly field?: ActivityField;
}

function judge(
  cells: readonly string[],
  at: ActivityColumns['at'],
  titled: Period | null,
  numbers: NumberStyle,
): Omit<ActivityRow, 'line'> | Fault {
  const text = (field: ActivityField): string => (at[field] === undefined ? '' : textOf(cells[at[field]]));
  const given = FIGURES.filter((field) => text(field) !== '');
  const [code, name] = [text('code').replace(/^-$/, '').toUpperCase(), text('name')];
  if (given.length === 0) {
    const isRow = code + name !== '' && text('period') + text('quarterStart') !== '';
    return isRow ? { isData: true, reason: 'no figures' } : { isData: false, reason: 'a note, without figures' };
  }
  const figure = (field: FigureField) => {
    const plain = plainNumber(text(field), numbers);
    return plain === null ? 'unreadable' : numberOf(plain);
  };
  const bad = given.find((field) => figure(field) === 'unreadable');
  if (bad) return { isData: true, reason: 'not a number', field: bad };
  const figures = Object.fromEntries(FIGURES.map((field) => [field, figure(field)])) as Record<FigureField, number | null>; // prettier-ignore
  const period = readPeriod(text, at, titled);
  if ('reason' in period) return period;
  const specialty = namesAll(text('specialty')) ? null : text('specialty').toUpperCase();
  const row = { name: name === '' ? null : name, period, specialty, figures };
  if (code !== '') return { ...row, code };
  if (name === '') return { isData: true, reason: 'figures without a code or a name' };
  // A total has no code of its own; a provider without one, among others that have, is not to be told apart by its name.
  if (at.code !== undefined && !TOTAL.test(name)) return { isData: true, reason: 'no code', field: 'code' };
  return { ...row, code: name.toUpperCase() };
}

function readPeriod(
  text: (field: ActivityField) => string,
  at: ActivityColumns['at'],
  titled: Period | null,
): Period | Fault {
  if (at.quarterStart !== undefined) {
    return quarterStarting(text('quarterStart')) ?? { isData: true, reason: 'not the first day of a quarter', field: 'quarterStart' }; // prettier-ignore
  }
  if (at.period === undefined) return titled ?? { isData: true, reason: 'no period' };
  return periodOf(text('period'), text('year')) ?? { isData: true, reason: 'not a month or quarter', field: 'period' };
}

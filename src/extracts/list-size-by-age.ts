import { periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { headingKey } from './match-header';
import { periodInName, periodNote } from './period-in-name';
import { headed, note, readingOf, type Publication } from './publication';
import { numbersIn, type NumbersIn } from './publication-numbers';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, commissioner, given, practiceFault, type Area } from './publication-units';
import { UnreadableFile, type Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

/** A column of patients of one sex and age band. */
interface Band {
  readonly place: number;
  readonly sex: 'male' | 'female';
  readonly ageBand: string;
}

interface Columns {
  readonly code: number;
  readonly bands: readonly Band[];
  readonly place: (heading: string) => number;
}

interface ListRow {
  readonly code: string;
  readonly name: string | null;
  readonly areas: readonly Area[];
  readonly patients: readonly number[];
}

/** Patient list sizes by sex and age band, wide: one row for each practice. */
export const LIST_SIZE_BY_AGE: Publication = {
  id: 'list-size-by-age',
  words: 'NHSBSA patient list sizes by sex and age',
  gives: ['list-size'],
  description:
    'such as `Patient_List_Size_2013_04-06.csv`: patients of each practice in 18 bands, with names, commissioner, area team and region. The quarter stands in the name of the file alone, so keep it there. A practice of which every band is 0 is loaded as such; one of which a band is not given is set aside, since its list would look too small.',
  open(file) {
    const found = headed(file, columnsOf);
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function columnsOf(header: readonly string[]): Columns | null {
  const keys = header.map(headingKey);
  const bands = header.flatMap((heading, place): Band[] => {
    const [, sex, from, to] = /^(male|female)[ _](?:aged? ?)?(\d{1,2}) ?(?:[-–_] ?(\d{1,2})|\+)$/i.exec(heading) ?? [];
    if (from === undefined) return [];
    return [{ place, sex: sex?.toLowerCase() === 'male' ? 'male' : 'female', ageBand: to === undefined ? `${from}+` : `${from}-${to}` }]; // prettier-ignore
  });
  const place = (heading: string) => keys.indexOf(headingKey(heading));
  return bands.length >= 4 && place('Practice Code') >= 0 ? { code: place('Practice Code'), bands, place } : null;
}

function read(engine: Engine, source: TextSource, columns: Columns, step: (text: string) => void): Reading {
  const named = periodInName(source.name, [3, 1]);
  if (!named) throw new UnreadableFile(NO_QUARTER);
  step('Reading list sizes');
  const records = [...recordsBelow(engine, source)];
  const numbers = numbersIn(source, records, columns.bands.map(({ place }) => place)); // prettier-ignore
  const sorted = sortRecords(
    {
      header: source.header,
      isHeaded: true,
      unitColumn: columns.code,
      judge: (cells) => judge(cells, columns, numbers),
      keyOf: ({ code }) => code,
      keyWords: 'practice',
    },
    source.above,
    records,
  );
  const rows = new RowsToStage();
  for (const { line, code, name, areas, patients } of sorted.rows) {
    addPractice(rows, { line, code, name, areas });
    columns.bands.forEach(({ sex, ageBand }, index) => {
      rows.add('list_size', line, { ...unitAndTime(code, named.period), patients: patients[index] ?? null, age_band: ageBand, sex }); // prettier-ignore
    });
  }
  const empty = sorted.rows.filter(({ patients }) => patients.every((count) => count === 0)).map(({ code }) => code);
  const known = new Set([columns.code, ...columns.bands.map(({ place }) => place), ...AREAS.flatMap(({ code, name }) => [columns.place(code), columns.place(name)]), columns.place('Practice Name')]); // prettier-ignore
  return readingOf(
    engine,
    { id: LIST_SIZE_BY_AGE.id, kindWords: `NHSBSA patient list sizes by sex and age, ${periodText(named.period)}` },
    sorted,
    rows,
    {
      notes: [
        ...numbers.notes,
        ...periodNote(named, periodText(named.period)),
        ...note('no-patients', 'Practices and cost centres without a patient: they are in the file, and stay.', empty),
      ],
      ignoredColumns: source.header.filter((heading, place) => !known.has(place) && heading !== ''),
    },
  );
}

const NO_QUARTER =
  'These are patient list sizes by sex and age, but nothing in the file says of which quarter. Name the file as NHSBSA ' +
  'does, with the quarter in it, such as Patient_List_Size_2013_04-06.csv for April to June 2013, and load it again.';

const AREAS = [
  { grouping: 'Area team', code: 'Area Team Code', name: 'Area Team Name' },
  { grouping: 'Region', code: 'Regional Office Code', name: 'Regional Office Name' },
  { grouping: 'PCO', code: 'PCO Code', name: 'PCO Name' },
] as const;

function unitAndTime(code: string, period: Period) {
  return { unit_kind: 'practice', unit_code: code, first_month: period.firstMonth, months: period.months };
}

function judge(cells: readonly string[], columns: Columns, numbers: NumbersIn): { readonly row: ListRow } | Fault {
  const code = (cells[columns.code] ?? '').toUpperCase();
  const fault = practiceFault(code, columns.code);
  if (fault) return fault;
  const counts = columns.bands.map(({ place }) => numbers.read(cells[place]));
  const wrong = counts.findIndex(
    (count) => count === 'unreadable' || (count !== null && (count < 0 || !Number.isInteger(count))),
  );
  const column = columns.bands[wrong]?.place;
  if (column !== undefined) return { fate: 'set-aside', reason: 'not a number of patients', column };
  const missing = columns.bands[counts.indexOf(null)]?.place;
  if (missing !== undefined) return { fate: 'set-aside', reason: 'a band is not given, and the list would look too small without it', column: missing }; // prettier-ignore
  const at = (heading: string) => given(cells[columns.place(heading)]);
  const areas = AREAS.map((area): Area => {
    const [areaCode, name] = [at(area.code), at(area.name)];
    if (area.grouping === 'PCO' && areaCode !== null) return commissioner(areaCode, name);
    return { grouping: area.grouping, code: areaCode, name };
  });
  return { row: { code, name: at('Practice Name'), areas, patients: counts.filter((count) => typeof count === 'number') } }; // prettier-ignore
}

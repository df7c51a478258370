import type { Engine } from '@/engine/engine';
import { headingKey } from './match-header';
import { headed, keysWith, note, readingOf, type Publication } from './publication';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, given, practiceFault, type Area } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

interface MapRow {
  readonly code: string;
  readonly name: string | null;
  readonly extracted: string | null;
  readonly areas: readonly Area[];
}

/** Areas of the map in the order in which the first becomes the locality, with the headings of each year. */
const AREAS = [
  { grouping: 'CCG', headings: ['CCG'] },
  { grouping: 'Sub-ICB', headings: ['SUB_ICB_LOCATION', 'SUB_ICB_LOC', 'SUB_ICB'] },
  { grouping: 'PCN', headings: ['PCN'] },
  { grouping: 'STP', headings: ['STP'] },
  { grouping: 'ICB', headings: ['ICB'] },
  { grouping: 'Local office', headings: ['LOCAL_OFFICE', 'REGION_LOCAL_OFFICE', 'NHSE_LOCAL_OFFICE'] },
  { grouping: 'Region', headings: ['COMM_REGION', 'NHSER', 'REGION'] },
] as const;

/** The map of practices of NHS Digital's patients registered at a GP practice. */
export const PRACTICE_MAP: Publication = {
  id: 'practice-map',
  words: 'NHS Digital map of GP practices (patients registered at a GP practice)',
  gives: ['practices'],
  description:
    'such as `gp-reg-pat-prac-map.csv`, with commas or semicolons: names of practices and their PCN, CCG or sub-ICB location, STP or ICB and region as groupings; the CCG or sub-ICB location is the locality until a map of localities or a practices extract says otherwise. Postcodes are not read.',
  open(file) {
    const found = headed(file, mapColumns);
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function mapColumns(header: readonly string[]) {
  const keys = keysWith(header, ['practicecode', 'practicename', 'extractdate']);
  return keys && areaColumns(keys).length > 0 ? keys : null;
}

function areaColumns(keys: readonly string[]) {
  return AREAS.flatMap(({ grouping, headings }) => {
    const heading = headings.find((each) => keys.includes(headingKey(`${each}_CODE`)) || keys.includes(headingKey(`${each}_NAME`))); // prettier-ignore
    if (heading === undefined) return [];
    return [{ grouping, code: keys.indexOf(headingKey(`${heading}_CODE`)), name: keys.indexOf(headingKey(`${heading}_NAME`)) }]; // prettier-ignore
  });
}

function read(engine: Engine, source: TextSource, keys: readonly string[], step: (text: string) => void): Reading {
  step('Reading the map of practices');
  const at = { code: keys.indexOf('practicecode'), name: keys.indexOf('practicename'), date: keys.indexOf('extractdate') }; // prettier-ignore
  const areas = areaColumns(keys);
  const judge = (cells: readonly string[]): { readonly row: MapRow } | Fault => {
    const code = (cells[at.code] ?? '').toUpperCase();
    const fault = practiceFault(code, at.code);
    if (fault) return fault;
    const extracted = extractDay(cells[at.date] ?? '');
    if (extracted === null) return { fate: 'set-aside', reason: 'not a date', column: at.date };
    const areasOf = areas.map(({ grouping, code: codeAt, name }): Area => {
      // Practices of no network share the code U.
      const areaCode = given(cells[codeAt]);
      return { grouping, code: areaCode === 'U' ? null : areaCode, name: given(cells[name]) };
    });
    return { row: { code, name: given(cells[at.name]), extracted, areas: areasOf } };
  };
  const sorted = sortRecords(
    { header: source.header, isHeaded: true, unitColumn: at.code, judge, keyOf: ({ code }) => code, keyWords: 'practice' }, // prettier-ignore
    source.above,
    recordsBelow(engine, source),
  );
  const rows = new RowsToStage();
  for (const row of sorted.rows) {
    const locality = row.areas.find(({ grouping }) => grouping === 'CCG' || grouping === 'Sub-ICB')?.name;
    addPractice(rows, { ...row, locality: locality ?? null });
  }
  const days = [...new Set(sorted.rows.map(({ extracted }) => extracted))].sort();
  const known = new Set([at.code, at.name, at.date, ...areas.flatMap(({ code, name }) => [code, name])]);
  return readingOf(
    engine,
    { id: PRACTICE_MAP.id, kindWords: PRACTICE_MAP.words, published: days.at(-1) ?? null },
    sorted,
    rows,
    {
      notes: days.length > 1 ? note('several-dates', 'Its rows are of several extract dates; the last is taken as that of the file.', days.map(String)) : [], // prettier-ignore
      ignoredColumns: source.header.filter((heading, place) => !known.has(place) && heading !== ''),
    },
  );
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The day on which the map was drawn: `01APR2019`, `01-Sep-20`, `2020-09-01`, `01/09/2020`. @returns null where it is none */
function extractDay(text: string): string | null {
  const [, day, word, year] = /^(\d{1,2})[- ]?([A-Za-z]{3,9})[- ]?(\d{4}|\d{2})$/.exec(text) ?? [];
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(text) ?? [];
  const [, plainDay, plainMonth, plainYear] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  const parts: readonly [string | undefined, number, string | undefined] =
    word !== undefined
      ? [year?.length === 2 ? `20${year}` : year, MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1, day]
      : [isoYear ?? plainYear, Number(isoMonth ?? plainMonth ?? 0), isoDay ?? plainDay];
  const [y, m, d] = [Number(parts[0]), parts[1], Number(parts[2])];
  const date = new Date(Date.UTC(y, m - 1, d));
  return m >= 1 && date.getUTCMonth() === m - 1 ? date.toISOString().slice(0, 10) : null;
}

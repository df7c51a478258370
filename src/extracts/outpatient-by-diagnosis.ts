import { periodText, type Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { periodInName, periodNote } from './period-in-name';
import { headed, note, readingOf, type Publication } from './publication';
import { numbersIn, type NumbersIn } from './publication-numbers';
import { sortRecords, type Fault, type Read } from './publication-records';
import { given } from './publication-units';
import { UnreadableFile, type Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

const FIELDS = [
  ['code', /^primary diagnosis( 4 character)? code$|^icd.?10 code$/],
  ['diagnosis', /^primary diagnosis.*description$|^primary diagnosis$/],
  ['first', /^(attended )?first (appointment|attendances?)$/],
  ['firstTele', /^(attended )?first tele( ?consultation| appointment)?$/],
  ['followUp', /^(attended )?subsequent (appointment|attendances?)$/],
  ['followUpTele', /^(attended )?subsequent tele( ?consultation| appointment)?$/],
  ['ratio', /^follow ?up(s| attendances)? (ratio|for each first attendance)$/],
] as const;

type Field = (typeof FIELDS)[number][0];
type Places = Readonly<Record<Field, number>>;

interface DiagnosisRow {
  readonly diagnosis: string;
  readonly first: number | null;
  readonly followUp: number | null;
  readonly printed: number | null;
}

/** England's outpatient attendances by primary diagnosis. */
export const OUTPATIENT_BY_DIAGNOSIS: Publication = {
  id: 'outpatient-by-diagnosis',
  words: 'Hospital outpatient activity by primary diagnosis, England',
  gives: ['outpatients'],
  description:
    'first and subsequent attendances, in person and by telephone together, for each ICD-10 diagnosis. A diagnosis is a unit of a kind of its own, never compared with practices, and known by its description: in copies of the table the codes stand one row off. The year stands in no column: put it in the name of the file, such as `outpatient-by-diagnosis-2022-23.csv`.',
  open(file) {
    const found = headed(file, placesIn);
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function placesIn(header: readonly string[]): Places | null {
  const words = header.map((heading) => heading.toLowerCase().replaceAll(/[_\s-]+/g, ' ').trim()); // prettier-ignore
  const places = Object.fromEntries(FIELDS.map(([field, pattern]) => [field, words.findIndex((heading) => pattern.test(heading))])) as Places; // prettier-ignore
  return places.diagnosis >= 0 && places.first >= 0 && places.followUp >= 0 ? places : null;
}

function read(engine: Engine, source: TextSource, places: Places, step: (text: string) => void): Reading {
  const named = periodInName(source.name, [12]);
  if (!named) throw new UnreadableFile(NO_YEAR);
  step('Reading diagnoses');
  const records = [...recordsBelow(engine, source)];
  const counts = [places.first, places.firstTele, places.followUp, places.followUpTele, places.ratio];
  const numbers = numbersIn(source, records, counts.filter((place) => place >= 0)); // prettier-ignore
  const sorted = sortRecords(
    {
      header: source.header,
      isHeaded: true,
      unitColumn: null,
      judge: (cells) => judge(cells, places, numbers),
      // Several codes share a description: each row is a part of it.
      keyOf: ({ line }) => String(line),
      keyWords: 'row',
    },
    source.above,
    records,
  );
  const rows = new RowsToStage();
  const byDiagnosis = new Map<string, Read<DiagnosisRow>[]>();
  for (const row of sorted.rows) {
    const code = row.diagnosis.toUpperCase();
    byDiagnosis.set(code, [...(byDiagnosis.get(code) ?? []), row]);
  }
  for (const [code, same] of byDiagnosis) addDiagnosis(rows, code, same, named.period);
  const shared = [...byDiagnosis.values()].filter((same) => same.length > 1);
  return readingOf(
    engine,
    { id: OUTPATIENT_BY_DIAGNOSIS.id, kindWords: `${OUTPATIENT_BY_DIAGNOSIS.words}, ${periodText(named.period)}` },
    sorted,
    rows,
    {
      notes: [
        ...numbers.notes,
        ...periodNote(named, periodText(named.period)),
        ...note('codes-not-used', 'Diagnoses are known by their description: in copies of this table the codes stand one row off against the descriptions, and they are not used.', [], sorted.rows.length), // prettier-ignore
        ...note('rows-summed', 'Descriptions that several codes share: their rows were added up.', shared.map(([row]) => row?.diagnosis ?? '')), // prettier-ignore
        ...ratioNotes(sorted.rows),
      ],
      ignoredColumns: source.header.filter((heading, place) => heading !== '' && (place === places.code || !Object.values(places).includes(place))), // prettier-ignore
    },
  );
}

const NO_YEAR =
  'It is outpatient activity by diagnosis, but nothing in the file says of which year. Put the year in its name, such as ' +
  'outpatient-by-diagnosis-2022-23.csv, and load it again.';

function addDiagnosis(rows: RowsToStage, code: string, same: readonly Read<DiagnosisRow>[], period: Period): void {
  const [first] = same;
  if (!first) return;
  const unit = { unit_kind: 'diagnosis', unit_code: code };
  // What is not known is not added up.
  const sum = (field: 'first' | 'followUp') => same.reduce<number | null>((total, row) => (total === null || row[field] === null ? null : total + row[field]), 0); // prettier-ignore
  rows.add('unit_fact', first.line, { ...unit, unit_name: first.diagnosis, source_rank: 2 });
  rows.add('outpatient', first.line, { ...unit, first_month: period.firstMonth, months: period.months, first_attendances: sum('first'), follow_up_attendances: sum('followUp') }); // prettier-ignore
}

function judge(cells: readonly string[], places: Places, numbers: NumbersIn): { readonly row: DiagnosisRow } | Fault {
  const fields = ['first', 'firstTele', 'followUp', 'followUpTele'] as const;
  const diagnosis = given(cells[places.diagnosis]);
  const values = fields.map((field) => (places[field] < 0 ? 0 : numbers.read(cells[places[field]])));
  const figures = fields.filter((field) => (cells[places[field]] ?? '') !== '');
  if (diagnosis === null) {
    const isData = figures.length > 0;
    return isData ? { fate: 'set-aside', reason: 'figures without a diagnosis' } : { fate: 'not-data', reason: 'a note, without figures' }; // prettier-ignore
  }
  if (figures.length === 0) return { fate: 'not-data', reason: 'a note, without figures' };
  // By its whole text: there are diagnoses that begin with the word.
  if (/^(grand )?total$|^all diagnoses$|^england$/i.test(diagnosis)) return { fate: 'not-data', reason: 'a total of the publisher' }; // prettier-ignore
  const wrong = fields[values.indexOf('unreadable')];
  if (wrong !== undefined) return { fate: 'set-aside', reason: 'not a number', column: places[wrong] };
  const [first, firstTele, followUp, followUpTele] = values.map((value) => (value === 'unreadable' ? null : value));
  const both = (a: number | null = null, b: number | null = null) => (a === null || b === null ? null : a + b);
  const printed = places.ratio < 0 ? null : numbers.read(cells[places.ratio]);
  return { row: { diagnosis, first: both(first, firstTele), followUp: both(followUp, followUpTele), printed: printed === 'unreadable' ? null : printed } }; // prettier-ignore
}

/** Compares the ratios that are printed, to 1 decimal, with the counts. */
function ratioNotes(rows: readonly Read<DiagnosisRow>[]) {
  const compared = rows.flatMap(({ diagnosis, line, first, followUp, printed }) =>
    printed === null || first === null || followUp === null || first === 0
      ? []
      : [{ where: `${diagnosis} (line ${line})`, agrees: Math.abs(followUp / first - printed) <= 0.050_001 }],
  );
  const differing = compared.filter(({ agrees }) => !agrees).map(({ where }) => where);
  return [
    ...note('printed-ratio-agrees', 'Ratios that are printed are those of the counts loaded.', [], compared.length - differing.length), // prettier-ignore
    ...note('printed-ratio-differs', 'Ratios that are printed are not those of the counts; the counts were loaded.', differing), // prettier-ignore
  ];
}

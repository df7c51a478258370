import type { Engine } from '@/engine/engine';
import { headingKey } from './match-header';
import { odsDay } from './ods-day';
import { headed, keysWith, note, readingOf, type Publication } from './publication';
import { sortRecords, type Fault } from './publication-records';
import { addPractice, given, practiceFault, type Area } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

const NEEDED = ['practicecode', 'inferredpbclocality', 'opendate', 'closedate'];

interface LocalityRow {
  readonly code: string;
  readonly name: string | null;
  readonly opened: string | null;
  readonly closed: string | null;
  readonly locality: string | null;
  readonly areas: readonly Area[];
}

/** Practices with the locality that each is taken to belong to, their ODS days and the trusts that came before. */
export const PRACTICE_LOCALITIES: Publication = {
  id: 'practice-localities',
  words: 'practices with localities worked out from earlier primary care trusts',
  gives: ['practices', 'locality-map'],
  description:
    'with `practice_code, practice_name, inferred_pbc_locality, open_date, close_date`, such as `west_herts_practice_locality.csv`: a map of localities with names, opening and closing days, and the earlier trust and district as groupings. A practice without a locality there is kept without one.',
  open(file) {
    const found = headed(file, (header) => keysWith(header, NEEDED));
    return found && ((engine, step) => read(engine, found.source, found.columns, step));
  },
};

function read(engine: Engine, source: TextSource, keys: readonly string[], step: (text: string) => void): Reading {
  step('Reading localities');
  const at = (key: string) => keys.indexOf(key);
  const judge = (cells: readonly string[]): { readonly row: LocalityRow } | Fault => {
    const cell = (key: string) => given(cells[at(key)]);
    const code = (cells[at('practicecode')] ?? '').toUpperCase();
    const fault = practiceFault(code, at('practicecode'));
    if (fault) return fault;
    const wrong = ['opendate', 'closedate'].find((key) => cell(key) !== null && odsDay(cell(key) ?? '') === null);
    if (wrong !== undefined) return { fate: 'set-aside', reason: 'not a day written as 20130401', column: at(wrong) };
    const areas: readonly Area[] = [
      { grouping: 'Earlier PCT', code: cell('predecessorpctcode'), name: cell('predecessorpctname') },
      { grouping: 'District', code: null, name: cell('districtfromlsoa11nm') },
      { grouping: 'Status', code: cell('epraccurstatus'), name: null },
      { grouping: 'Prescribing setting', code: cell('prescribingsetting'), name: null },
    ];
    const [opened, closed] = [odsDay(cell('opendate') ?? ''), odsDay(cell('closedate') ?? '')];
    return { row: { code, name: cell('practicename'), opened, closed, locality: cell('inferredpbclocality'), areas } };
  };
  const sorted = sortRecords(
    { header: source.header, isHeaded: true, unitColumn: at('practicecode'), judge, keyOf: ({ code }) => code, keyWords: 'practice' }, // prettier-ignore
    source.above,
    recordsBelow(engine, source),
  );
  const rows = new RowsToStage();
  for (const row of sorted.rows) {
    addPractice(rows, row);
    if (row.locality === null) continue;
    rows.add('locality_map', row.line, { unit_kind: 'practice', unit_code: row.code, locality: row.locality });
  }
  const placed = sorted.rows.filter(({ locality }) => locality !== null);
  const homeless = sorted.rows.filter(({ locality }) => locality === null).map(({ code }) => code);
  const read_ = ['practicecode', 'practicename', 'opendate', 'closedate', 'inferredpbclocality', 'predecessorpctcode', 'predecessorpctname', 'districtfromlsoa11nm', 'epraccurstatus', 'prescribingsetting']; // prettier-ignore
  return readingOf(engine, { id: PRACTICE_LOCALITIES.id, kindWords: PRACTICE_LOCALITIES.words }, sorted, rows, {
    notes: [
      ...note('localities-inferred', 'Its localities are inferred, as their column says, and no published list of members.', [], placed.length), // prettier-ignore
      ...note('without-locality', 'Practices and cost centres for which the file gives no locality.', homeless),
    ],
    ignoredColumns: source.header.filter((heading) => heading !== '' && !read_.includes(headingKey(heading))),
  });
}

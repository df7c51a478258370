import { optional, PERIOD_HEADINGS, required, type CanonicalColumn } from './canonical-columns';
import { kind } from './canonical-kind';
import { headingKey, matchKind, type HeaderMatch } from './match-header';
import { indicator, time, unit } from './shared-columns';
import { AREA_COLUMNS } from './qof-release-areas';
import type { ReadTable } from './tables';

/** What the counts of the long layout are called: exceptions to 2018/19, personalised care adjustments after. */
export const LONG_MEASURES = ['REGISTER', 'NUMERATOR', 'DENOMINATOR', 'EXCEPTIONS', 'PCAS', 'ACHIEVED_POINTS'] as const;

/** Tables that the files of a QOF release are read into. */
export type ReleaseTable =
  'qof_long' | 'indicator_register' | 'qof' | 'qof_exception' | 'named_register' | 'indicator' | 'practice_area';

// Some files give the year in a column, most in their name only.
const year: CanonicalColumn = { ...time, isRequired: false };
const group = (isRequired: boolean): CanonicalColumn => {
  const column = isRequired ? required : optional;
  return column('indicator_group', 'qof-code', {
    stored: isRequired ? 'register_code' : 'group_code',
    spellings: ['indicator_group_code', 'group_code', 'register_code', 'group'],
  });
};
const numerator = required('numerator', 'count', { spellings: ['indicator_numerator'] });
const denominator = required('denominator', 'count', { spellings: ['indicator_denominator'] });
// Not of PCAs: a file that gives those by reason would seem to be one.
const exceptions = required('exceptions', 'count', { spellings: ['exception_count', 'exceptions_count'] });

const REGISTER_SPELLINGS = ['register', 'disease_register_size', 'register_size', 'patients_on_register'];

// 2013/14 gives two registers under the code HF, of which one is a part of the other.
const LVD = {
  texts: ['HEART FAILURE DUE TO LVD'],
  reason: 'a part of the heart failure register, of which the whole is loaded',
};

// 2024/25 counts new diagnoses of depression beside the register.
const UNUSED = { texts: ['NEWLY_DIAGNOSED'], reason: 'a count of which this app makes no measure' };

const common = { unitHeadings: ['practice_code'], periodHeadings: ['financial_year'] };

const LAYOUTS = [
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-achievement',
    words: 'QOF raw data (achievement)',
    description: 'One count in each row, named in the column MEASURE.',
    table: 'qof_long',
    columns: [
      unit,
      year,
      indicator,
      required('measure', 'text', { needed: true, choices: LONG_MEASURES, refused: UNUSED }),
      required('value', 'number'),
    ],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-indicators',
    words: 'QOF raw data (indicators by practice)',
    // Without a column for the year: with one it would be a canonical extract that lacks its exceptions.
    description: 'Numerator and denominator of each indicator; exceptions may stand in a file of their own.',
    table: 'qof',
    columns: [
      unit,
      indicator,
      numerator,
      denominator,
      { ...exceptions, isRequired: false },
      optional('points', 'number', { spellings: ['achieved_points', 'points_achieved', 'achieved_point', 'achievement_points'] }), // prettier-ignore
      group(false),
    ],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-exceptions',
    words: 'QOF raw data (exceptions)',
    description: 'Exceptions of each indicator, to be joined to its achievement.',
    table: 'qof_exception',
    columns: [unit, year, indicator, exceptions],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-register-sizes',
    words: 'QOF raw data (registers by indicator)',
    description: 'Patients on each register, under its indicator.',
    table: 'indicator_register',
    columns: [unit, year, indicator, required('patients', 'count', { spellings: REGISTER_SPELLINGS })],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-prevalence',
    words: 'QOF raw data (registers)',
    description: 'Patients on each register, and the list it is of.',
    table: 'named_register',
    columns: [
      unit,
      year,
      group(true),
      optional('register_name', 'text', { spellings: ['register_description', 'indicator_group_description', 'group_description'], refused: LVD }), // prettier-ignore
      required('patients', 'count', { spellings: REGISTER_SPELLINGS }),
      optional('list_size', 'count', { spellings: ['practice_list_size', 'patient_list_size'] }),
    ],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-indicator-names',
    words: 'QOF raw data (indicators and their groups)',
    description: 'The group of each indicator, and what it says.',
    table: 'indicator',
    unitHeadings: [],
    columns: [
      year,
      indicator,
      group(false),
      optional('description', 'text', {
        spellings: ['indicator_description', 'indicator_desc', 'indicator_name', 'indicator_text'],
      }),
    ],
  }),
  kind<ReleaseTable>({
    ...common,
    id: 'qof-release-organisations',
    words: 'QOF raw data (practices and their areas)',
    description: 'Name, PCN, sub-ICB, CCG, ICB, STP and region of each practice, as far as the year had them.',
    table: 'practice_area',
    periodHeadings: [],
    columns: [
      unit,
      optional('practice_name', 'text', { stored: 'unit_name', spellings: ['name', 'gp_practice_name', 'prac_name'] }),
      ...AREA_COLUMNS,
    ],
  }),
];

/** The layouts of QOF raw data releases and the names of their columns, for docs/extracts.md. */
export const RELEASE_LAYOUTS = LAYOUTS.map(({ id, words, columns }) => {
  const names = (isRequired: boolean) =>
    columns.filter((column) => column.isRequired === isRequired).map((column) => (column === year ? 'financial_year' : column.name)); // prettier-ignore
  return { id, words, required: names(true), optional: names(false) };
});

/** A layout of a QOF release that a header has, and how its columns are those of the layout. */
export type ReleaseMatch = HeaderMatch<ReleaseTable>;

/** The layout of which a header has every required column, and most columns; null where it has none. */
export function releaseMatch(header: readonly string[]): ReleaseMatch | null {
  return LAYOUTS.map((layout) => matchKind(layout, header))
    .filter((match) => match.missing.length === 0 && isMeant(match, header))
    .reduce<ReleaseMatch | null>((best, match) => (best && best.places.size >= match.places.size ? best : match), null);
}

const PERIODS = new Set(Object.entries(PERIOD_HEADINGS).flatMap(([name, { spellings }]) => [name, ...spellings]).map(headingKey)); // prettier-ignore

function isMeant({ kind: { table }, places }: HeaderMatch<ReadTable>, header: readonly string[]): boolean {
  const keys = header.map(headingKey).filter((key) => key !== '');
  // A column that gives a period and is not read would be set at naught by the year of a name.
  const taken = [...places].flatMap(([{ type }, place]) => (type === 'period' ? [place] : []));
  const hasPeriod = header.some((heading, place) => PERIODS.has(headingKey(heading)) && !taken.includes(place));
  if (hasPeriod && table !== 'practice_area') return false;
  const has = (...names: readonly string[]) => [...places.keys()].some(({ stored }) => names.includes(stored));
  const namesUnits = keys.some((key) => key === 'practicecode' || key === 'gppracticecode' || key === 'ccgcode');
  // A table of names has no figures and no units.
  if (table === 'indicator') return has('group_code', 'description') && !namesUnits && !keys.includes('value');
  if (table !== 'practice_area') return true;
  const others = keys.filter(
    (key) => !/(code|name|country|postcode|address\d?|date|publication|type|status)$/.test(key),
  );
  return places.size > 2 && others.length <= 2;
}

import { CANONICAL_KINDS } from '../../src/extracts/canonical-kinds';
import type { StoredTable } from '../../src/extracts/tables';

/** A column of a file that is written. */
export interface OutColumn {
  /** `null` for the unit and the period, whose headings go by what the rows are of. */
  readonly heading: string | null;
  /** Column of the stored table; of a unit and a period, those words. */
  readonly stored: string;
  readonly isRequired: boolean;
  readonly isNumber: boolean;
}

/** A file that rows of a stored table are written to, in a form by which the app recognises it. */
export interface OutLayout {
  /** Also the ending of its name: `EPD_201709.prescribing.csv`. */
  readonly id: string;
  readonly table: StoredTable;
  readonly columns: readonly OutColumn[];
  /** Whether rows of one key are added up. */
  readonly isSummed: boolean;
}

const column = (heading: string | null, stored: string, isNumber = false): OutColumn => ({ heading, stored, isRequired: true, isNumber }); // prettier-ignore
const PERIOD = column(null, 'period');
const UNIT = column(null, 'unit');

/** Kinds whose raw form may be larger than the canonical one. */
const KINDS = ['outpatients', 'referrals', 'prescribing', 'qof', 'qof-register', 'list-size', 'indicator-values'];

const CANONICAL: readonly OutLayout[] = CANONICAL_KINDS.filter(({ id }) => KINDS.includes(id)).map((kind) => ({
  id: kind.id,
  table: kind.table,
  isSummed: kind.sameKey === 'sum',
  columns: kind.columns.map(({ name, type, stored, isRequired }): OutColumn => {
    if (type === 'unit') return UNIT;
    if (type === 'period') return PERIOD;
    return { heading: name, stored, isRequired, isNumber: ['count', 'number', 'money'].includes(type) };
  }),
}));

/** What releases keep in files of their own: exceptions beside achievement, registers without their lists, and names. */
const RELEASE: readonly OutLayout[] = [
  {
    id: 'qof-exceptions',
    table: 'qof_exception',
    isSummed: false,
    columns: [PERIOD, UNIT, column('indicator_code', 'indicator_code'), column('exception_count', 'exceptions', true)],
  },
  {
    id: 'qof-registers',
    table: 'bare_register',
    isSummed: false,
    columns: [PERIOD, UNIT, column('indicator_group', 'register_code'), column('register', 'patients', true)],
  },
  {
    id: 'qof-indicators',
    table: 'indicator',
    isSummed: false,
    columns: [
      PERIOD,
      column('indicator_code', 'indicator_code'),
      column('indicator_group', 'group_code'),
      column('indicator_description', 'description'),
    ],
  },
  {
    id: 'substances',
    table: 'bnf_substance',
    isSummed: false,
    columns: [column('CHEM SUB', 'substance_code'), column('NAME', 'substance_name')],
  },
];

/** Every file that can be written. */
export const OUT_LAYOUTS: readonly OutLayout[] = [...CANONICAL, ...RELEASE];

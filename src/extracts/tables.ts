import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';

/**
 * The tables that loaded extracts end in. Each row belongs to a unit (`unit_kind`, `unit_code`) and, where it is of a
 * time, to a period: `first_month` (year × 12 + month − 1) and `months` (1, 3 or 12). Codes are in capitals; null is
 * "not given", never 0. `file_id` says which file a row came from and `row_number` which row of it.
 */
const PERIOD = ['first_month integer', 'months integer'];
const UNIT = ['unit_kind varchar', 'unit_code varchar'];

/** Areas of a practice that publications have had since 2004, from the smallest: the first is its locality. */
export const AREAS = ['pcn', 'sub_icb', 'ccg', 'pct', 'icb', 'stp', 'area_team', 'sha', 'region'] as const;

const COLUMNS = {
  /** Facts on a unit from any file that names it: merged, best source first, in the view `unit`. */
  unit_fact: [
    ...UNIT,
    'unit_name varchar',
    'locality varchar',
    'list_size double',
    'opened varchar',
    'closed varchar',
    'latitude double',
    'longitude double',
    // 1 a practices extract, 2 a workbook or return that names its units, 3 a bare code in any other extract
    'source_rank integer',
  ],
  /** Other groupings a file holds for a unit: its CCG, STP, area team or region. */
  unit_grouping: [...UNIT, 'grouping varchar', 'group_code varchar', 'group_name varchar'],
  locality_map: [...UNIT, 'locality varchar', 'colour varchar'],
  list_size: [...UNIT, ...PERIOD, 'patients double', 'age_band varchar', 'sex varchar'],
  /** `denominator` is already net of `exceptions`; `restated` rows come from another year's publication. */
  qof: [
    ...UNIT,
    ...PERIOD,
    'indicator_code varchar',
    'group_code varchar',
    'numerator double',
    'denominator double',
    'exceptions double',
    'points double',
    'restated boolean',
  ],
  /** Exceptions that are published apart from the achievement they belong to: `joined-views.ts` puts them into `qof`. */
  qof_exception: [...UNIT, ...PERIOD, 'indicator_code varchar', 'exceptions double'],
  /** Exceptions of a whole group, as the publisher totals them: they stand before the sum of its indicators. */
  qof_group: [...UNIT, ...PERIOD, 'group_code varchar', 'denominator double', 'exceptions double', 'restated boolean'],
  /** `list_size` is the publication's own base for the register (such as ages 17+); null where not given. */
  qof_register: [
    ...UNIT,
    ...PERIOD,
    'register_code varchar',
    'patients double',
    'list_size double',
    'restated boolean',
  ],
  /** Registers given without a list they are of: `joined-views.ts` puts them into `qof_register` where nothing else is. */
  bare_register: [...UNIT, ...PERIOD, 'register_code varchar', 'patients double'],
  /** Names of indicators, as publications print them. */
  indicator: ['indicator_code varchar', 'group_code varchar', 'description varchar', 'first_month integer'],
  referral: [
    ...UNIT,
    ...PERIOD,
    'specialty_code varchar',
    'provider_code varchar',
    // 'GP' or 'other'
    'source varchar',
    'pathway varchar',
    'referrals double',
  ],
  outpatient: [
    ...UNIT,
    ...PERIOD,
    'specialty_code varchar',
    'provider_code varchar',
    'age_band varchar',
    'sex varchar',
    'first_attendances double',
    'follow_up_attendances double',
    'first_dna double',
    'follow_up_dna double',
  ],
  /** Costs in pounds. */
  prescribing: [
    ...UNIT,
    ...PERIOD,
    'bnf_code varchar',
    'bnf_name varchar',
    'items double',
    'actual_cost double',
    'quantity double',
    'nic double',
  ],
  /** Names of chemical substances, by the first 9 characters of a BNF code; 4 for appliances. */
  bnf_substance: ['substance_code varchar', 'substance_name varchar'],
  prescribing_budget: [...UNIT, ...PERIOD, 'budget double'],
  contract: [
    ...PERIOD,
    'provider_code varchar',
    'specialty_code varchar',
    'negotiated_ratio double',
    'status varchar',
    'applies_to varchar',
    'first_price double',
    'follow_up_price double',
    'planned_first double',
    'planned_follow_up double',
    'paid_above_cap varchar',
    'source varchar',
  ],
  engagement: [
    ...UNIT,
    'agreement_signed varchar',
    'les_applied varchar',
    'visit_planned varchar',
    'visit_done varchar',
    'visitors varchar',
  ],
  target: [...PERIOD, 'measure varchar', 'indicator_code varchar', 'target double', 'source varchar'],
  prescribing_profile: [...PERIOD, 'cumulative_percent double'],
  age_sex_weight: ['age_band varchar', 'sex varchar', 'weight double'],
  pathway: ['pathway varchar', 'specialty_code varchar', 'register_code varchar', 'indicator_group varchar'],
  indicator_value: [
    ...UNIT,
    ...PERIOD,
    'indicator_code varchar',
    'indicator_name varchar',
    'numerator double',
    'denominator double',
    // Given without its counts: it cannot be added up.
    'value double',
    'unit varchar',
    'higher_is varchar',
  ],
} as const;

export type StoredTable = keyof typeof COLUMNS;

/** Tables that a reader makes others of. Rows pass through them; none is stored there. */
const PASSING = {
  /** One count in each row, named by `measure`. */
  qof_long: [...UNIT, ...PERIOD, 'indicator_code varchar', 'measure varchar', 'value double'],
  /** Registers under the indicator that pays for them. */
  indicator_register: [...UNIT, ...PERIOD, 'indicator_code varchar', 'patients double'],
  /** Registers with their names: heart failure has two under one code. */
  named_register: [
    ...UNIT,
    ...PERIOD,
    'register_code varchar',
    'register_name varchar',
    'patients double',
    'list_size double',
  ],
  /** A practice and the areas it lies in, from the smallest. */
  practice_area: [
    ...UNIT,
    'unit_name varchar',
    ...AREAS.flatMap((area) => [`${area}_code varchar`, `${area}_name varchar`]),
  ],
} as const;

/** A table that a file is read into: one that is stored, or one that passes. */
export type ReadTable = StoredTable | keyof typeof PASSING;

export const STORED_TABLES = Object.keys(COLUMNS) as readonly StoredTable[];

/** A column of a stored table and its DuckDB type. */
export interface StoredColumn {
  readonly name: string;
  readonly type: string;
}

/** Columns of a table without `file_id`, `row_number` and `superseded`. */
export function typedColumnsOf(table: ReadTable): readonly StoredColumn[] {
  return { ...COLUMNS, ...PASSING }[table].map((column) => {
    const [name = '', type = ''] = column.split(' ');
    return { name, type };
  });
}

/** Their names: what a staging table holds besides `row_number`. */
export function columnsOf(table: ReadTable): readonly string[] {
  return typedColumnsOf(table).map(({ name }) => name);
}

/** The name of the view of every file's rows, superseded ones too; `table` itself is the view of those that stand. */
function storeOf(table: StoredTable): string {
  return `all_${table}`;
}

/** The rows that one file gives one stored table, in a view of `row` (bigint) and the columns of the table, typed. */
export interface Piece {
  readonly fileId: number;
  readonly table: StoredTable;
  readonly view: string;
  /** A table with one column `row`: the rows that another file supersedes. */
  readonly lost: string;
  /** Whether there are any such rows. */
  readonly hasLost: boolean;
  /** The period of every row of it; null where rows are of several, or one is of none. */
  readonly period: { readonly firstMonth: number; readonly months: number } | null;
}

/**
 * Statements that put the pieces of all files together: `all_<table>` over every row, with its `file_id` and
 * `row_number`, and over it `<table>` without the rows that another file supersedes. A file's rows stay where they were
 * read, so that two million of them are not copied again. The period of a file that has but one is a constant there, by
 * which the engine knows without reading a row that a question of another year is not answered in it. Measures read the views.
 */
export function viewStatements(table: StoredTable, pieces: readonly Piece[]): readonly Sql[] {
  const columns = typedColumnsOf(table);
  const names = joinSql(columns.map(({ name }) => quoteName(name)), ', '); // prettier-ignore
  const selects = pieces.map(({ fileId, view, lost, hasLost, period }) => {
    const isLost = hasLost ? sql`row in (select row from ${quoteName(lost)})` : sql`false`;
    const given = period === null ? names : joinSql(columns.map(({ name }) => periodColumn(name, period) ?? quoteName(name)), ', '); // prettier-ignore
    return sql`select ${whole(fileId)}::integer as file_id, row::integer as row_number, ${isLost} as superseded, ${given} from ${quoteName(view)}`;
  });
  const none: Sql = {
    text: `select null::integer as file_id, null::integer as row_number, false as superseded,
      ${columns.map(({ name, type }) => `null::${type} as "${name}"`).join(', ')} where false`,
    values: [],
  };
  const all = quoteName(storeOf(table));
  return [
    sql`create or replace view ${all} as ${joinSql(selects.length > 0 ? selects : [none], ' union all ')}`,
    sql`create or replace view ${quoteName(table)} as select * from ${all} where not superseded`,
  ];
}

/** A column of the period of all rows as a constant; null where the column is another. */
function periodColumn(name: string, { firstMonth, months }: NonNullable<Piece['period']>): Sql | null {
  if (name === 'first_month') return sql`${whole(firstMonth)}::integer as first_month`;
  return name === 'months' ? sql`${whole(months)}::integer as months` : null;
}

/** A whole number as it stands in a view, which takes no values. */
function whole(value: number): Sql {
  return { text: String(value), values: [] };
}

import type { UnitKind } from '@/domain/unit-kind';

/**
 * What a column holds, and so how its cells are read: `unit` the code of the unit, `code` a code in capitals, `qof-code`
 * one compared without spaces and hyphens, `count` whole and not negative as a rule, `money` pounds, `date` a day.
 */
export type ColumnType = 'unit' | 'code' | 'qof-code' | 'text' | 'count' | 'number' | 'money' | 'period' | 'date';

/** A column of a canonical extract. */
export interface CanonicalColumn {
  readonly name: string;
  readonly type: ColumnType;
  /** Column of the stored table that takes it; a unit and a period fill columns of their own. */
  readonly stored: string;
  readonly isRequired: boolean;
  /** Whether a row without a value in it says nothing, and is set aside. */
  readonly isNeeded: boolean;
  /** Other headings under which it is accepted. */
  readonly spellings: readonly string[];
  /** The only values it may hold, in the form in which they are stored; null for any. */
  readonly choices: readonly string[] | null;
  /** Texts, in capitals, for which a row is set aside, and why; null for none. */
  readonly refused: { readonly texts: readonly string[]; readonly reason: string } | null;
}

/** How the cells of a period column are read: a bare `2007-08` is a year, August 2007, or no first day of a quarter. */
export type PeriodColumnReading = 'year' | 'month' | 'quarter';

/** Headings that name a period, and how each is read. */
export const PERIOD_HEADINGS: Readonly<
  Record<string, { readonly reading: PeriodColumnReading; readonly spellings: readonly string[] }>
> = {
  financial_year: { reading: 'year', spellings: ['fin_year', 'fy', 'year', 'qof_year', 'reporting_year'] },
  month: { reading: 'month', spellings: ['year_month', 'activity_month', 'month_year', 'period_month', 'month_start'] },
  period: { reading: 'month', spellings: ['time_period', 'reporting_period', 'activity_period'] },
  quarter_start: { reading: 'quarter', spellings: ['quarter_start_date'] },
};

/** Headings that name the unit's code, and the kind of unit each makes. */
export const UNIT_HEADINGS: Readonly<
  Record<string, { readonly kind: UnitKind; readonly spellings: readonly string[] }>
> = {
  practice_code: {
    kind: 'practice',
    spellings: [
      'practice',
      'gp_practice_code',
      'gp_practice',
      'gp_code',
      'practice_ods_code',
      'prac_code',
      'practice_id',
    ],
  },
  pcn_code: { kind: 'pcn', spellings: ['pcn'] },
  ccg_code: { kind: 'ccg', spellings: ['ccg', 'ccg_ods_code'] },
  stp_code: { kind: 'stp', spellings: ['stp', 'stp_ods_code'] },
  region_code: { kind: 'region', spellings: ['region_ods_code'] },
};

interface Options {
  readonly stored?: string;
  readonly needed?: boolean;
  readonly spellings?: readonly string[];
  readonly choices?: readonly string[];
  readonly refused?: CanonicalColumn['refused'];
}

const NEEDED_TYPES: readonly ColumnType[] = ['unit', 'code', 'qof-code', 'period'];

/** A required column. A row without a value in a required code, unit or period is set aside; so it is where `needed`. */
export function required(name: string, type: ColumnType, options: Options = {}): CanonicalColumn {
  return column(name, type, true, options.needed ?? NEEDED_TYPES.includes(type), options);
}

/** An optional column. */
export function optional(name: string, type: ColumnType, options: Options = {}): CanonicalColumn {
  return column(name, type, false, options.needed ?? false, options);
}

function column(
  name: string,
  type: ColumnType,
  isRequired: boolean,
  isNeeded: boolean,
  { stored = name, spellings = [], choices, refused = null }: Options,
): CanonicalColumn {
  return { name, type, stored, isRequired, isNeeded, spellings, choices: choices ?? null, refused };
}

/** Whether the cells of a column are numbers. */
export function isNumeric({ type }: CanonicalColumn): boolean {
  return type === 'count' || type === 'number' || type === 'money';
}

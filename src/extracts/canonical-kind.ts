import type { CanonicalColumn } from './canonical-columns';
import type { ReadTable, StoredTable } from './tables';

/** A kind of extract with columns of our own choosing. */
export interface CanonicalKind<Table extends ReadTable = StoredTable> {
  readonly id: string;
  /** The kind as a reader knows it. */
  readonly words: string;
  readonly description: string;
  readonly table: Table;
  readonly columns: readonly CanonicalColumn[];
  /** Headings of which one gives the code of the unit, preferred first; none where rows are of no unit. */
  readonly unitHeadings: readonly string[];
  /** Headings of which one gives the period, preferred first; none where rows are of no time. */
  readonly periodHeadings: readonly string[];
  /**
   * A column that may stand in the place of required ones, which are then not required, unless a column beside it says
   * that it holds one thing in one row and another in the next; null where none may.
   */
  readonly instead: { readonly column: string; readonly of: readonly string[]; readonly unless: string } | null;
  /** Rows of one key that differ elsewhere: parts to be added up, or a contradiction. */
  readonly sameKey: 'sum' | 'conflict';
  /** Whether rows that are the same in every column are kept: a list of prescriptions may hold the same line twice. */
  readonly keepsIdentical: boolean;
}

const ANY_UNIT = ['practice_code', 'ccg_code', 'pcn_code', 'stp_code', 'region_code'];
const ANY_TIME = ['month', 'period', 'quarter_start', 'financial_year'];

type Usual = 'unitHeadings' | 'periodHeadings' | 'instead' | 'sameKey' | 'keepsIdentical';
type KindParts<Table extends ReadTable> = Omit<CanonicalKind<Table>, Usual> & Partial<CanonicalKind<Table>>;

/** A kind with what is usual: any unit and any period where it has such columns, and rows of one key in conflict. */
export function kind<Table extends ReadTable = StoredTable>(parts: KindParts<Table>): CanonicalKind<Table> {
  const has = (type: CanonicalColumn['type']) => parts.columns.some((column) => column.type === type);
  return {
    unitHeadings: has('unit') ? ANY_UNIT : [],
    periodHeadings: has('period') ? ANY_TIME : [],
    instead: null,
    sameKey: 'conflict',
    keepsIdentical: false,
    ...parts,
  };
}

/** The columns a table must have for a kind, once it is known which it has. @param has whether it has a column */
export function requiredOf(
  { columns, instead }: CanonicalKind<ReadTable>,
  has: (column: CanonicalColumn) => boolean,
): readonly CanonicalColumn[] {
  const required = columns.filter(({ isRequired }) => isRequired);
  const standsIn = columns.find(({ name }) => name === instead?.column);
  if (instead === null || standsIn === undefined || !has(standsIn)) return required;
  return required.filter(({ name }) => !instead.of.includes(name));
}

import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { hasPeriods, hasUnits, keyOf } from './table-keys';
import { typedColumnsOf, type Piece } from './tables';

/** What is known of a piece without reading it again. */
export interface MeasuredPiece extends Piece {
  readonly rows: number;
  /** A table of the units it has rows of, `unit_kind` and `unit_code`; null where its rows are of no unit. */
  readonly units: string | null;
  readonly unitKinds: readonly string[];
  /** Whether any row comes from another year's publication. */
  readonly isRestated: boolean;
  /** First month, and the month after the last; null where it has no periods. */
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  /** Dimensions that at least one row gives. */
  readonly dimensions: readonly string[];
  /** Sum of each numeric column that has any number. */
  readonly sums: Readonly<Record<string, number>>;
}

/** Columns of a table that hold numbers to be added up. */
function summable(table: Piece['table']): readonly string[] {
  const { values } = keyOf(table);
  // A sum of prices or weights tells nothing.
  if (!hasUnits(table)) return [];
  return typedColumnsOf(table)
    .filter(
      ({ name, type }) => type === 'double' && values.includes(name) && name !== 'latitude' && name !== 'longitude',
    )
    .map(({ name }) => name);
}

/** Makes a staging table fit to be a piece, and measures it. */
export function measurePiece(engine: Engine, piece: Piece): MeasuredPiece {
  const table = quoteName(piece.name);
  const hasColumn = engine.query(
    sql`select 1 as x from duckdb_columns() where table_name = ${piece.name} and column_name = 'superseded'`,
    () => true,
  );
  if (hasColumn.length === 0) engine.run(sql`alter table ${table} add column superseded boolean default false`);
  const { key, dimensions } = keyOf(piece.table);
  const sums = summable(piece.table);
  const isTimed = hasPeriods(piece.table);
  const parts: Sql[] = [
    sql`count(*)::integer as rows`,
    isTimed ? sql`min(first_month)::integer as first_month, max(first_month + months)::integer as last_month` : sql`null as first_month, null as last_month`, // prettier-ignore
    key.includes('restated')
      ? sql`coalesce(bool_or(restated::boolean), false) as is_restated`
      : sql`false as is_restated`,
    ...dimensions.map((name, index) => sql`count(${quoteName(name)}) > 0 as ${quoteName(`d${index}`)}`),
    ...sums.map((name, index) => sql`fsum(${quoteName(name)}::double) as ${quoteName(`s${index}`)}`),
  ];
  const [row] = engine.query(sql`select ${joinSql(parts, ', ')} from ${table}`, (found) => found);
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  return {
    ...piece,
    rows: number(row?.['rows']) ?? 0,
    firstMonth: number(row?.['first_month']),
    lastMonth: number(row?.['last_month']),
    ...unitsOf(engine, piece),
    isRestated: row?.['is_restated'] === true,
    dimensions: dimensions.filter((_, index) => row?.[`d${index}`] === true),
    sums: Object.fromEntries(
      sums.flatMap((name, index) => {
        const sum = number(row?.[`s${index}`]);
        return sum === null ? [] : [[name, sum]];
      }),
    ),
  };
}

function unitsOf(engine: Engine, piece: Piece): Pick<MeasuredPiece, 'units' | 'unitKinds'> {
  if (!hasUnits(piece.table)) return { units: null, unitKinds: [] };
  const units = `${piece.name}_units`;
  engine.run(
    sql`create table ${quoteName(units)} as select distinct unit_kind, unit_code from ${quoteName(piece.name)}`,
  );
  const kinds = sql`select distinct unit_kind as kind from ${quoteName(units)} where unit_kind is not null order by 1`;
  return { units, unitKinds: engine.query(kinds, (row) => String(row['kind'])) };
}

/** Drops the tables of a piece. */
export function dropPiece(engine: Engine, piece: Piece): void {
  engine.run(sql`drop table if exists ${quoteName(piece.name)}`);
  engine.run(sql`drop table if exists ${quoteName(`${piece.name}_units`)}`);
}

/** A number made of all rows of a piece, whatever their order: equal for equal rows. */
export function fingerprintOf(engine: Engine, piece: Piece): string {
  const columns = typedColumnsOf(piece.table).map(
    ({ name, type }) => sql`${quoteName(name)}::${{ text: type, values: [] }}`,
  );
  const [found] = engine.query(
    sql`select coalesce(sum(hash(${joinSql([quoteText(piece.table), ...columns], ', ')})), 0)::varchar as f from ${quoteName(piece.name)}`,
    (row) => String(row['f']),
  );
  return found ?? '';
}

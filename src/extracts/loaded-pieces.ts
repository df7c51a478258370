import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { grainsOf, type Grain } from './grains';
import { hasPeriods, hasUnits, keyOf } from './table-keys';
import type { Staged } from './reading';
import { typedColumnsOf, type Piece, type StoredTable } from './tables';

/** What is known of a piece without reading it again. */
export interface MeasuredPiece extends Piece {
  readonly staging: string;
  readonly rows: number;
  /** A table of the units it has rows of, `unit_kind` and `unit_code`; null where its rows are of no unit. */
  readonly units: string | null;
  readonly unitKinds: readonly string[];
  /** Whether any row comes from another year's publication. */
  readonly isRestated: boolean;
  /** First month, and the month after the last; null where it has no periods. */
  readonly firstMonth: number | null;
  readonly lastMonth: number | null;
  /** How finely its rows are told apart: each grain that some of them have. */
  readonly grains: () => readonly Grain[];
  /** Sum of each numeric column that has any number. */
  readonly sums: Readonly<Record<string, number>>;
}

const NO_COUNTS = ['latitude', 'longitude', 'value'];

/** Columns of a table that hold numbers to be added up. */
export function summable(table: StoredTable): readonly string[] {
  const { values } = keyOf(table);
  // A sum of prices, weights or ratios tells nothing.
  if (!hasUnits(table)) return [];
  return typedColumnsOf(table)
    .filter(({ name, type }) => type === 'double' && values.includes(name) && !NO_COUNTS.includes(name))
    .map(({ name }) => name);
}

/** The name of the table of the units that staged rows are of: `unit_kind`, `unit_code`. A reader may make it. */
export function unitsOf(staging: string): string {
  return `${staging}_units`;
}

/** Makes a piece of staged rows and measures it. */
export function makePiece(engine: Engine, fileId: number, staged: Staged): MeasuredPiece {
  const { table, staging, expressions = {} } = staged;
  const [view, lost] = [`${staging}_rows`, `${staging}_lost`];
  const columns = typedColumnsOf(table).map(({ name, type }) => {
    const value = expressions[name] ?? quoteName(name);
    return sql`(${value})::${{ text: type, values: [] }} as ${quoteName(name)}`;
  });
  engine.run(
    sql`create view ${quoteName(view)} as select rowid as row, ${joinSql(columns, ', ')} from ${quoteName(staging)}`,
  );
  engine.run(sql`create table ${quoteName(lost)} (row bigint)`);
  let grains: readonly Grain[] | null = null;
  return {
    fileId,
    table,
    staging,
    view,
    lost,
    hasLost: false,
    grains: () => (grains ??= grainsOf(engine, table, view)),
    ...unitsIn(engine, table, view, staging),
    ...measured(engine, table, view),
  };
}

function measured(engine: Engine, table: StoredTable, view: string) {
  const { key } = keyOf(table);
  const sums = summable(table);
  const parts: Sql[] = [
    sql`count(*)::integer as rows`,
    hasPeriods(table) ? sql`min(first_month)::integer as first_month, max(first_month + months)::integer as last_month, max(first_month)::integer as last_start, min(months)::integer as shortest, max(months)::integer as longest, count(first_month + months)::integer as dated` : sql`null as first_month, null as last_month`, // prettier-ignore
    key.includes('restated') ? sql`coalesce(bool_or(restated), false) as is_restated` : sql`false as is_restated`,
    ...sums.map((name, index) => sql`fsum(${quoteName(name)}) as ${quoteName(`s${index}`)}`),
  ];
  const [row] = engine.query(sql`select ${joinSql(parts, ', ')} from ${quoteName(view)}`, (found) => found);
  const number = (value: unknown) => (typeof value === 'number' ? value : null);
  const rows = number(row?.['rows']) ?? 0;
  const firstMonth = number(row?.['first_month']);
  const months = number(row?.['longest']);
  const isOnePeriod = row?.['dated'] === rows && row['last_start'] === firstMonth && row['shortest'] === months;
  return {
    rows,
    firstMonth,
    lastMonth: number(row?.['last_month']),
    period: isOnePeriod && firstMonth !== null && months !== null ? { firstMonth, months } : null,
    isRestated: row?.['is_restated'] === true,
    sums: Object.fromEntries(
      sums.flatMap((name, index) => {
        const sum = number(row?.[`s${index}`]);
        return sum === null ? [] : [[name, sum]];
      }),
    ),
  };
}

function unitsIn(
  engine: Engine,
  table: StoredTable,
  view: string,
  staging: string,
): Pick<MeasuredPiece, 'units' | 'unitKinds'> {
  if (!hasUnits(table)) return { units: null, unitKinds: [] };
  const units = unitsOf(staging);
  engine.run(
    sql`create table if not exists ${quoteName(units)} as select distinct unit_kind, unit_code from ${quoteName(view)}`,
  );
  const kinds = sql`select distinct unit_kind as kind from ${quoteName(units)} where unit_kind is not null order by 1`;
  return { units, unitKinds: engine.query(kinds, (row) => String(row['kind'])) };
}

/** Drops staged rows and what was made of them. */
export function dropStaged(engine: Engine, { staging }: Pick<Staged, 'staging'>): void {
  engine.run(sql`drop view if exists ${quoteName(`${staging}_rows`)}`);
  for (const table of [unitsOf(staging), `${staging}_lost`, staging]) {
    engine.run(sql`drop table if exists ${quoteName(table)}`);
  }
}

/** A number made of all rows of a piece, whatever their order: equal for equal rows. */
export function fingerprintOf(engine: Engine, { table, view }: Piece): string {
  const columns = typedColumnsOf(table).map(({ name }) => quoteName(name));
  const [found] = engine.query(
    sql`select coalesce(sum(hash(${joinSql([quoteText(table), ...columns], ', ')})), 0)::varchar as f from ${quoteName(view)}`,
    (row) => String(row['f']),
  );
  return found ?? '';
}

import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { groupSql } from './cell-sql';
import { fillGroups } from './indicator-groups';
import type { QualityNote } from './load-report';
import { LONG_MEASURES } from './qof-release-kinds';
import type { Staged } from './reading';

type LongMeasure = (typeof LONG_MEASURES)[number];

/** Rows of stored tables, and what is to be known of them. */
export interface Settled {
  readonly staged: readonly Staged[];
  readonly notes: readonly QualityNote[];
}

/** The columns of rows of one count each, as SQL. */
interface LongColumns {
  /** Columns that tell units and years apart, as `x as name`. */
  readonly keys: Sql;
  readonly indicator: Sql;
  readonly measure: Sql;
  readonly value: Sql;
}

/**
 * What an aggregate over rows of one count each selects: one row for each unit and indicator, with its counts (null
 * where a measure has no row, as where its cell is blank), a `group_code` that is not yet known, `given`, a bit for each
 * of `LONG_MEASURES` that has a row, and `rows`, how many rows there were.
 */
export function pivotSelect({ keys, indicator, measure, value }: LongColumns): Sql {
  const of = (...names: readonly LongMeasure[]): Sql =>
    sql`max(${value}) filter (where ${measure} in (${joinSql(names.map(quoteText), ', ')}))`;
  const bits = LONG_MEASURES.map((name) => sql`when ${quoteText(name)} then ${bitsOf(name)}::utinyint`);
  return sql`${keys}, ${indicator} as indicator_code, null::varchar as group_code,
    ${of('NUMERATOR')} as numerator, ${of('DENOMINATOR')} as denominator, ${of('EXCEPTIONS', 'PCAS')} as exceptions,
    ${of('ACHIEVED_POINTS')} as points, ${of('REGISTER')} as register,
    bit_or(case ${measure} ${joinSql(bits, ' ')} end) as given, count(*)::integer as rows`;
}

/** The bits of `given` that stand for some measures. */
export function bitsOf(...measures: readonly LongMeasure[]): Sql {
  const bits = measures.reduce((sum, measure) => sum + (1 << LONG_MEASURES.indexOf(measure)), 0);
  return { text: String(bits), values: [] };
}

/** An enumeration of the measures, made on first use. @returns its name */
export function longMeasures(engine: Engine): string {
  engine.run(sql`drop type if exists qof_long_measure`);
  engine.run(sql`create type qof_long_measure as enum (${joinSql(LONG_MEASURES.map(quoteText), ', ')})`);
  return 'qof_long_measure';
}

/** Turns rows of one count each, of which none has the unit, year, indicator and measure of another. */
export function pivotLong(engine: Engine, { staging, expressions = {} }: Staged<'qof_long'>): Settled {
  const wide = `${staging}_wide`;
  const time = ['first_month', 'months'].map((name) => sql`${expressions[name] ?? quoteName(name)} as ${quoteName(name)}`); // prettier-ignore
  const keys = joinSql([sql`unit_code`, ...time], ', ');
  const columns = { keys, indicator: sql`indicator_code::varchar`, measure: sql`measure`, value: sql`value` };
  engine.run(sql`create table ${quoteName(wide)} as select ${pivotSelect(columns)} from ${quoteName(staging)} group by all`); // prettier-ignore
  fillGroups(engine, quoteName(wide));
  const both = bitsOf('EXCEPTIONS', 'PCAS');
  const twice = engine.query(
    sql`select unit_code || ' ' || indicator_code as example from ${quoteName(wide)} where given & ${both} = ${both} order by 1`,
    (row) => String(row['example']),
  );
  if (twice.length > 0)
    engine.run(sql`update ${quoteName(wide)} set exceptions = null where given & ${both} = ${both}`);
  const text = `${formatCount(twice.length)} indicators of practices give both exceptions and personalised care adjustments: which count is meant cannot be told, and neither was taken.`;
  const notes = twice.length === 0 ? [] : [{ code: 'exceptions-and-adjustments', text, count: twice.length, examples: twice.slice(0, 20) }]; // prettier-ignore
  return { staged: stagedPivot(engine, wide, {}), notes };
}

/**
 * Makes achievement and registers of a table that `pivotSelect` filled; the achievement stays where it is. A register
 * stands under an indicator, whose leading letters are its group.
 *
 * @param expressions of columns that do not stand in the table
 */
export function stagedPivot(
  engine: Engine,
  staging: string,
  expressions: NonNullable<Staged['expressions']>,
): readonly Staged[] {
  const from = quoteName(staging);
  const practice = { unit_kind: quoteText('practice') };
  const registers = sql`(select *, register as patients from ${from} where given & ${bitsOf('REGISTER')} > 0)`;
  const byGroup = registersByGroup(engine, `${staging}_registers`, registers, expressions);
  engine.run(sql`delete from ${from} where given = ${bitsOf('REGISTER')}`);
  return [{ table: 'qof', staging, expressions: { ...expressions, ...practice, restated: sql`false` } }, byGroup];
}

/**
 * Makes a table of registers, each under the group of its indicator. Two indicators of one group may each give its
 * register: where they differ, neither is known to be it.
 *
 * @param from rows of `unit_code`, `indicator_code` and `patients`
 * @param expressions of columns that do not stand there
 */
export function registersByGroup(
  engine: Engine,
  staging: string,
  from: Sql,
  expressions: NonNullable<Staged['expressions']>,
): Staged {
  const time = ['first_month', 'months'].map((name) => sql`${expressions[name] ?? quoteName(name)} as ${quoteName(name)}`); // prettier-ignore
  engine.run(sql`create table ${quoteName(staging)} as
    select 'practice' as unit_kind, unit_code, ${joinSql(time, ', ')}, ${groupSql(sql`indicator_code::varchar`)} as register_code,
      case when min(patients) = max(patients) then max(patients) end as patients
    from ${from} group by all`);
  return { table: 'bare_register', staging };
}

import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import type { Question } from './measure';
import type { StoredView } from './stored-views';

/** Counts of an activity extract to sum, as SQL over its columns. */
export interface ActivityCounts {
  readonly table: StoredView;
  /** The count, null where the row does not give it. */
  readonly numerator: Sql;
  /** A second count that must be given in the same rows; null where the denominator is not counted here. */
  readonly denominator: Sql | null;
  /** Condition on the two counts x and y under which a row cannot be true, and is not summed. */
  readonly impossible: Sql;
  /** Rows that show in which months a unit is heard of: all of an activity extract, whatever their specialty. */
  readonly heard: Sql;
  /** Rows of the asked specialty and provider. */
  readonly where: Sql;
  /** Whether only rows of source GP are counted, and those that give no source. */
  readonly isFromGps: boolean;
  /** Columns that tell things apart, the specialty first: a row of one is never the total of another's. */
  readonly dimensions: readonly [string, ...(readonly string[])];
}

/**
 * Common table expressions that sum activity over the asked period, ending in `summed`, which has all columns of a
 * measure's `select` but `borrowed`, and `covered` (`unit_code, month`): the months that each unit has.
 *
 * Months, quarters and years of the same thing are never added to each other: for each unit and thing the finest set
 * that has every month that any unit has is summed, else the one with most months. Rows are of different things where
 * both give, say, a provider and it is not the same; a row that gives none may be the total of those that do, and is
 * taken for the same thing. Inside a month for which a unit has any row of the extract, a missing row counts 0; a month
 * for which it has none is missing (docs/methods.md, absent rows and populations).
 */
export function activityRows(question: Question, counts: ActivityCounts): Sql {
  const { firstMonth, months } = question.period;
  const y = counts.denominator ?? sql`null::double`;
  const isGiven = counts.denominator ? sql`x is not null and y is not null` : sql`x is not null`;
  const [main = sql`null`, ...finer] = counts.dimensions.map(quoteName);
  const sameIn = (column: Sql, within: Sql): Sql =>
    sql`case when bool_and(${column} is not null) over (partition by ${within}) then ${column} end`;
  const thing = joinSql([sql`main`, ...finer.map((column) => sameIn(column, sql`unit_code, main`))], ', ');
  const noSource = counts.isFromGps ? sql`source is null` : sql`false`;
  const giveSource = counts.isFromGps ? sql`(select count(source) > 0 from inside where ${counts.where})` : sql`false`;
  return sql`
    inside as (
      select *, ${counts.numerator} as x, ${y} as y
      from ${quoteName(counts.table)}
      where unit_kind = ${question.unitKind} and ${counts.heard}
        and first_month >= ${firstMonth} and first_month < ${firstMonth + months}
        and first_month + months <= ${firstMonth + months}
    ),
    heard as (
      select distinct unit_code, length, unnest(range(first_month, first_month + length))::integer as month
      from (select distinct unit_code, first_month, months as length from inside)
    ),
    judged as (
      select *, ${isGiven} as is_given, coalesce(${counts.impossible}, false) as is_over
      from inside where ${counts.where} and ${counts.isFromGps ? sql`(source = 'GP' or source is null)` : sql`true`}
    ),
    parts as (
      select unit_code, months as length, ${joinSql([main, ...finer], ', ')}, count(*) as row_count,
        sum(x) filter (is_given and not is_over) as x, sum(y) filter (is_given and not is_over) as y,
        sum(x) filter (is_given and is_over) as over_x, sum(y) filter (is_given and is_over) as over_y,
        count(*) filter (is_given and is_over) as exceeding, count(*) filter (not is_given) as not_given,
        count(*) filter (${noSource}) as unsourced
      from judged group by all
    ),
    things as (
      select *, [${thing}] as thing from (select *, ${sameIn(main, sql`unit_code`)} as main from parts)
    ),
    shared as (select distinct month from heard where length in (select length from parts)),
    available as (select count(*)::integer as m from shared),
    coverage as (
      select unit_code, length, count(*)::integer as has
      from heard where length in (select length from parts) group by all
    ),
    picked as (
      select t.unit_code, t.thing, t.length, c.has,
        row_number() over (
          partition by t.unit_code, t.thing
          order by (c.has >= m) desc, case when c.has >= m then t.length end, c.has desc, t.length
        ) = 1 as is_picked
      from (select distinct unit_code, thing, length from things) t
      join coverage c on c.unit_code = t.unit_code and c.length = t.length cross join available
    ),
    covered as (
      select distinct h.unit_code, h.month
      from heard h join picked p on p.unit_code = h.unit_code and p.length = h.length and p.is_picked
      union all
      select distinct unit_code, month from heard
      where unit_code not in (select unit_code from parts) and month in (select month from shared)
    ),
    totals as (
      select t.unit_code, sum(x) filter (is_picked) as x, sum(y) filter (is_picked) as y,
        sum(over_x) filter (is_picked) as over_x, sum(over_y) filter (is_picked) as over_y,
        sum(exceeding) filter (is_picked) as exceeding, sum(not_given) filter (is_picked) as not_given,
        sum(unsourced) filter (is_picked) as unsourced, sum(row_count) filter (not is_picked) as left_out,
        min(has) filter (is_picked) as least_months
      from things t
      join picked p on p.unit_code = t.unit_code and p.length = t.length and p.thing is not distinct from t.thing
      group by t.unit_code
    ),
    summed as (
      select c.unit_code,
        (case when t.unit_code is null then 0 else coalesce(t.x, t.over_x) end)::double as numerator,
        (case when t.unit_code is null then 0 else coalesce(t.y, t.over_y) end)::double as denominator,
        c.has_months, m as of_months, coalesce(t.not_given, 0)::integer as not_given,
        coalesce(t.exceeding, 0)::integer as exceeding, coalesce(t.left_out, 0)::integer as left_out,
        case when ${giveSource} then coalesce(t.unsourced, 0)::integer else 0 end as unsourced,
        coalesce(t.least_months < c.has_months, false) as uneven
      from (select unit_code, count(*)::integer as has_months from covered group by all) c
      left join totals t on t.unit_code = c.unit_code cross join available
    )`;
}

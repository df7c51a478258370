import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql } from '@/engine/sql';
import { type Clash, readPeriods } from './clash';

/** Tables of activity that come by month, quarter and year, with the counts that are compared. */
const TABLES = [
  { table: 'outpatient', what: 'outpatients', columns: ['first_attendances', 'follow_up_attendances'] },
  { table: 'referral', what: 'referrals', columns: ['referrals'] },
] as const;

/**
 * Files whose months (or quarters) add up to another total than a quarter or year of the same thing in another file: for
 * each unit and specialty of which every shorter period is loaded, all providers and sources together. The finer are used.
 */
export function lengthClashes(engine: Engine, nameOf: (fileId: number) => string): readonly Clash[] {
  return TABLES.flatMap(({ table, what, columns }) => {
    const list = (make: (column: string) => ReturnType<typeof sql>) => joinSql(columns.map(make), ', ');
    const names = list(quoteName);
    const sums = list((column) => sql`sum(${quoteName(column)}) as ${quoteName(column)}`);
    const differs = joinSql(
      columns.map((column) => sql`f.${quoteName(column)} is distinct from c.${quoteName(column)}`),
      ' or ',
    );
    return engine.query(
      sql`
        with stored as (
          select unit_kind, unit_code, specialty_code, first_month, months, file_id, ${sums}
          from ${quoteName(table)} group by all
        ),
        coarse as (select * from stored where months > 1),
        inside as (
          select c.unit_kind, c.unit_code, c.specialty_code, c.first_month, c.months, c.file_id, f.months as length,
            f.first_month as part, f.file_id as part_file, ${list((column) => sql`f.${quoteName(column)}`)}
          from coarse c join stored f on f.unit_kind = c.unit_kind and f.unit_code = c.unit_code
            and f.specialty_code is not distinct from c.specialty_code and f.file_id <> c.file_id and f.months < c.months
            and f.first_month >= c.first_month and f.first_month + f.months <= c.first_month + c.months
        ),
        fine as (
          select unit_kind, unit_code, specialty_code, first_month, months, file_id, length, ${sums},
            string_agg(distinct part_file::varchar, ',' order by part_file::varchar) as files
          from inside group by unit_kind, unit_code, specialty_code, first_month, months, file_id, length
          having count(distinct part) * length = months
        ),
        finest as (
          select * from fine qualify row_number() over (
            partition by unit_kind, unit_code, specialty_code, first_month, months, file_id order by length) = 1
        )
        select f.files, c.file_id, f.length, count(*)::integer as shared, (count(*) filter (${differs}))::integer as different,
          string_agg(distinct c.first_month::varchar || ':' || c.months::varchar, ',') as periods,
          ${list((column) => sql`sum(f.${quoteName(column)})::double as ${quoteName(`used_${column}`)}, sum(c.${quoteName(column)})::double as ${quoteName(`other_${column}`)}`)}
        from finest f join (select unit_kind, unit_code, specialty_code, first_month, months, file_id, ${names} from coarse) c
          on c.unit_kind = f.unit_kind and c.unit_code = f.unit_code and c.specialty_code is not distinct from f.specialty_code
            and c.first_month = f.first_month and c.months = f.months and c.file_id = f.file_id
        group by f.files, c.file_id, f.length having count(*) filter (${differs}) > 0 order by f.files, c.file_id`,
      (row): Clash => ({
        used: String(row['files']).split(',').map(Number).sort((a, b) => a - b).map(nameOf), // prettier-ignore
        other: [nameOf(Number(row['file_id']))],
        what,
        periods: readPeriods(row['periods']),
        shared: Number(row['shared']),
        different: Number(row['different']),
        totals: columns.map((column) => ({
          column,
          used: numberOf(row[`used_${column}`]),
          other: numberOf(row[`other_${column}`]),
        })),
        why: `${Number(row['length']) === 1 ? 'months' : 'quarters'} go before longer periods where all of them are loaded`,
      }),
    );
  });
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

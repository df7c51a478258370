import type { Engine } from '@/engine/engine';
import { sql } from '@/engine/sql';
import { type Clash, readPeriods } from './clash';

/** Lists further apart than this are taken to be of different ages, as those of many registers are. */
const SAME_LIST = 0.95;

/** Files of QOF registers, not of the same registers, that print lists a little different for the same practice and year. */
export function listClashes(engine: Engine, nameOf: (fileId: number) => string): readonly Clash[] {
  return engine.query(
    sql`
      with lists as (
        select unit_kind, unit_code, first_month, months, file_id, max(list_size) as list_size
        from qof_register where list_size is not null and not restated group by all
      )
      select a.file_id as used_id, b.file_id as other_id, count(*)::integer as shared,
        (count(*) filter (a.list_size <> b.list_size))::integer as different,
        string_agg(distinct a.first_month::varchar || ':' || a.months::varchar, ',') as periods,
        sum(a.list_size)::double as used_total, sum(b.list_size)::double as other_total
      from lists a join lists b using (unit_kind, unit_code, first_month, months)
      where a.file_id < b.file_id
        and least(a.list_size, b.list_size) >= ${SAME_LIST} * greatest(a.list_size, b.list_size)
      group by a.file_id, b.file_id having count(*) filter (a.list_size <> b.list_size) > 0 order by 1, 2`,
    (row): Clash => ({
      used: [nameOf(Number(row['used_id']))],
      other: [nameOf(Number(row['other_id']))],
      what: 'list sizes beside QOF registers',
      periods: readPeriods(row['periods']),
      shared: Number(row['shared']),
      different: Number(row['different']),
      totals: [{ column: 'list_size', used: Number(row['used_total']), other: Number(row['other_total']) }],
      why: null,
    }),
  );
}

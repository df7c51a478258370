import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import type { RecordSource } from './activity-record-layouts';
import { columnAt, readCsv } from './read-csv';
import type { TextSource } from './text-source';

/** Records that share their id with another. */
export interface Repeats {
  /** Records of their own, as the sums take them: none that shares its id with another. */
  readonly single: (records: Sql) => Sql;
  /** All records; those whose id has other values elsewhere are marked. */
  readonly marked: (records: Sql) => Sql;
  /** A table of the others, once for each id, with its `copies`, and every one that differs; null where there are none. */
  readonly shared: string | null;
  readonly drop: () => void;
}

let looks = 0;

/**
 * Finds the records that share their id with another, in a pass of their own: those that are the same in every column are
 * one record, given more than once. Ids are compared as hashes, which are the same for two of them with one chance in 2^64.
 */
export function findRepeats(engine: Engine, { columns }: RecordSource, source: TextSource): Repeats {
  const plain = (records: Sql) => sql`(select *, 1 as copies, false as differs from ${records})`;
  if (columns.id < 0) return { single: plain, marked: plain, shared: null, drop: () => undefined };
  looks += 1;
  const [keys, shared] = [`record_ids_${looks}`, `record_repeats_${looks}`];
  const id = columnAt(columns.id);
  const key = sql`hash(${id})`;
  const cells = joinSql(source.header.map((_, place) => columnAt(place)), ', '); // prettier-ignore
  readCsv(engine, source, keys, new Map(), (records) => sql`select key, min(whole) <> max(whole) as differs
    from (select ${key} as key, hash(${cells}) as whole from ${records} where ${id} is not null) group by key having count(*) > 1`, 0); // prettier-ignore
  const isIn = (where: Sql) => sql`coalesce(${key} in (select key from ${quoteName(keys)}${where}), false)`;
  const drop = () => [keys, shared].forEach((table) => engine.run(sql`drop table if exists ${quoteName(table)}`));
  const [count] = engine.query(sql`select count(*)::integer as n from ${quoteName(keys)}`, (row) => Number(row['n']));
  if (count === 0) return { single: plain, marked: plain, shared: null, drop };
  try {
    readCsv(engine, source, shared, new Map(), (records) => sql`select ${cells}, count(*)::integer as copies, ${isIn(sql` where differs`)} as differs
      from ${records} where ${isIn(sql``)} group by all`, 0); // prettier-ignore
  } catch (error) {
    drop();
    throw error;
  }
  return {
    single: (records) => sql`(select *, 1 as copies, false as differs from ${records} where not ${isIn(sql``)})`,
    marked: (records) => sql`(select *, 1 as copies, ${isIn(sql` where differs`)} as differs from ${records})`,
    shared,
    drop,
  };
}

import { z } from '@/domain/schema';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql } from '@/engine/sql';
import { STORED_TABLES, typedColumnsOf } from '@/extracts/tables';

const sumSchema = z.object({ rows: z.string(), sum: z.string() });
const digestSchema = z.object({ digest: z.string() });

/**
 * A short name for the rows that figures are worked out from: the same for the same rows, whatever files they came in and
 * in whatever order, and another as soon as one figure, code or date of them is another.
 *
 * @returns eight hexadecimal digits, `3f9a-1c2e`
 */
export function dataFingerprint(engine: Engine): string {
  const parts = STORED_TABLES.flatMap((table) => {
    const columns = joinSql(typedColumnsOf(table).map(({ name }) => quoteName(name)), ', '); // prettier-ignore
    return engine
      .query(
        sql`select count(*)::varchar as rows, sum(hash(${columns})::hugeint)::varchar as sum from ${quoteName(table)} having count(*) > 0`,
        (row) => sumSchema.parse(row),
      ) // prettier-ignore
      .map(({ rows, sum }) => `${table} ${rows} ${sum}`);
  });
  const [{ digest } = { digest: '' }] = engine.query(sql`select md5(${parts.join(';')}) as digest`, (row) => digestSchema.parse(row)); // prettier-ignore
  return `${digest.slice(0, 4)}-${digest.slice(4, 8)}`;
}

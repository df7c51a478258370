import type { FileContent } from '../../src/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '../../src/engine/sql';
import type { NativeEngine } from './native-engine';

/**
 * Writes a parquet file as CSV, a row in each line, so that it is recognised and read as any other file: days as
 * `2007-04-01`, times cut off, numbers in full, line breaks in texts as spaces.
 *
 * @param to path of the CSV, in a folder of the engine
 */
export function parquetAsCsv(engine: NativeEngine, content: FileContent, to: string): void {
  const path = engine.addFile(content);
  try {
    const from = sql`read_parquet(${quoteText(path)})`;
    const columns = engine.query(sql`describe select * from ${from}`, (row) => ({
      name: String(row['column_name']),
      type: String(row['column_type']),
    }));
    const cells = columns.map(({ name, type }) => sql`${cellOf(quoteName(name), type)} as ${quoteName(name)}`);
    engine.run(sql`copy (select ${joinSql(cells, ', ')} from ${from}) to ${quoteText(to)} (format csv, header true, delimiter ',')`); // prettier-ignore
  } finally {
    engine.dropFile(path);
  }
}

function cellOf(name: Sql, type: string): Sql {
  if (type.startsWith('TIMESTAMP')) return sql`strftime(${name}, '%Y-%m-%d')`;
  if (/^(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT|U\w+INT|DECIMAL|FLOAT|DOUBLE|DATE|BOOLEAN)/.test(type)) return name;
  return sql`translate(${name}::varchar, chr(10) || chr(13), '  ')`;
}

import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { foundColumns, layoutOf, type Layout } from './canonical-layout';
import { textFaults } from './clean-rows';
import { fillGroups, indicatorsInHead } from './indicator-groups';
import type { ReleaseMatch } from './qof-release-kinds';
import { bitsOf, longMeasures, pivotSelect } from './qof-release-long';
import { columnAt, MixedLines, readCsv, type CsvRead } from './read-csv';
import { hasOpenNumbers } from './stage-rows';
import type { TextSource } from './text-source';

/** A long file in which nothing had to be settled. */
export interface CleanLong {
  readonly layout: Layout;
  /** Rows of the file. */
  readonly rows: number;
  /** What columns are made of that do not stand in the table. */
  readonly expressions: Readonly<Record<string, Sql>>;
}

/**
 * Reads a file of one count in each row and turns it into one row for each practice and indicator in one pass, so that
 * two million rows never stand in memory: in the hope that each of them is well, as in most files they are.
 *
 * @param staging the table to make, as `pivotSelect` gives it
 * @returns null, and no table, where rows have to be looked at
 */
export function readCleanLong(
  engine: Engine,
  source: TextSource,
  match: ReleaseMatch,
  staging: string,
): CleanLong | null {
  const place = new Map(Array.from(match.places, ([column, at]) => [column.type === 'unit' ? 'unit' : column.stored, at])); // prettier-ignore
  const [unit, indicator, measure, value] = ['unit', 'indicator_code', 'measure', 'value'].map((name) => place.get(name) ?? -1); // prettier-ignore
  if (match.periodReading !== null || unit === undefined || indicator === undefined || measure === undefined || value === undefined) return null; // prettier-ignore
  const head = indicatorsInHead(engine, source, indicator);
  const indicators = head?.isLikelyAll === true ? head : null;
  const layout = layoutOf(source, match, { spelling: null, indicators, numbers: 'point' });
  if (hasOpenNumbers(layout)) return null;
  const types = new Map([[measure, longMeasures(engine)], [value, 'DOUBLE']]); // prettier-ignore
  if (indicators) types.set(indicator, indicators.type);
  const select = pivotSelect({
    keys: sql`${columnAt(unit)} as unit_code`,
    indicator: columnAt(indicator),
    measure: columnAt(measure),
    value: columnAt(value),
  });
  const read = attempt(() =>
    readCsv(engine, source, staging, types, (records) => sql`select ${select} from ${records} group by all`, 0),
  );
  if (read === null) return null;
  const rows = read.rejected === 0 ? rowsIfClean(engine, layout, staging) : null;
  if (rows === null) {
    engine.run(sql`drop table ${quoteName(staging)}`);
    return null;
  }
  if (!indicators) fillGroups(engine, quoteName(staging));
  return { layout, rows, expressions: indicators ? { group_code: indicators.group(sql`indicator_code`) } : {} };
}

// The engine would else look at every row before it finds the distinct ones.
const FENCE = sql`limit 4000000000`;

/** How many rows were read, where each is well: no code missing, no number that is none, no measure twice. */
function rowsIfClean(engine: Engine, layout: Layout, staging: string): number | null {
  const from = quoteName(staging);
  const both = bitsOf('EXCEPTIONS', 'PCAS');
  const numbers = ['numerator', 'denominator', 'exceptions', 'points', 'register'].map(quoteName);
  const codes = foundColumns(layout).flatMap(({ column }) => {
    const name = column.type === 'unit' ? 'unit_code' : column.stored;
    return name === 'unit_code' || name === 'indicator_code' ? [{ column, name: quoteName(name) }] : [];
  });
  const texts = codes.map(({ column, name }) => {
    const distinct = sql`(select distinct ${name}::varchar as raw from ${from} ${FENCE})`;
    return sql`not exists (select 1 from ${distinct} where ${joinSql(textFaults(column, layout, distinct), ' or ')})`;
  });
  const checks = [
    sql`count(*) = count(unit_code) and count(*) = count(indicator_code)`,
    sql`coalesce(bool_and(coalesce(bit_count(given) = rows, false) and given & ${both} <> ${both}), false)`,
    ...numbers.map((name) => sql`coalesce(isfinite(max(${name})) and isfinite(min(${name})), true)`),
    ...texts,
  ];
  const [rows] = engine.query(
    sql`select sum(rows)::integer as rows, ${joinSql(checks, ' and ')} as clean from ${from}`,
    (row) => (row['clean'] === true ? Number(row['rows']) : null),
  );
  return rows ?? null;
}

function attempt(read: () => CsvRead): CsvRead | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof MixedLines) return null;
    throw error;
  }
}

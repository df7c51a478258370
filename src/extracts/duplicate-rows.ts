import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import type { Layout } from './canonical-layout';
import type { QualityNote } from './load-report';
import type { RowIssues } from './row-issues';
import { keyOf } from './table-keys';
import { typedColumnsOf } from './tables';

/**
 * Finds rows of one file that share a key. Identical in every column, ignored ones included: one is loaded and the
 * others are merged into it, or kept where the kind keeps them. Different elsewhere: added up or, where one key can
 * have one row only, all of them set aside.
 *
 * @returns what to tell the reader of rows that are kept
 */
export function settleDuplicates(
  engine: Engine,
  staging: Sql,
  layout: Layout,
  issues: RowIssues,
): readonly QualityNote[] {
  const { kind } = layout.match;
  const { key, dimensions } = keyOf(kind.table);
  // The same in every row of a canonical file.
  const columns = [...key, ...dimensions].filter((name) => name !== 'unit_kind' && name !== 'restated');
  const parts = joinSql(columns.map(quoteName), ', ');
  // Hashes are compared first: windows over two million rows, of which a few share a key, would take long.
  engine.run(sql`create temp table repeated_keys as
    select hash(${parts}) as key from ${staging} group by ${parts} having count(*) > 1`);
  try {
    return countOf(engine, sql`select count(*) as n from repeated_keys`) === 0
      ? []
      : settleRepeated(engine, staging, layout, issues, columns);
  } finally {
    engine.run(sql`drop table repeated_keys`);
  }
}

function settleRepeated(
  engine: Engine,
  staging: Sql,
  { match: { kind } }: Layout,
  issues: RowIssues,
  columns: readonly string[],
): readonly QualityNote[] {
  const words = keyWords(columns);
  const parts = joinSql(columns.map(quoteName), ', ');
  const all = joinSql([...typedColumnsOf(kind.table).map(({ name }) => quoteName(name)), sql`other`], ', ');
  const repeated = quoteName('repeated_rows');
  engine.run(sql`create temp table ${repeated} as
    select row_number, line, ${parts}, first_value(row_number) over same as first_number,
      first_value(line) over same as first_line, row_number() over same as place
    from ${staging} where hash(${parts}) in (select key from repeated_keys)
    window same as (partition by ${all} order by row_number)
    qualify count(*) over (partition by ${parts}) > 1`);
  try {
    const identical = countOf(engine, sql`select count(*) as n from ${repeated} where place > 1`);
    if (!kind.keepsIdentical && identical > 0) {
      issues.add(sql`select row_number, line, 'merged', null, null, 'identical to another row', first_number, first_line
        from ${repeated} where place > 1`);
      engine.run(sql`delete from ${repeated} where place > 1`);
    }
    const differing = sql`
      select row_number, line,
        first_value(row_number) over in_order as first_of_key, first_value(line) over in_order as first_line_of_key,
        nth_value(row_number, 2) over in_order as second_of_key, nth_value(line, 2) over in_order as second_line_of_key
      from ${repeated}
      window in_order as (partition by ${parts} order by row_number rows between unbounded preceding and unbounded following)
      qualify count(*) filter (place = 1) over (partition by ${parts}) > 1`;
    if (kind.sameKey === 'conflict') {
      const reason = quoteText(`the same ${words} with other values`);
      issues.add(sql`select row_number, line, 'set-aside', null, null, ${reason},
        case when row_number = first_of_key then second_of_key else first_of_key end,
        case when row_number = first_of_key then second_line_of_key else first_line_of_key end from (${differing})`);
    }
    issues.removeFrom(staging);
    const summed = kind.sameKey === 'sum' ? countOf(engine, sql`select count(*) as n from (${differing})`) : 0;
    return [
      ...(kind.keepsIdentical && identical > 0 ? [keptNote(identical)] : []),
      ...(summed > 0 ? [summedNote(summed, words)] : []),
    ];
  } finally {
    engine.run(sql`drop table ${repeated}`);
  }
}

const rows = (count: number): string => (count === 1 ? '1 row' : `${formatCount(count)} rows`);

function keptNote(count: number): QualityNote {
  return {
    code: 'identical-kept',
    text: `${rows(count)} repeat another in every column. A list of prescriptions may hold a line twice: they are kept.`,
    count,
    examples: [],
  };
}

function summedNote(count: number, words: string): QualityNote {
  return {
    code: 'summed',
    text: `${rows(count)} share their ${words} with another row and differ elsewhere: they are added up.`,
    count,
    examples: [],
  };
}

const WORDS: Readonly<Record<string, string>> = {
  unit_code: 'unit',
  first_month: 'period',
  indicator_code: 'indicator',
  register_code: 'register',
  specialty_code: 'specialty',
  provider_code: 'provider',
  bnf_code: 'BNF code',
  age_band: 'age band',
  applies_to: 'applies to',
};
const SILENT = ['unit_kind', 'months', 'restated'];

/** The columns of a key in words: `unit, period and indicator`. */
export function keyWords(columns: readonly string[]): string {
  const words = columns.filter((column) => !SILENT.includes(column)).map((column) => WORDS[column] ?? column);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;
}

function countOf(engine: Engine, select: Sql): number {
  return engine.query(select, (row) => Number(row['n']))[0] ?? 0;
}

import { join } from 'node:path';
import type { Engine } from '../../src/engine/engine';
import { joinSql, quoteName, quoteText, sql } from '../../src/engine/sql';
import { UNIT_HEADINGS } from '../../src/extracts/canonical-columns';
import type { OutLayout } from './out-layouts';
import { textOf, type WrittenFile } from './write-extracts';

/** What was put together of several extracts. */
export interface Together {
  readonly file: WrittenFile;
  /** Keys that more than one of them gives. */
  readonly shared: number;
}

/**
 * Adds extracts of one layout up to one.
 *
 * @param written files in the folder of parts, with a heading `period` or `month` in each
 */
export function addTogether(
  engine: Engine,
  written: readonly WrittenFile[],
  { from, folder }: { readonly from: string; readonly folder: string },
): Together {
  const [first] = written;
  if (!first) throw new TypeError('nothing to add up');
  const { layout } = first;
  const periods = new Set(written.map(({ headings }) => headings.find((heading) => ['month', 'period', 'financial_year'].includes(heading)))); // prettier-ignore
  const period = periods.size === 1 ? ([...periods][0] ?? 'period') : 'period';
  const unit = first.headings.find((heading) => heading in UNIT_HEADINGS) ?? '';
  const columns = layout.columns.filter(({ heading }) => heading === null || written.some(({ headings }) => headings.includes(heading))); // prettier-ignore
  const selects = written.map(({ name, headings }, part) => {
    const types = headings.map((heading) => sql`${quoteText(heading)}: ${quoteText(isNumberIn(layout, heading) ? 'DOUBLE' : 'VARCHAR')}`); // prettier-ignore
    const cells = columns.map(({ heading, stored }) => {
      const at = heading ?? (stored === 'unit' ? unit : (headings.find((each) => periods.has(each)) ?? ''));
      const named = quoteName(heading ?? (stored === 'unit' ? unit : period));
      return headings.includes(at) ? sql`${quoteName(at)} as ${named}` : sql`null as ${named}`;
    });
    return sql`select ${{ text: String(part), values: [] }} as part, ${joinSql(cells, ', ')}
      from read_csv(${quoteText(join(from, name))}, auto_detect = false, header = true, columns = {${joinSql(types, ', ')}}, delim = ',', quote = '"', escape = '"')`;
  });
  const names = columns.map((each) => ({ ...each, name: quoteName(each.heading ?? (each.stored === 'unit' ? unit : period)) })); // prettier-ignore
  const keys = names.filter(({ isNumber, stored }) => !isNumber && stored !== 'bnf_name').map(({ name }) => name);
  const values = names.map(({ isNumber, stored, name }) => (isNumber ? sql`fsum(${name}) as ${name}` : stored === 'bnf_name' ? sql`max(${name}) as ${name}` : name)); // prettier-ignore
  const table = quoteName('added_together');
  engine.run(sql`create table ${table} as select ${joinSql(values, ', ')}, count(distinct part) as parts
    from (${joinSql(selects, ' union all ')}) group by ${joinSql(keys, ', ')}`);
  try {
    const [shared = 0] = engine.query(sql`select count(*) as n from ${table} where parts > 1`, (row) => Number(row['n'])); // prettier-ignore
    const name = `all.${first.name.split('.').slice(-2).join('.')}`;
    const texts = joinSql(names.map((each) => textOf(each.name, each.isNumber)), ', '); // prettier-ignore
    const [rows = 0] = engine.query(sql`copy (select ${texts} from ${table} order by all) to ${quoteText(join(folder, name))} (format csv, header true, delimiter ',')`, (row) => Number(row['Count'])); // prettier-ignore
    const headings = columns.map(({ heading, stored }) => heading ?? (stored === 'unit' ? unit : period));
    return { file: { name, layout, headings, rows }, shared };
  } finally {
    engine.run(sql`drop table ${table}`);
  }
}

function isNumberIn(layout: OutLayout, heading: string): boolean {
  return layout.columns.some((each) => each.heading === heading && each.isNumber);
}

import type { Engine } from '@/engine/engine';
import { joinSql, quoteName, sql, type Sql } from '@/engine/sql';
import { addPractice, commissioner, given, isPracticeCode, type Area } from './publication-units';
import { note } from './publication';
import { substanceSql } from './prescribing-codes';
import type { PrescribingSource } from './prescribing-layouts';
import { columnAt, readCsv } from './read-csv';
import type { Reading } from './reading';
import { RowsToStage } from './workbook-staging';

let reads = 0;

/**
 * The practices that a prescribing file names, the areas they lie in and the names of its chemical substances, each
 * once, in a pass of their own: to carry them through the sums would take more room than the sums.
 */
export function prescribingNames(
  engine: Engine,
  { source, columns }: PrescribingSource,
): Pick<Reading, 'staged' | 'notes'> {
  const { names } = columns;
  if (!names) return { staged: [], notes: [] };
  reads += 1;
  const table = `prescribing_names_${reads}`;
  const text = (place: number): Sql => (place < 0 ? sql`null::varchar` : sql`trim(${columnAt(place)})`);
  const practice = sql`upper(${text(columns.practice)})`;
  const ofPractice = [practice, text(names.practiceName), ...names.areas.flatMap(({ code, name }) => [text(code), text(name)])]; // prettier-ignore
  const ofSubstance = [substanceSql(sql`upper(${text(columns.bnf)})`), text(names.substanceName)];
  const selected = joinSql([...ofPractice, ...ofSubstance].map((value, index) => sql`${value} as ${quoteName(`v${index}`)}`), ', '); // prettier-ignore
  const placesOf = (from: number, count: number) => joinSql(Array.from({ length: count }, (_, index) => quoteName(`v${from + index}`)), ', '); // prettier-ignore
  const sets = sql`group by grouping sets ((${placesOf(0, ofPractice.length)}), (${placesOf(ofPractice.length, 2)}))`;
  const rows = new RowsToStage();
  const seen = new Map<string, string>();
  const several = new Set<string>();
  try {
    readCsv(engine, source, table, new Map(), (records) => sql`select *, grouping(v0)::integer as of_substance from (select ${selected} from ${records}) ${sets}`, 0); // prettier-ignore
    const all = engine.query(sql`select * from ${quoteName(table)} order by all`, (row) => row);
    for (const row of all) {
      const value = (index: number) => given(typeof row[`v${index}`] === 'string' ? String(row[`v${index}`]) : '');
      if (row['of_substance'] === 1) {
        const [code, name] = [value(ofPractice.length), value(ofPractice.length + 1)];
        if (code !== null && name !== null && !seen.has(code)) rows.add('bnf_substance', 0, { substance_code: code, substance_name: name }); // prettier-ignore
        if (code !== null && name !== null) seen.set(code, name);
        continue;
      }
      const code = value(0) ?? '';
      if (!isPracticeCode(code)) continue;
      const areas = names.areas.map(({ grouping }, index): Area => {
        const [areaCode, name] = [value(2 + 2 * index), value(3 + 2 * index)];
        return grouping === 'PCO' && areaCode !== null ? commissioner(areaCode, name) : { grouping, code: areaCode, name }; // prettier-ignore
      });
      if (seen.has(code)) several.add(code);
      else addPractice(rows, { line: 0, code, name: value(1), areas });
      seen.set(code, '');
    }
  } finally {
    engine.run(sql`drop table if exists ${quoteName(table)}`);
  }
  const text_ = 'Practices to which the file gives more than one name or area; the first in the order of the alphabet is taken.'; // prettier-ignore
  return { staged: rows.stage(engine), notes: note('units-renamed', text_, [...several].sort()) };
}

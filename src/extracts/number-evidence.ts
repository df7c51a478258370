import type { Engine } from '@/engine/engine';
import { joinSql, quoteText, sql, type Sql } from '@/engine/sql';
import { isNumeric } from './canonical-columns';
import { foundColumns, type Layout } from './canonical-layout';
import { bareNumber } from './cell-sql';
import type { QualityNote } from './load-report';
import { NUMBER_FORMS, styleBy, styleNote, type NumberStyle, type StyleEvidence } from './number-style';
import { columnAt } from './read-csv';

const MOST_EXAMPLES = 5;

/** Finds how the numbers of a file are written, by every cell that should hold one. @param texts a table of its cells */
export function styleIn(
  engine: Engine,
  layout: Layout,
  texts: Sql,
): { readonly numbers: NumberStyle; readonly notes: readonly QualityNote[] } {
  const cells = joinSql(
    foundColumns(layout)
      .filter(({ column }) => isNumeric(column))
      .map(({ column, place }) => sql`select ${bareNumber(columnAt(place))} as cell, ${column.type === 'count'} as is_count from ${texts}`), // prettier-ignore
    ' union all ',
  );
  const marked = sql`(select cell, is_count from (${cells}) where regexp_matches(cell, '[.,]'))`;
  const is = (form: keyof typeof NUMBER_FORMS) => sql`regexp_full_match(cell, ${quoteText(NUMBER_FORMS[form])})`;
  const count = (where: Sql) => sql`(count(*) filter (${where}))::integer`;
  const [evidence] = engine.query(
    sql`select ${count(is('onlyPoint'))} as point, ${count(is('onlyComma'))} as comma,
      ${count(sql`is_count and ${is('eitherComma')}`)} as count_point, ${count(sql`is_count and ${is('eitherPoint')}`)} as count_comma,
      ${count(sql`${is('eitherPoint')} or ${is('eitherComma')}`)} as open from ${marked}`,
    (row): StyleEvidence => ({
      point: Number(row['point']),
      comma: Number(row['comma']),
      countPoint: Number(row['count_point']),
      countComma: Number(row['count_comma']),
      open: Number(row['open']),
    }),
  );
  if (!evidence) return { numbers: 'point', notes: [] };
  const examples = engine.query(
    sql`select distinct cell from ${marked} where ${is('point')} or ${is('comma')} order by cell limit ${MOST_EXAMPLES}`,
    (row) => String(row['cell']),
  );
  const numbers = styleBy(evidence);
  return { numbers, notes: styleNote(numbers, evidence, examples) };
}

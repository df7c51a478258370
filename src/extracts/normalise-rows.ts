import type { Engine } from '@/engine/engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import { storedText } from './cell-sql';
import { foundColumns, textColumns, type Layout } from './canonical-layout';
import { readPeriod } from './period-spellings';

/**
 * Brings the texts of a staging table into the form in which they are stored: trimmed, codes in capitals, dates and
 * choices in one spelling. Each distinct text is looked at once, and a column in which all are well is left alone.
 */
export function normaliseTexts(engine: Engine, staging: Sql, layout: Layout): void {
  for (const { column, name } of textColumns(layout)) {
    // In a table of its own: the engine would else work on every row before it finds the distinct ones.
    engine.run(sql`create temp table distinct_texts as select distinct ${name} as raw from ${staging}`);
    engine.run(sql`create temp table normalised_texts as
      select raw, value from (select raw, ${storedText(column, sql`raw`)} as value from distinct_texts)
      where raw is distinct from value`);
    const [changed] = engine.query(sql`select count(*) as n from normalised_texts`, (row) => Number(row['n']));
    if (changed !== 0) {
      engine.run(sql`update ${staging} set ${name} = m.value from normalised_texts m where ${name} = m.raw`);
    }
    engine.run(sql`drop table normalised_texts`);
    engine.run(sql`drop table distinct_texts`);
  }
}

/** Reads the periods that are not spelled as the first of the file is, each distinct text once. */
export function readOtherPeriods(engine: Engine, staging: Sql, layout: Layout): void {
  const reading = layout.match.periodReading;
  if (reading === null || !foundColumns(layout).some(({ column }) => column.type === 'period')) return;
  const texts = engine.query(
    sql`select distinct period_text as text from ${staging} where period_text is not null`,
    (row) => String(row['text']),
  );
  const read = texts.flatMap((text) => {
    const period = readPeriod(text, reading);
    return period ? [{ text, ...period }] : [];
  });
  if (read.length === 0) return;
  const map = 'other_periods';
  engine.createTable(map, {
    text: read.map(({ text }) => text),
    first_month: read.map(({ firstMonth }) => firstMonth),
    months: read.map(({ months }) => months),
  });
  engine.run(sql`update ${staging} set first_month = p.first_month, months = p.months, period_text = null
    from ${quoteName(map)} p where period_text = p.text`);
  engine.run(sql`drop table ${quoteName(map)}`);
}

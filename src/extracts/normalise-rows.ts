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
    const map = quoteName('normalised_texts');
    engine.run(sql`create temp table ${map} as
      select raw, value from (select raw, ${storedText(column, sql`raw`)} as value from (select distinct ${name} as raw from ${staging}))
      where raw is distinct from value`);
    if (rowsOf(engine, map) > 0) {
      engine.run(sql`update ${staging} set ${name} = m.value from ${map} m where ${name} = m.raw`);
    }
    engine.run(sql`drop table ${map}`);
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

function rowsOf(engine: Engine, table: Sql): number {
  return engine.query(sql`select count(*)::integer as n from ${table}`, (row) => Number(row['n']))[0] ?? 0;
}

import { joinSql, quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { isNumeric, type CanonicalColumn } from './canonical-columns';
import { isNoNumber, numberSql } from './cell-sql';
import { headingKey, type HeaderMatch } from './match-header';
import type { HeadIndicators } from './indicator-groups';
import type { NumberStyle } from './number-style';
import type { Spelling } from './period-spellings';
import { columnAt } from './read-csv';
import { typedColumnsOf, type ReadTable, type StoredColumn } from './tables';
import type { TextSource } from './text-source';
import { isTotalName } from './total-words';

/** How the columns of a file become those of a staging table. */
export interface Layout {
  readonly source: TextSource;
  readonly match: HeaderMatch<ReadTable>;
  readonly spelling: Spelling | null;
  /** Places of columns that no canonical column takes. */
  readonly ignored: readonly number[];
  /** The indicators at the head of a QOF file that names no groups; else null. */
  readonly indicators: HeadIndicators | null;
  /** How numbers are read from text. */
  readonly numbers: NumberStyle;
  /** Places, in bytes, of the records that the engine rejected, in order. */
  readonly apart: readonly number[];
}

/** The layout of a file, with what is prepared for reading it. */
export function layoutOf(
  source: TextSource,
  match: HeaderMatch<ReadTable>,
  { spelling, indicators, numbers }: Pick<Layout, 'spelling' | 'indicators' | 'numbers'>,
  apart: readonly number[] = [],
): Layout {
  const taken = new Set(match.places.values());
  const ignored = source.header.map((_, place) => place).filter((place) => !taken.has(place));
  return { source, match, spelling, ignored, indicators, numbers, apart };
}

/** The columns of the kind that the file has, with their places. */
export function foundColumns(layout: Layout): readonly { readonly column: CanonicalColumn; readonly place: number }[] {
  return Array.from(layout.match.places, ([column, place]) => ({ column, place }));
}

/** The column of the file that a canonical type comes from. */
export function placeOfType(layout: Layout, type: 'unit' | 'period'): number | null {
  return foundColumns(layout).find(({ column }) => column.type === type)?.place ?? null;
}

/** The cell with the name of the unit, in a file of a kind that keeps no names; null where it has none. */
export function unitName({ ignored, source }: Layout): Sql | null {
  const place = ignored.find((ignoredPlace) =>
    /^(?:gp)?(?:practice|surgery|unit|organisation|org|ccg|pct|pcn|stp|region)?name$/.test(
      headingKey(source.header[ignoredPlace] ?? ''),
    ),
  );
  return place === undefined ? null : columnAt(place);
}

/** Columns of the staging table that hold text of the file, as SQL names. */
export function textColumns(layout: Layout): readonly { readonly column: CanonicalColumn; readonly name: Sql }[] {
  const stored = new Set(typedColumnsOf(layout.match.kind.table).map(({ name }) => name));
  return foundColumns(layout)
    .filter(({ column }) => !isNumeric(column) && column.type !== 'period')
    .map(({ column }) => ({ column, name: column.type === 'unit' ? 'unit_code' : column.stored }))
    .filter(({ name }) => stored.has(name))
    .map(({ column, name }) => ({ column, name: quoteName(name) }));
}

/**
 * What a staging table selects from the cells of a record: `row_number`, `line` where it is known, the columns of the
 * stored table with texts still as they were typed, and some for checking: `period_text` (a period that is not yet
 * read), `label` (the name of a unit whose code is missing, or that says it is a total), `other` (all ignored cells as one number, to tell rows that
 * are identical in every column), `fault_heading` and `fault_value` (a cell that is no number).
 *
 * @param reading how numbers are read: typed by `read_csv`, or from text as people type them
 */
export function stagingSelect(layout: Layout, rowNumber: Sql, line: Sql, reading: 'typed' | 'loose'): Sql {
  const { spelling, match, ignored, indicators } = layout;
  const unit = placeOfType(layout, 'unit');
  const period = placeOfType(layout, 'period');
  const periodCell = period === null ? null : columnAt(period);
  const firstMonth = periodCell && spelling ? spelling.firstMonthOfText(periodCell) : sql`null::integer`;
  const months: Sql = { text: spelling ? String(spelling.months) : 'null', values: [] };
  const byStored = new Map(foundColumns(layout).map(({ column, place }) => [column.stored, { column, place }]));

  const valueOf = ({ name, type }: StoredColumn): Sql => {
    if (name === 'unit_kind') return quoteText(match.unitKind ?? '');
    if (name === 'unit_code') return unit === null ? sql`null::varchar` : columnAt(unit);
    if (name === 'first_month') return firstMonth;
    if (name === 'months') return sql`${months}::integer`;
    if (name === 'source_rank') return sql`1::integer`;
    if (name === 'restated') return sql`false`;
    const indicator = byStored.get('indicator_code');
    if (name === 'group_code' && indicators && indicator) return indicators.groupOfText(columnAt(indicator.place));
    const found = byStored.get(name);
    if (!found) return sql`null::${{ text: type, values: [] }}`;
    const cell = columnAt(found.place);
    return isNumeric(found.column) && reading === 'loose' ? numberSql(cell, layout.numbers) : cell;
  };

  const name = unitName(layout);
  const parts = [
    sql`${rowNumber}::integer as row_number`,
    sql`${line}::integer as line`,
    sql`false as superseded`,
    ...typedColumnsOf(match.kind.table).map((column) => sql`${valueOf(column)} as ${quoteName(column.name)}`),
    periodCell
      ? sql`case when ${firstMonth} is null then ${periodCell} end as period_text`
      : sql`null::varchar as period_text`,
    unit !== null && name !== null
      ? sql`case when ${columnAt(unit)} is null or ${isTotalName(sql`upper(trim(${name}))`)} then ${name} end as label`
      : sql`null::varchar as label`,
    ignored.length > 0 ? sql`hash(${joinSql(ignored.map(columnAt), ', ')}) as other` : sql`null::ubigint as other`,
    ...(reading === 'loose'
      ? faults(layout)
      : [sql`null::varchar as fault_heading`, sql`null::varchar as fault_value`]),
  ];
  return joinSql(parts, ', ');
}

/** The first cell of a record that should be a number and is none, with its heading. */
function faults(layout: Layout): readonly Sql[] {
  const cells = foundColumns(layout).filter(({ column }) => isNumeric(column));
  if (cells.length === 0) return [sql`null::varchar as fault_heading`, sql`null::varchar as fault_value`];
  const first = (value: (place: number) => Sql) =>
    sql`case ${joinSql(
      cells.map(({ place }) => sql`when ${isNoNumber(columnAt(place), layout.numbers)} then ${value(place)}`),
      ' ',
    )} end`;
  return [
    sql`${first((place) => quoteText(layout.source.header[place] ?? ''))} as fault_heading`,
    sql`${first(columnAt)} as fault_value`,
  ];
}

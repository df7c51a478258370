import { join } from 'node:path';
import { periodText } from '../../src/domain/period';
import type { Engine } from '../../src/engine/engine';
import { joinSql, quoteName, quoteText, sql, type Sql } from '../../src/engine/sql';
import { UNIT_HEADINGS } from '../../src/extracts/canonical-columns';
import type { LoadedFile } from '../../src/extracts/load-report';
import { hasUnits } from '../../src/extracts/table-keys';
import { STORED_TABLES, type StoredTable } from '../../src/extracts/tables';
import { OUT_LAYOUTS, type OutColumn, type OutLayout } from './out-layouts';

/** An extract that was written. */
export interface WrittenFile {
  /** Its name in the folder of extracts. */
  readonly name: string;
  readonly layout: OutLayout;
  readonly headings: readonly string[];
  readonly rows: number;
}

/** What becomes of the rows that the core has of one file. */
export type Written =
  | { readonly files: readonly WrittenFile[]; readonly notCarried: readonly string[] }
  /** It is kept as it came: no canonical extract holds all of it. */
  | { readonly asItIs: true };

/** How extracts are written. */
export interface WriteManner {
  readonly folder: string;
  /** Characters of a BNF code that are kept; null for all. */
  readonly bnf: number | null;
}

/** Facts on units that only national prescribing brings along. */
const NAMES: readonly StoredTable[] = ['unit_fact', 'unit_grouping'];

/**
 * Writes the rows of the one file that the core has loaded as canonical extracts, added up by what tells them apart.
 *
 * @param file the loaded file
 */
export function writeExtracts(engine: Engine, file: LoadedFile, manner: WriteManner): Written {
  const tables = STORED_TABLES.filter((table) => countIn(engine, table) > 0);
  const isPrescribing = file.kind === 'prescribing-epd';
  const isKnown = (table: StoredTable) =>
    OUT_LAYOUTS.some((layout) => layout.table === table) || (isPrescribing && NAMES.includes(table));
  const units = tables.filter(hasUnits).flatMap((table) => unitKindsIn(engine, table));
  if (!tables.every(isKnown) || !units.every((kind) => headingOf(kind) !== null)) return { asItIs: true };
  const files = tables.flatMap((table) => {
    const layout = OUT_LAYOUTS.find((each) => each.table === table);
    if (!layout) return [];
    const kinds = hasUnits(table) ? unitKindsIn(engine, table) : [null];
    return kinds.map((kind) => writeTable(engine, file.name, layout, kind, manner));
  });
  if (tables.includes('unit_fact')) files.push(...writeNames(engine, file, manner));
  const areas = engine.query(sql`select distinct grouping as name from ${all('unit_grouping')} order by 1`, (row) => String(row['name'])); // prettier-ignore
  const notCarried = areas.length === 0 ? [] : [`The areas of practices that it gives (${areas.join(', ')}) are in no extract: load a table of practices and their areas beside it.`]; // prettier-ignore
  return { files, notCarried };
}

const all = (table: StoredTable): Sql => sql`(select * from ${quoteName(`all_${table}`)} where not superseded)`;

function countIn(engine: Engine, table: StoredTable): number {
  return engine.query(sql`select count(*) as n from ${all(table)}`, (row) => Number(row['n']))[0] ?? 0;
}

function unitKindsIn(engine: Engine, table: StoredTable): readonly string[] {
  return engine.query(sql`select distinct unit_kind as kind from ${all(table)} order by 1`, (row) => String(row['kind'])); // prettier-ignore
}

function headingOf(unitKind: string): string | null {
  return Object.entries(UNIT_HEADINGS).find(([, { kind }]) => kind === unitKind)?.[0] ?? null;
}

/** The name of a file without its ending, as a name of one of its own: `release.zip › a/b.csv` becomes `release.zip - a - b`. */
export function stemOf(name: string): string {
  return name
    .replaceAll(/ › |[/\\]/g, ' - ')
    .replaceAll(/[<>:"|?*]/g, '_')
    .replace(/\.(csv|txt|tsv)$/i, '');
}

function writeTable(
  engine: Engine,
  source: string,
  layout: OutLayout,
  unitKind: string | null,
  { folder, bnf }: WriteManner,
): WrittenFile {
  const of = unitKind === null || unitKind === 'practice' ? '' : `-by-${unitKind}`;
  const name = `${stemOf(source)}.${layout.id}${of}.csv`;
  const rows = unitKind === null ? all(layout.table) : sql`(select * from ${all(layout.table)} where unit_kind = ${quoteText(unitKind)})`; // prettier-ignore
  const heading = unitKind === null ? null : headingOf(unitKind);
  return copyRows(engine, { layout, rows, bnf, unit: heading }, folder, name);
}

interface Copy {
  readonly layout: OutLayout;
  readonly rows: Sql;
  readonly bnf: number | null;
  /** Heading of the unit's column. */
  readonly unit: string | null;
}

const PERIODS = 'written_periods';

function copyRows(engine: Engine, copy: Copy, folder: string, name: string): WrittenFile {
  const { layout, rows } = copy;
  const hasPeriod = layout.columns.some(({ stored }) => stored === 'period');
  const period = hasPeriod ? periodsOf(engine, rows, layout) : null;
  const given = columnsGiven(engine, layout, rows);
  const headings = given.map(({ heading, stored }) => heading ?? (stored === 'unit' ? (copy.unit ?? '') : (period ?? ''))); // prettier-ignore
  const values = given.map((each) => valueOf(each, layout, copy.bnf));
  const months = layout.table === 'indicator' ? sql`12` : sql`r.months`;
  const from = hasPeriod
    ? sql`${rows} r left join ${quoteName(PERIODS)} p on p.first_month = r.first_month and p.months = ${months}`
    : sql`${rows} r`;
  const grouped = layout.isSummed ? sql` group by all` : sql``;
  const named = joinSql(values.map((value, index) => sql`${value} as ${quoteName(headings[index] ?? '')}`), ', '); // prettier-ignore
  const select = sql`select ${named} from ${from}${grouped}`;
  const texts = joinSql(
    given.map((each, index) => textOf(quoteName(headings[index] ?? ''), each.isNumber)),
    ', ',
  );
  try {
    const written = engine.query(sql`copy (select ${texts} from (${select}) order by all) to ${quoteText(join(folder, name))} (format csv, header true, delimiter ',')`, (row) => Number(row['Count'])); // prettier-ignore
    return { name, layout, headings, rows: written[0] ?? 0 };
  } finally {
    engine.run(sql`drop table if exists ${quoteName(PERIODS)}`);
  }
}

/** Makes a table of the periods of rows with their texts. @returns the heading that suits all of them */
function periodsOf(engine: Engine, rows: Sql, layout: OutLayout): string {
  const months = layout.table === 'indicator' ? sql`12` : sql`months`;
  const periods = engine.query(sql`select distinct first_month, ${months} as months from ${rows} where first_month is not null order by all`, (row) => ({
    firstMonth: Number(row['first_month']),
    months: Number(row['months']),
  })); // prettier-ignore
  engine.createTable(PERIODS, {
    first_month: periods.map(({ firstMonth }) => firstMonth),
    months: periods.map(({ months: length }) => length),
    text: periods.map(periodText),
  });
  const areAll = (length: number) => periods.every((each) => each.months === length);
  const areYears = areAll(12) && periods.every(({ firstMonth }) => firstMonth % 12 === 3);
  if (areYears && layout.id !== 'indicator-values') return 'financial_year';
  return areAll(1) && layout.isSummed ? 'month' : 'period';
}

/** The columns that are required, and those in which anything stands. */
function columnsGiven(engine: Engine, layout: OutLayout, rows: Sql): readonly OutColumn[] {
  const optional = layout.columns.filter(({ isRequired }) => !isRequired);
  if (optional.length === 0) return layout.columns;
  const counts = optional.map(({ stored }) => sql`count(${quoteName(stored)}) as ${quoteName(stored)}`);
  const [row] = engine.query(sql`select ${joinSql(counts, ', ')} from ${rows}`, (found) => found);
  return layout.columns.filter(({ isRequired, stored }) => isRequired || Number(row?.[stored]) > 0);
}

function valueOf({ stored, isNumber }: OutColumn, { isSummed, table }: OutLayout, bnf: number | null): Sql {
  if (stored === 'unit') return sql`r.unit_code`;
  if (stored === 'period') return sql`p.text`;
  const name = sql`r.${quoteName(stored)}`;
  if (isNumber) return isSummed ? sql`fsum(${name})` : name;
  // A unit's whole, where it has no parts: it is read as such again.
  if (stored === 'specialty_code') return sql`coalesce(${name}, 'ALL')`;
  if (table === 'prescribing' && stored === 'bnf_code' && bnf !== null) return sql`left(${name}, ${{ text: String(bnf), values: [] }})`; // prettier-ignore
  return table === 'prescribing' && stored === 'bnf_name' ? sql`max(${name})` : name;
}

/** Whole numbers without a point. */
export function textOf(name: Sql, isNumber: boolean): Sql {
  if (!isNumber) return name;
  return sql`case when ${name} = floor(${name}) and abs(${name}) < 9007199254740992 then ${name}::bigint::varchar else ${name}::varchar end as ${name}`; // prettier-ignore
}

/** The names of practices, in the layout in which prescribing is published with them. */
function writeNames(engine: Engine, file: LoadedFile, { folder }: WriteManner): readonly WrittenFile[] {
  const name = `${stemOf(file.name)}.practice-names.csv`;
  const month = sql`(select max(first_month) from ${all('prescribing')})`;
  const select = sql`select printf('%04d%02d', ${month} // 12, ${month} % 12 + 1) as period, unit_code, unit_name, '' as a, '' as b, '' as c, '' as d, '' as e
    from ${all('unit_fact')} where unit_name is not null order by all`;
  const [rows = 0] = engine.query(sql`copy (${select}) to ${quoteText(join(folder, name))} (format csv, header false, delimiter ',')`, (row) => Number(row['Count'])); // prettier-ignore
  const layout: OutLayout = { id: 'practice-names', table: 'unit_fact', columns: [], isSummed: false };
  return rows === 0 ? [] : [{ name, layout, headings: [], rows }];
}

import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { isNumeric } from './canonical-columns';
import { layoutOf, stagingSelect, type Layout } from './canonical-layout';
import { checkRows } from './check-rows';
import { readClean } from './clean-read';
import { settleDuplicates } from './duplicate-rows';
import { fillGroups, indicatorsInHead } from './indicator-groups';
import { findLines } from './line-finder';
import { allColumns, stageLoosely, stageRejected, type Stray } from './loose-rows';
import type { HeaderMatch } from './match-header';
import { normaliseTexts, readOtherPeriods } from './normalise-rows';
import { spellingOf } from './period-spellings';
import { readCsv, type CsvRead } from './read-csv';
import { UnreadableFile, type Reading, type Staged } from './reading';
import { accountFor, accountForClean } from './row-account';
import { openIssues } from './row-issues';
import { readSteadily, type SteadyRead } from './steady-read';
import type { TextSource } from './text-source';
import { takeOutWholes } from './whole-rows';

/** Above so many rejected records the whole file is read loosely, instead of them alone. */
const MOST_REJECTED = 10_000;
/** As many records without the form of a row as are looked at. */
const MOST_STRAYS = 200_000;

let readings = 0;

/**
 * Reads a canonical extract into a staging table. The engine reads numbers as numbers in one pass; only records that it
 * rejects are read again, loosely. Rows are checked and settled in bulk, in the engine.
 *
 * @throws UnreadableFile when rows cannot be told apart, or do not add up in the end
 */
export async function readCanonical(
  engine: Engine,
  source: TextSource,
  match: HeaderMatch,
  step: (text: string) => void,
): Promise<Reading> {
  readings += 1;
  const name = `staged_extract_${readings}`;
  step('Reading rows');
  const prepared = prepare(engine, source, match);
  const layout = layoutOf(source, match, prepared);
  const clean = readClean(engine, layout, name);
  const rows = clean
    ? {
        staged: { table: match.kind.table, staging: name, expressions: clean.expressions },
        ...accountForClean(layout, clean.rows),
      }
    : await readRowByRow(engine, layout, name, step);
  const { staged, ...account } = rows;
  return {
    kind: match.kind.id,
    kindWords: match.kind.words.charAt(0).toUpperCase() + match.kind.words.slice(1),
    published: null,
    staged: [staged],
    ...account,
    ignoredColumns: layout.ignored.map((place) => source.header[place] ?? '').filter((heading) => heading !== ''),
  };
}

type RowsAndAccount = Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'> & { readonly staged: Staged };

/** Reads a file of which some rows have to be settled. */
async function readRowByRow(
  engine: Engine,
  layout: Layout,
  name: string,
  step: (text: string) => void,
): Promise<RowsAndAccount> {
  const staging = quoteName(name);
  const { table } = layout.match.kind;
  const issues = openIssues(engine);
  let drop = (): void => undefined;
  try {
    const found = await readRows(engine, layout, name);
    drop = found.drop;
    step('Checking rows');
    normaliseTexts(engine, staging, layout);
    readOtherPeriods(engine, staging, layout);
    if (table === 'qof') fillGroups(engine, staging);
    checkRows(engine, staging, layout, issues);
    takeOutWholes(engine, staging, layout, issues);
    const kept = settleDuplicates(engine, staging, layout, issues);
    const account = await accountFor(engine, name, found.layout, issues, found);
    return { staged: { table, staging: name }, ...account, notes: [...found.notes, ...account.notes, ...kept] };
  } catch (error) {
    engine.run(sql`drop table if exists ${staging}`);
    throw error;
  } finally {
    issues.drop();
    drop();
  }
}

interface RowsRead extends Pick<SteadyRead, 'notes' | 'drop'> {
  readonly layout: Layout;
  /** Rows in the staging table. */
  readonly read: number;
  readonly strays: readonly Stray[];
}

async function readRows(engine: Engine, prepared: Layout, name: string): Promise<RowsRead> {
  const { match, source } = prepared;
  const layout = (current: TextSource, apart: readonly number[] = []) => layoutOf(current, match, prepared, apart);
  const numeric = new Map(Array.from(match.places).flatMap(([column, place]) => (isNumeric(column) ? [[place, 'DOUBLE'] as const] : []))); // prettier-ignore
  const typed = (current: TextSource): CsvRead => {
    const select = stagingSelect(layout(current), sql`row_number() over ()`, sql`null`, 'typed');
    return readCsv(engine, current, name, numeric, select, MOST_REJECTED);
  };
  const first = await readSteadily(engine, source, name, typed);
  if (first.read.rejected <= MOST_REJECTED) return withRejected(engine, name, first, layout);

  engine.run(sql`drop table ${quoteName(name)}`);
  first.drop();
  const texts = `${name}_texts`;
  const loose = (current: TextSource): CsvRead => {
    const select = sql`(row_number() over ())::integer as number, null::integer as line, ${allColumns(layout(current))}`;
    return readCsv(engine, current, texts, new Map(), select, MOST_STRAYS);
  };
  const second = await readSteadily(engine, source, texts, loose);
  try {
    if (second.read.rejected > MOST_STRAYS) {
      throw new UnreadableFile(
        `${formatCount(second.read.rejected)} of its rows have not as many cells as the header. Check how it was exported.`,
      );
    }
    stageLoosely(engine, quoteName(name), quoteName(texts), layout(second.source), true);
  } catch (error) {
    second.drop();
    throw error;
  } finally {
    engine.run(sql`drop table ${quoteName(texts)}`);
  }
  return withRejected(engine, name, second, layout);
}

/** Adds what can be read of the rejected records. */
async function withRejected(
  engine: Engine,
  name: string,
  { source, read, notes, drop }: SteadyRead,
  layout: (source: TextSource, apart: readonly number[]) => Layout,
): Promise<RowsRead> {
  const apart = read.records.map(({ offset }) => offset);
  const complete = layout(source, apart);
  if (apart.length === 0) return { layout: complete, read: read.rows, strays: [], notes, drop };
  const { headerLine, delimiter, bytes } = source;
  const lines = findLines(await bytes.all(), delimiter, { headerLine, offsets: apart, numbers: [] }).ofOffsets;
  const strays = stageRejected(engine, quoteName(name), complete, read.records, lines, read.rows);
  return { layout: complete, read: read.rows + apart.length - strays.length, strays, notes, drop };
}

/** What is prepared from the head of a file, so that texts become what is stored while the file is read. */
function prepare(engine: Engine, source: TextSource, match: HeaderMatch): Pick<Layout, 'spelling' | 'indicators'> {
  const columns = Array.from(match.places, ([column, place]) => ({ column, place }));
  const period = columns.find(({ column }) => column.type === 'period');
  const rows = source.sample.filter(({ line }) => line > source.headerLine);
  const example = period && rows.map(({ cells }) => cells[period.place] ?? '').find((cell) => cell !== '');
  const indicator = columns.find(({ column }) => column.stored === 'indicator_code');
  const hasGroups = columns.some(({ column }) => column.stored === 'group_code');
  return {
    spelling: example && match.periodReading ? spellingOf(engine, example, match.periodReading) : null,
    indicators: match.kind.table === 'qof' && indicator && !hasGroups ? indicatorsInHead(engine, source, indicator.place) : null, // prettier-ignore
  };
}

import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { isNumeric } from './canonical-columns';
import { foundColumns, layoutOf, stagingSelect, type Layout } from './canonical-layout';
import { findLines } from './line-finder';
import type { QualityNote } from './load-report';
import { allColumns, stageLoosely, stageRejected } from './loose-rows';
import { styleIn } from './number-evidence';
import type { NumberStyle } from './number-style';
import { readCsv, type CsvRead } from './read-csv';
import { UnreadableFile } from './reading';
import { readSteadily, type SteadyRead } from './steady-read';
import type { Stray } from './stray';
import type { TextSource } from './text-source';

/** Above so many rejected records the whole file is read loosely, instead of them alone. */
const MOST_REJECTED = 10_000;
/** As many records without the form of a row as are looked at. */
const MOST_STRAYS = 200_000;

/** The rows of a file in a staging table, as they were typed but for the numbers. */
export interface StagedRows extends Pick<SteadyRead, 'notes' | 'drop'> {
  readonly layout: Layout;
  /** Rows in the staging table. */
  readonly read: number;
  readonly strays: readonly Stray[];
}

/** Whether only a look at all numbers tells how they are written: commas inside a comma-separated cell part thousands. */
export function hasOpenNumbers(layout: Layout): boolean {
  return layout.source.delimiter !== ',' && foundColumns(layout).some(({ column }) => isNumeric(column));
}

/**
 * Reads the rows of a file into a new staging table `name`: numbers as numbers in one pass, and again loosely what the
 * engine rejects, or all of it.
 *
 * @throws UnreadableFile when rows cannot be told apart
 */
export async function stageRows(engine: Engine, prepared: Layout, name: string): Promise<StagedRows> {
  if (hasOpenNumbers(prepared)) return stageAllLoosely(engine, prepared, name);
  const { match, source } = prepared;
  const layout = (current: TextSource, apart: readonly number[] = []) => layoutOf(current, match, prepared, apart);
  const numeric = new Map(foundColumns(prepared).flatMap(({ column, place }) => (isNumeric(column) ? [[place, 'DOUBLE'] as const] : []))); // prettier-ignore
  const typed = (current: TextSource): CsvRead => {
    const select = stagingSelect(layout(current), sql`row_number() over ()`, sql`null`, 'typed');
    return readCsv(engine, current, name, numeric, select, MOST_REJECTED);
  };
  const first = await readSteadily(engine, source, name, typed);
  if (first.read.rejected <= MOST_REJECTED) return withRejected(engine, name, first, layout);
  engine.run(sql`drop table ${quoteName(name)}`);
  first.drop();
  return stageAllLoosely(engine, prepared, name);
}

async function stageAllLoosely(engine: Engine, prepared: Layout, name: string): Promise<StagedRows> {
  const { match, source } = prepared;
  const texts = `${name}_texts`;
  const loose = (current: TextSource): CsvRead => {
    const select = sql`(row_number() over ())::integer as number, null::integer as line, ${allColumns(prepared)}`;
    return readCsv(engine, current, texts, new Map(), select, MOST_STRAYS);
  };
  const all = await readSteadily(engine, source, texts, loose);
  let style: { readonly numbers: NumberStyle; readonly notes: readonly QualityNote[] } = {
    numbers: 'point',
    notes: [],
  };
  const layout = (current: TextSource, apart: readonly number[] = []) =>
    layoutOf(current, match, { ...prepared, numbers: style.numbers }, apart);
  try {
    if (all.read.rejected > MOST_STRAYS) {
      throw new UnreadableFile(
        `${formatCount(all.read.rejected)} of its rows have not as many cells as the header. Check how it was exported.`,
      );
    }
    if (hasOpenNumbers(prepared)) style = styleIn(engine, prepared, quoteName(texts));
    stageLoosely(engine, quoteName(name), quoteName(texts), layout(all.source), true);
  } catch (error) {
    all.drop();
    throw error;
  } finally {
    engine.run(sql`drop table ${quoteName(texts)}`);
  }
  return withRejected(engine, name, { ...all, notes: [...all.notes, ...style.notes] }, layout);
}

/** Adds what can be read of the rejected records. */
async function withRejected(
  engine: Engine,
  name: string,
  { source, read, notes, drop }: SteadyRead,
  layout: (source: TextSource, apart: readonly number[]) => Layout,
): Promise<StagedRows> {
  const apart = read.records.map(({ offset }) => offset);
  const complete = layout(source, apart);
  if (apart.length === 0) return { layout: complete, read: read.rows, strays: source.strays, notes, drop };
  const { headerLine, delimiter, bytes } = source;
  const found = await findLines(bytes, delimiter, { headerLine, offsets: apart, numbers: [] });
  const lines = found.ofOffsets.map(source.fileLine);
  const strays = stageRejected(engine, quoteName(name), complete, read.records, lines, read.rows);
  const count = read.rows + apart.length - strays.length;
  return { layout: complete, read: count, strays: [...source.strays, ...strays], notes, drop };
}

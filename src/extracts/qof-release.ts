import { periodText } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, quoteText, sql, type Sql } from '@/engine/sql';
import { readCanonical } from './canonical-reader';
import { dropStaged } from './loaded-pieces';
import type { SetAsideRow } from './load-report';
import { stagedAreas } from './qof-release-areas';
import { readCleanLong } from './qof-release-clean';
import type { ReleaseMatch, ReleaseTable } from './qof-release-kinds';
import { pivotLong, registersByGroup, stagedPivot, type Settled } from './qof-release-long';
import { yearNote, yearOfName, type FoundYear } from './qof-release-year';
import { UnreadableFile, type Reading, type Staged } from './reading';
import { accountForClean } from './row-account';
import type { TextSource } from './text-source';

let readings = 0;

/**
 * Reads one file of a QOF raw data release, 2013/14 on: achievement, exceptions, registers, the names of indicators, or
 * the practices and their areas. Its rows are checked and accounted for as those of a canonical extract are.
 *
 * @param name as the store names the file: where no column gives the year, it must
 * @throws UnreadableFile where nothing says which year the file is of, or no row of it can be read
 */
export async function readQofRelease(
  engine: Engine,
  source: TextSource,
  match: ReleaseMatch,
  name: string,
  step: (text: string) => void,
): Promise<Reading> {
  const { kind, periodReading } = match;
  const isTimeless = kind.table === 'practice_area';
  const found = isTimeless || periodReading !== null ? null : yearOfName(name, kind.words);
  const reading = readLong(engine, source, match, found, step) ?? (await readRows(engine, source, match, found, step));
  return {
    ...reading,
    kindWords: found ? `${kind.words}, ${periodText(found.year)}` : kind.words,
    notes: [...(found ? [yearNote(found)] : []), ...reading.notes],
  };
}

/** Reads achievement of one count in each row in one pass; null where it is another file, or rows must be looked at. */
function readLong(
  engine: Engine,
  source: TextSource,
  match: ReleaseMatch,
  found: FoundYear | null,
  step: (text: string) => void,
): Reading | null {
  if (match.kind.table !== 'qof_long' || found === null) return null;
  step('Reading rows');
  readings += 1;
  const staging = `staged_release_${readings}`;
  const clean = readCleanLong(engine, source, match, staging);
  if (clean === null) return null;
  return {
    kind: match.kind.id,
    kindWords: match.kind.words,
    published: null,
    staged: stagedPivot(engine, staging, { ...clean.expressions, ...constants(found) }),
    ...accountForClean(clean.layout, clean.rows),
    ignoredColumns: clean.layout.ignored.map((place) => source.header[place] ?? '').filter((heading) => heading !== ''),
  };
}

/** Reads a file by its rows, and makes the tables of them that are stored. */
async function readRows(
  engine: Engine,
  source: TextSource,
  match: ReleaseMatch,
  found: FoundYear | null,
  step: (text: string) => void,
): Promise<Reading> {
  const reading = await readCanonical(engine, source, match, step);
  const [read] = reading.staged;
  if (!read) throw new TypeError('a file of a release is read into one table');
  try {
    if (reading.parts.every(({ loaded }) => loaded === 0)) throw new UnreadableFile(noRows(reading.setAside[0]));
    const { staged, notes } = settle(engine, match, found ? ofYear(read, found) : read);
    if (!staged.some(({ staging }) => staging === read.staging)) dropStaged(engine, read);
    return { ...reading, staged, notes: [...reading.notes, ...notes] };
  } catch (error) {
    dropStaged(engine, read);
    throw error;
  }
}

/** Makes rows as they were read into rows of tables that are stored. */
function settle(engine: Engine, match: ReleaseMatch, { table, ...rows }: Staged<ReleaseTable>): Settled {
  switch (table) {
    case 'qof_long':
      return pivotLong(engine, { table, ...rows });
    case 'indicator_register':
      return {
        staged: [registersByGroup(engine, `${rows.staging}_groups`, quoteName(rows.staging), rows.expressions ?? {})],
        notes: [],
      };
    case 'named_register':
      return { staged: [registers(match, rows)], notes: [] };
    case 'practice_area':
      return { staged: stagedAreas(engine, { table, ...rows }), notes: [] };
    default:
      return { staged: [{ table, ...rows }], notes: [] };
  }
}

/** Registers without the list they are of stand only where no other file gives them. */
function registers(match: ReleaseMatch, rows: Omit<Staged, 'table'>): Staged {
  const hasLists = [...match.places.keys()].some(({ stored }) => stored === 'list_size');
  if (!hasLists) return { ...rows, table: 'bare_register' };
  return { ...rows, table: 'qof_register', expressions: { ...rows.expressions, restated: sql`false` } };
}

function ofYear<Table extends ReleaseTable>(read: Staged<Table>, found: FoundYear): Staged<Table> {
  return { ...read, expressions: { ...read.expressions, ...constants(found) } };
}

/** The year of every row. */
function constants({ year }: FoundYear): Readonly<Record<string, Sql>> {
  return { first_month: quoteText(String(year.firstMonth)), months: quoteText(String(year.months)) };
}

function noRows(first: SetAsideRow | undefined): string {
  const why =
    first === undefined
      ? ''
      : ` The first was set aside, line ${first.line}: ${first.column ?? 'row'} ${first.value ?? 'blank'}, ${first.reason}.`;
  return `It has the columns of QOF raw data, but no row that can be read.${why}`;
}

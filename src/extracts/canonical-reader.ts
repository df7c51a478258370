import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { layoutOf, type Layout } from './canonical-layout';
import { checkRows } from './check-rows';
import { readClean } from './clean-read';
import { settleDuplicates } from './duplicate-rows';
import { fillGroups, indicatorsInHead } from './indicator-groups';
import { dropStaged } from './loaded-pieces';
import type { HeaderMatch } from './match-header';
import { requireRoom } from './memory-room';
import { normaliseTexts, readOtherPeriods } from './normalise-rows';
import { spellingOf } from './period-spellings';
import { UnreadableFile, type Reading, type Staged } from './reading';
import { accountFor, accountForClean } from './row-account';
import { openIssues } from './row-issues';
import { hasOpenNumbers, stageRows } from './stage-rows';
import type { ReadTable } from './tables';
import type { TextSource } from './text-source';
import { takeOutWholes } from './whole-rows';

let readings = 0;

/**
 * Reads a canonical extract into a staging table. The engine reads numbers as numbers in one pass; only records that it
 * rejects are read again, loosely. Rows are checked and settled in bulk, in the engine.
 *
 * @throws UnreadableFile when rows cannot fit into memory, cannot be told apart, or do not add up in the end
 */
export async function readCanonical<Table extends ReadTable>(
  engine: Engine,
  source: TextSource,
  match: HeaderMatch<Table>,
  step: (text: string) => void,
): Promise<Reading<Table>> {
  requireRoom(engine, source, match);
  readings += 1;
  const name = `staged_extract_${readings}`;
  step('Reading rows');
  const prepared = prepare(engine, source, match);
  const layout = layoutOf(source, match, prepared);
  const clean = hasOpenNumbers(layout) || source.strays.length > 0 ? null : readClean(engine, layout, name, step);
  const rows = clean
    ? {
        staged: { staging: name, expressions: clean.expressions },
        ...accountForClean(layout, clean.rows),
      }
    : await readRowByRow(engine, layout, name, step);
  const { staged, ...account } = rows;
  if (account.parts.every(({ read }) => read === source.above.length)) {
    dropStaged(engine, staged);
    throw new UnreadableFile(`It has the headings of ${match.kind.words} and no row below them. Check that it was saved in full.`); // prettier-ignore
  }
  return {
    kind: match.kind.id,
    kindWords: match.kind.words.charAt(0).toUpperCase() + match.kind.words.slice(1),
    published: null,
    staged: [{ ...staged, table: match.kind.table }],
    ...account,
    ignoredColumns: layout.ignored.map((place) => source.header[place] ?? '').filter((heading) => heading !== ''),
  };
}

type RowsAndAccount = Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'> & {
  readonly staged: Omit<Staged, 'table'>;
};

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
    const found = await stageRows(engine, layout, name);
    drop = found.drop;
    step('Checking rows');
    normaliseTexts(engine, staging, layout);
    readOtherPeriods(engine, staging, layout);
    if (table === 'qof') fillGroups(engine, staging);
    checkRows(engine, staging, found.layout, issues);
    takeOutWholes(engine, staging, layout, issues);
    const kept = settleDuplicates(engine, staging, layout, issues);
    const account = await accountFor(engine, name, found.layout, issues, found);
    return { staged: { staging: name }, ...account, notes: [...found.notes, ...account.notes, ...kept] };
  } catch (error) {
    engine.run(sql`drop table if exists ${staging}`);
    throw error;
  } finally {
    issues.drop();
    drop();
  }
}

/** What is prepared from the head of a file, so that texts become what is stored while the file is read. */
function prepare(
  engine: Engine,
  source: TextSource,
  match: HeaderMatch<ReadTable>,
): Pick<Layout, 'spelling' | 'indicators' | 'numbers'> {
  const columns = Array.from(match.places, ([column, place]) => ({ column, place }));
  const period = columns.find(({ column }) => column.type === 'period');
  const rows = source.sample.filter(({ line }) => line > source.headerLine);
  const example = period && rows.map(({ cells }) => cells[period.place] ?? '').find((cell) => cell !== '');
  const indicator = columns.find(({ column }) => column.stored === 'indicator_code');
  const named: readonly ReadTable[] = ['qof', 'qof_long'];
  const hasGroups = columns.some(({ column }) => column.stored === 'group_code');
  return {
    numbers: 'point',
    spelling: example && match.periodReading ? spellingOf(engine, example, match.periodReading) : null,
    indicators: named.includes(match.kind.table) && indicator && !hasGroups ? indicatorsInHead(engine, source, indicator.place) : null, // prettier-ignore
  };
}

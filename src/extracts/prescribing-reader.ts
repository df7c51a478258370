import { formatCount } from '@/domain/format';
import type { Period } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import { readPeriod } from './period-spellings';
import { prescribingFaults } from './prescribing-faults';
import { prescribingNames } from './prescribing-names';
import type { PrescribingSource } from './prescribing-layouts';
import { ignoredIn, numberTypes, sumsQuery, type NumberReading } from './prescribing-sums';
import { monthExpression } from './prescribing-months';
import { note } from './publication';
import { numbersIn } from './publication-numbers';
import type { QualityNote } from './load-report';
import { readCsv } from './read-csv';
import { UnreadableFile, type Reading } from './reading';
import { readSteadily, type SteadyRead } from './steady-read';
import type { Step } from './progress-teller';
import { addTexts, partRejected } from './summed-rows';

/** Above so many records of another form than the header's a file is refused. */
const MOST_STRAYS = 10_000;

let readings = 0;

/**
 * Reads a file of practice prescribing into sums by practice, month and chemical substance, in one pass and without
 * keeping its rows.
 *
 * @throws UnreadableFile when its rows cannot be told apart, or none of them can be read
 */
export async function readPrescribing(
  engine: Engine,
  kind: { readonly id: string; readonly words: string },
  prescribing: PrescribingSource,
  step: Step,
): Promise<Reading> {
  readings += 1;
  const name = `prescribing_sums_${readings}`;
  const sums = quoteName(name);
  // Where a file has names they are read in a pass of their own. Then it is an EPD, which always has rows to set aside.
  const [again, afterwards] = prescribing.columns.names === null ? [0, 0] : [2, 1];
  step('Adding up prescribing', again);
  // By the first rows: among costs to the penny the style shows at once.
  const numbers = numbersIn(prescribing.source, rowsInSample(prescribing), [
    ...numberTypes(prescribing.columns).keys(),
  ]);
  let reading: NumberReading = numbers.style === 'point' ? 'typed' : numbers.style;
  let steady = await sumUp(engine, prescribing, name, reading);
  if (reading === 'typed' && steady.read.rejected > 0) {
    steady.drop();
    engine.run(sql`drop table ${sums}`);
    step('Reading its rows one by one', again);
    reading = numbers.style;
    steady = await sumUp(engine, prescribing, name, reading);
  }
  const source: PrescribingSource = { ...prescribing, source: steady.source };
  try {
    if (steady.read.rejected > MOST_STRAYS) {
      throw new UnreadableFile(
        `${formatCount(steady.read.rejected)} of its rows have more cells or fewer than its header. Download it again, or save it anew as CSV.`,
      );
    }
    const { strays, rows } = partRejected(source.source, steady.read);
    addTexts(engine, sums, source.source.header.length, rows, (records) => sumsQuery(source, numbers.style, records));
    const months = monthsOf(engine, name);
    step('Looking for rows to set aside', afterwards);
    const account = await prescribingFaults(engine, source, reading, { sums, strays, unreadableMonths: months.unreadable, apart: steady.read.records, merged: 0 }); // prettier-ignore
    if (account.parts[0]?.loaded === 0) throw new UnreadableFile(noRows(kind.words, account.setAside[0]?.reason));
    step('Reading names');
    const named = prescribingNames(engine, source);
    const groups = engine.query(sql`select count(*)::integer as n from ${sums}`, (row) => Number(row['n']))[0] ?? 0;
    return {
      kind: kind.id,
      kindWords: kind.words,
      published: null,
      staged: [{ table: 'prescribing', staging: name, expressions: { unit_kind: sql`'practice'`, months: sql`1`, first_month: monthExpression(months.read), bnf_name: sql`null` } }, ...named.staged], // prettier-ignore
      ...account,
      notes: [
        ...addedUp(account.parts[0]?.loaded ?? 0, groups),
        ...account.notes,
        ...named.notes,
        ...numbers.notes,
        ...steady.notes,
      ],
      ignoredColumns: ignoredIn(source.source, source.columns),
    };
  } catch (error) {
    engine.run(sql`drop table if exists ${sums}`);
    throw error;
  } finally {
    steady.drop();
  }
}

function rowsInSample({ source: { sample, headerLine } }: PrescribingSource) {
  return sample.filter(({ line }) => line > headerLine);
}

async function sumUp(
  engine: Engine,
  prescribing: PrescribingSource,
  name: string,
  reading: NumberReading,
): Promise<SteadyRead> {
  const types = reading === 'typed' ? numberTypes(prescribing.columns) : new Map<number, string>();
  const limit = reading === 'typed' ? 1 : MOST_STRAYS;
  return readSteadily(engine, prescribing.source, name, (source) => {
    const query = (records: Sql) => sumsQuery({ ...prescribing, source }, reading, records);
    return readCsv(engine, source, name, types, query, limit);
  });
}

/** The months that stand in the sums, each text read once. */
function monthsOf(
  engine: Engine,
  name: string,
): { readonly read: ReadonlyMap<string, Period>; readonly unreadable: readonly string[] } {
  const texts = engine.query(
    sql`select distinct month_text as text from ${quoteName(name)} where fault = 0 order by 1`,
    (row) => String(row['text']),
  );
  const read = new Map<string, Period>();
  const unreadable: string[] = [];
  for (const text of texts) {
    const period = readPeriod(text, 'month');
    if (period?.months === 1) read.set(text, period);
    else unreadable.push(text);
  }
  return { read, unreadable };
}

function addedUp(rows: number, groups: number): readonly QualityNote[] {
  const text = `${formatCount(rows)} rows were added up to ${formatCount(groups)} sums by practice, month and chemical substance (the first 9 characters of the BNF code; 4 for appliances): presentations are not told apart.`;
  return note('added-up', text, [], rows);
}

function noRows(words: string, reason: string | undefined): string {
  const why = reason === undefined ? '' : ` The first was set aside: ${reason}.`;
  return `It has the layout of ${words}, but no row of it can be read.${why}`;
}

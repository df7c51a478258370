import { formatCount } from '@/domain/format';
import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import type { RecordSource } from './activity-record-layouts';
import { findRepeats, type Repeats } from './activity-record-repeats';
import { faultyRecords, recordFaults, sumsQuery } from './activity-record-sums';
import type { QualityNote } from './load-report';
import type { Step } from './progress-teller';
import { note } from './publication';
import { readCsv } from './read-csv';
import { UnreadableFile, type Reading } from './reading';
import { readSteadily } from './steady-read';
import { accountForSums, addTexts, partRejected } from './summed-rows';

/** Above so many records of another form than the header's a file is refused. */
const MOST_STRAYS = 10_000;

let readings = 0;

/**
 * Reads a file of one attendance or referral in each row into sums by practice, month, specialty and provider, and by age
 * band, sex or source where it has them, without keeping its rows.
 *
 * @throws UnreadableFile when its rows cannot be told apart, or none of them can be read
 */
export async function readRecords(
  engine: Engine,
  kind: { readonly id: string; readonly words: string },
  file: RecordSource,
  step: Step,
): Promise<Reading> {
  readings += 1;
  const name = `record_sums_${readings}`;
  const sums = quoteName(name);
  step(`Adding up ${file.sort}`, 1);
  const found: { repeats: Repeats | null } = { repeats: null };
  const steady = await readSteadily(engine, file.source, name, (source) => {
    found.repeats?.drop();
    const { single } = (found.repeats = findRepeats(engine, file, source));
    return readCsv(engine, source, name, new Map(), (records) => sumsQuery(file, single(records)), MOST_STRAYS);
  });
  const read: RecordSource = { ...file, source: steady.source };
  const repeats = found.repeats ?? findRepeats(engine, file, steady.source);
  try {
    if (steady.read.rejected > MOST_STRAYS) {
      throw new UnreadableFile(
        `${formatCount(steady.read.rejected)} of its rows have more cells or fewer than its header. Export it anew as CSV.`,
      );
    }
    const { strays, rows } = partRejected(read.source, steady.read);
    addTexts(engine, sums, read.source.header.length, rows, (records) => sumsQuery(read, sql`(select *, 1 as copies, false as differs from ${records})`)); // prettier-ignore
    if (repeats.shared !== null) engine.run(sql`insert into ${sums} ${sumsQuery(read, quoteName(repeats.shared))}`);
    const [merged = 0] = engine.query(sql`select coalesce(sum(merged), 0)::integer as n from ${sums}`, (row) => Number(row['n'])); // prettier-ignore
    step('Looking for rows to set aside');
    const account = await accountForSums(
      engine,
      {
        source: read.source,
        faults: recordFaults(read),
        types: new Map(),
        faulty: (records) => faultyRecords(read, repeats.marked(records)),
      },
      { sums, strays, apart: steady.read.records, merged },
    );
    const loaded = account.parts[0]?.loaded ?? 0;
    if (loaded === 0) {
      const [first] = [...account.setAside, ...account.notData];
      const why = first === undefined ? '' : ` The first: line ${first.line}, ${first.reason}.`;
      throw new UnreadableFile(`It has the layout of ${kind.words.toLowerCase()}, but no row of it can be counted.${why}`); // prettier-ignore
    }
    const groups = engine.query(sql`select count(*)::integer as n from ${sums}`, (row) => Number(row['n']))[0] ?? 0;
    return {
      kind: kind.id,
      kindWords: kind.words,
      published: null,
      staged: [{ table: file.sort === 'attendances' ? 'outpatient' : 'referral', staging: name, expressions: { unit_kind: sql`'practice'`, months: sql`1` } }], // prettier-ignore
      ...account,
      notes: [...notesOn(read, { loaded, groups, merged }), ...steady.notes],
      ignoredColumns: read.source.header.filter((heading, place) => heading !== '' && !Object.values(read.columns).includes(place)), // prettier-ignore
    };
  } catch (error) {
    engine.run(sql`drop table if exists ${sums}`);
    throw error;
  } finally {
    repeats.drop();
    steady.drop();
  }
}

interface Counts {
  readonly loaded: number;
  readonly groups: number;
  readonly merged: number;
}

function notesOn({ sort, columns }: RecordSource, { loaded, groups, merged }: Counts): readonly QualityNote[] {
  const added = `${formatCount(loaded)} ${sort} were added up to ${formatCount(groups)} sums by practice, month, specialty and what else the file tells apart: no record of a patient is kept.`; // prettier-ignore
  const repeated = `${formatCount(merged)} ${merged === 1 ? 'row repeats' : 'rows repeat'} another, id and all, and ${merged === 1 ? 'was' : 'were'} counted once.`; // prettier-ignore
  const noId = 'No column tells one record from another: rows that are alike were each counted.';
  const noOutcome = 'No column says whether a patient came: every row was counted as attended.';
  return [
    ...note('added-up', added, [], loaded),
    ...note('merged', repeated, [], merged),
    ...(columns.id < 0 ? note('records-without-id', noId, [], loaded) : []),
    ...(sort === 'attendances' && columns.outcome < 0 ? note('records-without-outcome', noOutcome, [], loaded) : []),
  ];
}

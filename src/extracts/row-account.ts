import type { Engine } from '@/engine/engine';
import { quoteName, sql } from '@/engine/sql';
import { formatCount } from '@/domain/format';
import type { Layout } from './canonical-layout';
import type { CsvRecord } from './csv-records';
import { findLines } from './line-finder';
import type { PartAccount, QualityNote, SetAsideRow } from './load-report';
import { UnreadableFile, type Reading } from './reading';
import type { Issue, RowIssues } from './row-issues';
import type { Stray } from './stray';

/**
 * Gives an account of every row of a file.
 *
 * @param read rows that were in the staging table before any was taken out
 * @throws UnreadableFile when rows read are not rows loaded + set aside + not data + merged
 */
export async function accountFor(
  engine: Engine,
  staging: string,
  layout: Layout,
  issues: RowIssues,
  { read, strays }: { readonly read: number; readonly strays: readonly Stray[] },
): Promise<Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'>> {
  const { above, listing } = layout.source;
  const [loaded = 0] = engine.query(sql`select count(*)::integer as n from ${quoteName(staging)}`, (row) =>
    Number(row['n']),
  );
  const strayCount = (fate: Stray['fate']) => strays.filter((stray) => stray.fate === fate).length;
  const account: PartAccount = {
    part: null,
    read: read + strays.length + above.length,
    loaded,
    setAside: issues.count('set-aside') + strayCount('set-aside'),
    notData: issues.count('not-data') + strayCount('not-data') + above.length,
    merged: issues.count('merged'),
  };
  requireBalance(account);

  const setAside = issues.first('set-aside', listing.setAside);
  const notData = issues.first('not-data', listing.notData);
  const merged = issues.first('merged', 20);
  const lineOf = await linesOf(layout, [...setAside, ...notData, ...merged]);
  const listed = (rows: readonly Issue[], fate: Stray['fate']): SetAsideRow[] =>
    [...rows.map((issue) => rowOf(issue, lineOf)), ...strays.filter((stray) => stray.fate === fate).map(strayRow)].sort(
      (a, b) => a.line - b.line,
    );
  return {
    parts: [account],
    setAside: listed(setAside, 'set-aside').slice(0, listing.setAside),
    notData: [...titlesOf(above), ...listed(notData, 'not-data')].slice(0, listing.notData),
    notes: [...mergedNote(account.merged, merged, lineOf), ...cutNote(account.setAside, listing.setAside)],
  };
}

/** The account of a file of which every row below the header was loaded. */
export function accountForClean(
  { source: { above } }: Layout,
  rows: number,
): Pick<Reading, 'parts' | 'setAside' | 'notData' | 'notes'> {
  const account = {
    part: null,
    read: rows + above.length,
    loaded: rows,
    setAside: 0,
    notData: above.length,
    merged: 0,
  };
  return { parts: [account], setAside: [], notData: titlesOf(above), notes: [] };
}

/** Every row of a file must be accounted for. @throws UnreadableFile when the counts do not add up */
export function requireBalance({ read, loaded, setAside, notData, merged }: PartAccount): void {
  if (read !== loaded + setAside + notData + merged) {
    throw new UnreadableFile(
      `Its rows do not add up: ${read} were read, but ${loaded} loaded, ${setAside} set aside, ${notData} not data and ${merged} merged. Nothing of it was kept; please report the file.`,
    );
  }
}

type LineOf = (number: number, line: number | null) => number;

async function linesOf(layout: Layout, issues: readonly Issue[]): Promise<LineOf> {
  const unknown = issues.flatMap(({ line, number, otherLine, otherNumber }) => [
    ...(line === null ? [number] : []),
    ...(otherLine === null && otherNumber !== null ? [otherNumber] : []),
  ]);
  const numbers = [...new Set(unknown)].sort((a, b) => a - b);
  if (numbers.length === 0) return (_, line) => line ?? 0;
  const { headerLine, delimiter, bytes, fileLine } = layout.source;
  const found = await findLines(bytes, delimiter, { headerLine, offsets: layout.apart, numbers });
  const byNumber = new Map(numbers.map((number, index) => [number, fileLine(found.ofNumbers[index] ?? 0)]));
  return (number, line) => line ?? byNumber.get(number) ?? 0;
}

function rowOf(issue: Issue, lineOf: LineOf): SetAsideRow {
  const { heading, value, reason, number, line, otherNumber, otherLine } = issue;
  const other = otherNumber === null ? '' : ` (line ${lineOf(otherNumber, otherLine)})`;
  return { part: null, line: lineOf(number, line), column: heading, value, reason: reason + other };
}

function strayRow({ line, value, reason }: Stray): SetAsideRow {
  return { part: null, line, column: null, value: value.slice(0, 500), reason };
}

function titlesOf(above: readonly CsvRecord[]): SetAsideRow[] {
  return above.map(({ line, cells }) => {
    const value = cells.filter((cell) => cell !== '').join(' | ');
    return strayRow({ line, value, reason: 'a title or a note', fate: 'not-data' });
  });
}

function mergedNote(count: number, merged: readonly Issue[], lineOf: LineOf): readonly QualityNote[] {
  if (count === 0) return [];
  const subject = count === 1 ? '1 row repeats' : `${formatCount(count)} rows repeat`;
  return [
    {
      code: 'merged',
      text: `${subject} another in every column and ${count === 1 ? 'was' : 'were'} merged into it.`,
      count,
      examples: merged.map(({ number, line }) => `line ${lineOf(number, line)}`),
    },
  ];
}

function cutNote(count: number, listed: number): readonly QualityNote[] {
  if (count <= listed) return [];
  return [
    {
      code: 'set-aside-cut',
      text: `${formatCount(count)} rows were set aside; the first ${formatCount(listed)} are listed.`,
      count,
      examples: [],
    },
  ];
}

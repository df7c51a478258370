import type { Engine } from '@/engine/engine';
import { odsDay } from './ods-day';
import { note, readingOf, type Publication } from './publication';
import { sortRecords, type Fault, type Read } from './publication-records';
import { commissioner, isPracticeCode, practiceFault } from './publication-units';
import type { Reading } from './reading';
import { recordsBelow, withoutHeader, type TextSource } from './text-source';
import { RowsToStage } from './workbook-staging';

const HEADER = ['practice code', 'commissioner', 'type', 'join date', 'left date', 'amended'];

interface Membership {
  readonly code: string;
  readonly commissioner: string;
  readonly joined: string;
  readonly left: string | null;
}

/** The Organisation Data Service's memberships of practices in commissioners, with their days. */
export const ODS_MEMBERS: Publication = {
  id: 'ods-members',
  words: 'ODS memberships of practices in commissioners (epcmem)',
  gives: [],
  description:
    '`epcmem.csv`, 6 columns and no header: the commissioner of each practice as a grouping. Groupings are of no time here, so the membership that runs, or else the last that ran, is taken, and earlier ones are counted in a note.',
  open(file) {
    const fits = file.sample.filter(({ cells }) => isMembership(cells)).length;
    return fits * 2 > file.sample.length ? (engine, step) => read(engine, withoutHeader(file, HEADER), step) : null;
  },
};

function isMembership(cells: readonly string[]): boolean {
  const [code = '', parent = '', type = '', joined = '', left = ''] = cells;
  return (
    cells.length === HEADER.length && isPracticeCode(code) && /^[A-Z0-9]{3,5}$/.test(parent) && /^[A-Z]$/.test(type) &&
    odsDay(joined) !== null && (left === '' || odsDay(left) !== null)
  ); // prettier-ignore
}

function read(engine: Engine, source: TextSource, step: (text: string) => void): Reading {
  step('Reading memberships');
  const sorted = sortRecords(
    {
      header: HEADER,
      isHeaded: false,
      unitColumn: 0,
      judge,
      keyOf: (row) => `${row.code} ${row.commissioner} ${row.joined}`,
      keyWords: 'practice, commissioner and joining day',
    },
    source.above,
    recordsBelow(engine, source),
  );
  const current = new Map<string, Read<Membership>>();
  for (const row of sorted.rows) {
    const known = current.get(row.code);
    if (!known || byRecency(row, known) > 0) current.set(row.code, row);
  }
  const rows = new RowsToStage();
  for (const { line, code, commissioner: parent } of current.values()) {
    const area = commissioner(parent, null);
    rows.add('unit_grouping', line, { unit_kind: 'practice', unit_code: code, grouping: area.grouping, group_code: area.code }); // prettier-ignore
  }
  const ended = [...current.values()].filter(({ left }) => left !== null).map(({ code }) => code);
  const earlier = sorted.rows.filter((row) => current.get(row.code) !== row);
  const twice = sorted.rows.filter((row) => row.left === null && current.get(row.code) !== row).map(({ code }) => code);
  return readingOf(engine, { id: ODS_MEMBERS.id, kindWords: ODS_MEMBERS.words }, sorted, rows, {
    notes: [
      ...note('earlier-memberships', 'Memberships that another followed: read, and not used, since a grouping is of no time here.', earlier.map(({ code, commissioner: parent, joined, left }) => `${code}: ${parent} from ${joined} to ${left ?? 'now'}`)), // prettier-ignore
      ...note('ended-memberships', 'Practices whose last membership has ended: it is taken as it was.', ended),
      ...note('several-memberships', 'Practices with more than one membership that runs: the one that began last is taken.', twice), // prettier-ignore
    ],
    ignoredColumns: ['type', 'amended'],
  });
}

/** Which of two memberships of a practice is taken: one that runs before one that ended, then the one that began last. */
function byRecency(a: Membership, b: Membership): number {
  if ((a.left === null) !== (b.left === null)) return a.left === null ? 1 : -1;
  return a.joined.localeCompare(b.joined) || (a.left ?? '').localeCompare(b.left ?? '') || a.commissioner.localeCompare(b.commissioner); // prettier-ignore
}

function judge(cells: readonly string[]): { readonly row: Membership } | Fault {
  const [code = '', parent = '', , joined = '', left = ''] = cells;
  const wrong = (column: number, reason: string): Fault => ({ fate: 'set-aside', reason, column });
  const fault = practiceFault(code, 0);
  if (fault) return fault;
  if (!/^[A-Z0-9]{3,5}$/i.test(parent)) return wrong(1, 'not the code of a commissioner');
  const [from, to] = [odsDay(joined), odsDay(left)];
  if (from === null) return wrong(3, 'not a day written as 20130401');
  if (left !== '' && to === null) return wrong(4, 'not a day written as 20130401');
  if (to !== null && to < from) return wrong(4, 'left before it joined');
  return { row: { code: code.toUpperCase(), commissioner: parent.toUpperCase(), joined: from, left: to } };
}

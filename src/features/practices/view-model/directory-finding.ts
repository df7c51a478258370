import { formatCount } from '@/domain/format';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { ProgrammeRow } from './programme';

/** How far the visits have come, in a sentence. */
export function directoryFinding(rows: readonly ProgrammeRow[], unitKind: UnitKind): string {
  const open = rows.filter(({ closed }) => closed === null);
  const count = (status: ProgrammeRow['status']) => open.filter((row) => row.status === status).length;
  const closed = rows.length - open.length;
  const known = `${formatCount(open.length)} ${unitWord(unitKind, open.length)}: ${formatCount(count('done'))} visited, ${formatCount(count('planned'))} with a visit planned, ${formatCount(count('none'))} without.`;
  return closed === 0
    ? known
    : `${known} ${formatCount(closed)} closed ${closed === 1 ? 'one is' : 'ones are'} listed too.`;
}

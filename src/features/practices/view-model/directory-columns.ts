import { engagementWords, saidOf } from '@/domain/engagement';
import { dayWords } from '@/domain/period';
import type { CellValue } from '@/ui/table-rows';
import { localityOf, type ProgrammeRow, STATUS_WORDS } from './programme';

/** What the list of all practices is sorted and searched by, column by column. */
export const DIRECTORY_VALUES = {
  order: ({ order }) => (order === null ? null : -order),
  name: ({ name }) => name,
  code: ({ code }) => code,
  locality: localityOf,
  list: ({ listSize }) => listSize,
  signals: ({ signals }) => signals,
  visit: ({ status, closed }) => (closed === null ? STATUS_WORDS[status] : 'closed'),
  signed: ({ engagement }) => saidOf(engagement.agreementSigned),
  les: ({ engagement }) => saidOf(engagement.lesApplied),
} as const satisfies Readonly<Record<string, (row: ProgrammeRow) => CellValue>>;

/** The same as columns. */
export const DIRECTORY_COLUMNS = Object.entries(DIRECTORY_VALUES).map(([id, value]) => ({ id, value }));

/** How the list stands at first: those still to be visited in their order, then the rest. */
export const DIRECTORY_ORDER = { column: 'order', isDescending: true } as const;

/** How far a visit has come, and the day that is given of it. */
export function visitWords({ status, engagement, closed }: ProgrammeRow): string {
  if (closed !== null) return `closed ${dayWords(closed)}`;
  const day = visitDay({ status, engagement });
  return day === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, ${dayWords(day)}`;
}

/** The day of the visit that was made, else of the one planned, as it was written; null for neither. */
export function visitDay({ status, engagement }: Pick<ProgrammeRow, 'status' | 'engagement'>): string | null {
  return status === 'done' ? engagement.visitDone : status === 'planned' ? engagement.visitPlanned : null;
}

/** Whether the agreement is signed, and the enhanced service applied, in words. */
export function agreementWords({ engagement }: Pick<ProgrammeRow, 'engagement'>): {
  readonly signed: string;
  readonly les: string;
} {
  return { signed: engagementWords(engagement.agreementSigned), les: engagementWords(engagement.lesApplied) };
}

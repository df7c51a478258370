import { engagementWords, saidOf } from '@/domain/engagement';
import { formatCount } from '@/domain/format';
import { dayWords } from '@/domain/period';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { localityOf, type ProgrammeRow, STATUS_WORDS } from './view-model/programme';

interface Props {
  readonly rows: readonly ProgrammeRow[];
  readonly many: string;
  /** The word for what they are grouped by. */
  readonly area: string;
  /** False while signals are still being counted. */
  readonly isCounted: boolean;
  /** The address of one practice's page. */
  readonly hrefOf: (code: string) => string;
}

/** Every practice: found by name, sorted by any column, each a link to its page. */
export function DirectoryTable({ rows, many, area, isCounted, hrefOf }: Props) {
  const columns: readonly DataColumn<ProgrammeRow>[] = [
    {
      id: 'order',
      header: 'Order',
      isNumeric: true,
      value: ({ order }) => (order === null ? null : -order),
      // The order is that of the signals: there is none until they are counted.
      cell: ({ order }) => (order === null ? '–' : isCounted ? formatCount(order) : '…'),
    },
    {
      id: 'name',
      header: 'Practice',
      value: ({ name }) => name,
      cell: ({ code, name }) => <a href={hrefOf(code)}>{name}</a>,
    },
    { id: 'code', header: 'Code', value: ({ code }) => code },
    { id: 'locality', header: startSentence(area), value: localityOf },
    {
      id: 'list',
      header: 'List',
      isNumeric: true,
      value: ({ listSize }) => listSize,
      cell: ({ listSize }) => formatCount(listSize),
    },
    {
      id: 'signals',
      header: 'Signals',
      isNumeric: true,
      value: ({ signals }) => signals,
      cell: ({ signals }) => (isCounted ? formatCount(signals) : '…'),
    },
    {
      id: 'visit',
      header: 'Visit',
      value: ({ status, closed }) => (closed === null ? STATUS_WORDS[status] : 'closed'),
      cell: visitCell,
    },
    {
      id: 'signed',
      header: 'Agreement',
      value: ({ engagement }) => saidOf(engagement.agreementSigned) ?? null,
      cell: ({ engagement }) => engagementWords(engagement.agreementSigned),
    },
    {
      id: 'les',
      header: 'LES applied',
      value: ({ engagement }) => saidOf(engagement.lesApplied) ?? null,
      cell: ({ engagement }) => engagementWords(engagement.lesApplied),
    },
  ];
  return (
    <DataTable
      caption={`All ${many}`}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={({ code }) => code}
      initialSorting={{ column: 'order', isDescending: true }}
      searchLabel={`Find among the ${many}`}
      emptyText={`No ${many} are shown.`}
      maxHeight={620}
    />
  );
}

function visitCell({ status, engagement, closed }: ProgrammeRow): string {
  if (closed !== null) return `closed ${dayWords(closed)}`;
  const day = status === 'done' ? engagement.visitDone : status === 'planned' ? engagement.visitPlanned : null;
  return day === null ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, ${dayWords(day)}`;
}

import { formatCount } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { useLinkedText } from '@/ui/use-linked-text';
import { agreementWords, DIRECTORY_ORDER, DIRECTORY_VALUES, visitWords } from './view-model/directory-columns';
import type { ProgrammeRow } from './view-model/programme';

interface Props {
  readonly rows: readonly ProgrammeRow[];
  readonly many: string;
  /** The word for what they are grouped by. */
  readonly area: string;
  /** False while signals are still being counted. */
  readonly isCounted: boolean;
  /** Words that those listed hold; empty for all. */
  readonly find: string;
  readonly onFind: (find: string) => void;
  /** The address of one practice's page. */
  readonly hrefOf: (code: string) => string;
}

/** Every practice: found by name, sorted by any column, each a link to its page. */
export function DirectoryTable({ rows, many, area, isCounted, find, onFind, hrefOf }: Props) {
  const [query, type] = useLinkedText(find, onFind);
  const columns: readonly DataColumn<ProgrammeRow>[] = [
    {
      id: 'order',
      header: 'Order',
      isNumeric: true,
      value: DIRECTORY_VALUES.order,
      // The order is that of the signals: there is none until they are counted.
      cell: ({ order }) => (order === null ? '–' : isCounted ? formatCount(order) : '…'),
    },
    {
      id: 'name',
      header: 'Practice',
      value: DIRECTORY_VALUES.name,
      cell: ({ code, name }) => <a href={hrefOf(code)}>{name}</a>,
    },
    { id: 'code', header: 'Code', value: DIRECTORY_VALUES.code },
    { id: 'locality', header: startSentence(area), value: DIRECTORY_VALUES.locality },
    {
      id: 'list',
      header: 'List',
      isNumeric: true,
      value: DIRECTORY_VALUES.list,
      cell: ({ listSize }) => formatCount(listSize),
    },
    {
      id: 'signals',
      header: 'Signals',
      isNumeric: true,
      value: DIRECTORY_VALUES.signals,
      cell: ({ signals }) => (isCounted ? formatCount(signals) : '…'),
    },
    { id: 'visit', header: 'Visit', value: DIRECTORY_VALUES.visit, cell: visitWords },
    { id: 'signed', header: 'Agreement', value: DIRECTORY_VALUES.signed, cell: (row) => agreementWords(row).signed },
    { id: 'les', header: 'LES applied', value: DIRECTORY_VALUES.les, cell: (row) => agreementWords(row).les },
  ];
  return (
    <DataTable
      caption={`All ${many}`}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={({ code }) => code}
      initialSorting={DIRECTORY_ORDER}
      searchLabel={`Find among the ${many}`}
      search={{ query, onQuery: type }}
      emptyText={`No ${many} are shown.`}
      maxHeight={620}
    />
  );
}

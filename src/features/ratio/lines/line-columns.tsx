import { formatCount, formatValue } from '@/domain/format';
import { specialtyName } from '@/domain/specialty';
import type { DataColumn } from '@/ui/data-table';
import type { ListedLine } from './known-lines';
import { lineWords, ratioWords, scopeWords, statusWords } from './line-words';

/** What can be done with a line of the table. */
export interface LineActions {
  /** Whether there are attendances to hold a line against. */
  readonly canUse: (listed: ListedLine) => boolean;
  readonly onUse: (listed: ListedLine) => void;
  readonly onEdit: (listed: ListedLine) => void;
  readonly onDelete: (listed: ListedLine) => void;
}

const ORIGINS = { loaded: 'loaded', entered: 'entered here', link: 'from the link' } as const;
const REPLACED = { entered: 'replaced by the line entered', link: 'replaced by the line of the link' } as const;

/** The columns of the table of contract lines. */
export function lineColumns(actions: LineActions): readonly DataColumn<ListedLine>[] {
  const plain = (id: string, header: string, value: (listed: ListedLine) => string): DataColumn<ListedLine> => ({ id, header, value }); // prettier-ignore
  const number = (
    id: string,
    header: string,
    value: (listed: ListedLine) => number | null,
    words: (value: number | null) => string,
  ): DataColumn<ListedLine> => ({ id, header, value, cell: (listed) => words(value(listed)), isNumeric: true });
  const pounds = (value: number | null) => formatValue(value, 'pounds');
  return [
    {
      id: 'use',
      header: 'Used',
      value: ({ isUsed }) => (isUsed ? 'in use' : ''),
      cell: (listed) => <UseCell listed={listed} {...actions} />,
    },
    plain('provider', 'Provider', ({ line }) => line.providerCode),
    plain('specialty', 'Specialty', ({ line }) => specialtyName(line.specialtyCode)),
    plain('year', 'Year', ({ line }) => line.financialYear),
    number(
      'ratio',
      'Ratio',
      ({ line }) => line.negotiatedRatio,
      (value) => (value === null ? '–' : ratioWords(value)),
    ),
    plain('status', 'Status', ({ line }) => statusWords(line.status)),
    plain('scope', 'Applies to', ({ line }) => scopeWords(line.appliesTo)),
    number('firstPrice', 'Price, first', ({ line }) => line.firstPrice, pounds),
    number('followUpPrice', 'Price, follow-up', ({ line }) => line.followUpPrice, pounds),
    number('plannedFirst', 'Planned firsts', ({ line }) => line.plannedFirst, formatCount),
    number('plannedFollowUp', 'Planned follow-ups', ({ line }) => line.plannedFollowUp, formatCount),
    plain('paid', 'Paid above the ratio', ({ line }) => (line.paidAboveCap ? 'Yes' : 'No')),
    plain('source', 'Source', ({ line }) => line.source ?? '–'),
    plain('origin', 'Known from', ({ origin, replacedBy }) => (replacedBy === null ? ORIGINS[origin] : `${ORIGINS[origin]}, ${REPLACED[replacedBy]}`)), // prettier-ignore
    { id: 'change', header: 'Change', value: () => '', cell: (listed) => <ChangeCell listed={listed} {...actions} /> },
  ];
}

type CellProps = { readonly listed: ListedLine } & LineActions;

function UseCell({ listed, canUse, onUse }: CellProps) {
  if (!canUse(listed))
    return <span className="lines__not-used">{listed.replacedBy === null ? 'No attendances' : '–'}</span>;
  return (
    <button
      type="button"
      className="button button--small lines__use"
      aria-pressed={listed.isUsed}
      aria-label={`${listed.isUsed ? 'In use' : 'Use'}: ${nameOf(listed)}`}
      onClick={() => onUse(listed)}
    >
      {listed.isUsed ? '✓ In use' : 'Use'}
    </button>
  );
}

function ChangeCell({ listed, onEdit, onDelete }: CellProps) {
  const words = listed.origin === 'entered' ? 'Edit' : listed.origin === 'loaded' ? 'Copy and edit' : 'Keep and edit';
  return (
    <span className="lines__change">
      <button
        type="button"
        className="button button--small"
        aria-label={`${words}: ${nameOf(listed)}`}
        data-line={listed.id}
        onClick={() => onEdit(listed)}
      >
        {words}
      </button>
      {listed.origin === 'entered' && (
        <button
          type="button"
          className="button button--small"
          aria-label={`Delete: ${nameOf(listed)}`}
          onClick={() => onDelete(listed)}
        >
          Delete
        </button>
      )}
    </span>
  );
}

/** A line as its buttons name it: those of one key differ by where they are from. */
function nameOf({ line, origin }: ListedLine): string {
  return `${lineWords(line)}, ratio ${ratioWords(line.negotiatedRatio)}, ${ORIGINS[origin]}`;
}

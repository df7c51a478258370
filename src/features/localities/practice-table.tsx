import { useDeferredValue, useId, useMemo, useState } from 'react';
import type { PlacedPractice } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { Combobox } from '@/ui/combobox';
import { DataTable } from '@/ui/data-table';
import { SelectField } from '@/ui/select-field';
import { searchRows } from '@/ui/table-rows';
import type { MapDraft } from './map-draft';
import { MoveForm } from './move-form';
import { practiceColumns } from './practice-columns';
import { areaOf, filteredRows, groupingsOf, practiceRows, type PracticeRow, type RowFilter } from './practice-rows';

interface Props {
  readonly draft: MapDraft;
  readonly practices: readonly PlacedPractice[];
  readonly scheme: LocalityScheme;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (codes: ReadonlySet<string>) => void;
  readonly onAssign: (codes: readonly string[], locality: string) => void;
  readonly onTakeOff: (codes: readonly string[]) => void;
}

const FILTERS: readonly { readonly value: RowFilter; readonly label: string }[] = [
  { value: 'all', label: 'All practices' },
  { value: 'unplaced', label: NO_LOCALITY },
  { value: 'changed', label: 'Changed in the draft' },
  { value: 'idle', label: 'Without figures' },
  { value: 'closed', label: 'Closed' },
];

const SEARCHED = [
  { id: 'code', value: ({ code }: PracticeRow) => code },
  { id: 'name', value: ({ name }: PracticeRow) => name },
  { id: 'locality', value: ({ locality }: PracticeRow) => locality },
  { id: 'areas', value: ({ areas }: PracticeRow) => areas.map(({ area }) => area).join(' ') },
];

const rowId = ({ code }: PracticeRow) => code;

/** Every practice of the draft, to be found, ticked and moved. */
export function PracticeTable({ draft, practices, scheme, selected, onSelect, onAssign, onTakeOff }: Props) {
  const id = useId();
  const [filter, setFilter] = useState<RowFilter>('all');
  const [query, setQuery] = useState('');
  const [grouping, setGrouping] = useState('');
  const settled = useDeferredValue(query);
  const groupings = useMemo(() => groupingsOf(practices), [practices]);
  const rows = useMemo(() => practiceRows(draft, practices), [draft, practices]);
  const shown = useMemo(() => searchRows(filteredRows(rows, filter), SEARCHED, settled), [rows, filter, settled]);
  const columns = useMemo(() => {
    const tick = (code: string) => {
      const next = new Set(selected);
      if (!next.delete(code)) next.add(code);
      onSelect(next);
    };
    const area = { id: 'area', header: grouping, value: (row: PracticeRow) => areaOf(row, grouping) };
    return [...practiceColumns(scheme, selected, tick), ...(grouping === '' ? [] : [area])];
  }, [scheme, selected, onSelect, grouping]);
  const options = [
    ...FILTERS,
    ...scheme.localities.map((name) => ({ value: `in ${name}`, label: name, group: 'Localities' })),
  ];
  const hidden = [...selected].filter((code) => !shown.some((row) => row.code === code)).length;
  return (
    <>
      <div className="localities__find">
        <div className="field">
          <label className="field__label" htmlFor={id}>
            Find practices
          </label>
          <input
            id={id}
            className="input"
            type="search"
            placeholder="Code, name or area"
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </div>
        <Combobox
          label="Show"
          options={options}
          value={filter}
          onChange={(value) => setFilter((value ?? 'all') as RowFilter)}
        />
        {groupings.length > 0 && (
          <SelectField
            label="Area shown"
            options={[{ value: '', label: 'None' }, ...groupings.map((each) => ({ value: each, label: each }))]}
            value={grouping}
            onChange={setGrouping}
          />
        )}
        <button
          type="button"
          className="button button--small"
          disabled={shown.length === 0}
          onClick={() => onSelect(new Set([...selected, ...shown.map(rowId)]))}
        >
          Tick all {formatCount(shown.length)} shown
        </button>
        <button
          type="button"
          className="button button--small"
          disabled={selected.size === 0}
          onClick={() => onSelect(new Set())}
        >
          Untick all
        </button>
      </div>
      <MoveForm
        codes={[...selected]}
        hidden={hidden}
        localities={scheme.localities}
        onAssign={onAssign}
        onTakeOff={onTakeOff}
      />
      <DataTable
        caption="Practices of the locality map"
        isCaptionHidden
        columns={columns}
        rows={shown}
        rowId={rowId}
        initialSorting={{ column: 'code', isDescending: false }}
        emptyText={
          rows.length === 0 ? 'No practice is loaded.' : 'No practice fits. Change what is shown or looked for.'
        }
        maxHeight={460}
      />
    </>
  );
}

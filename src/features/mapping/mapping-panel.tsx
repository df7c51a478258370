import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Analysis, UnrecognisedTable } from '@/analysis/analysis';
import type { ColumnMapping } from '@/domain/column-mapping';
import { formatCount } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { SelectField } from '@/ui/select-field';
import { MappingForm } from './mapping-form';
import './mapping.css';
import { TablePreview } from './table-preview';

interface Props {
  readonly analysis: Pick<Analysis, 'suggestMapping' | 'checkMapping'>;
  readonly table: UnrecognisedTable;
  /** Names that mappings have already. */
  readonly names: readonly string[];
  /** Called with a mapping that can be used. */
  readonly onSave: (mapping: ColumnMapping) => void;
  readonly onCancel: () => void;
}

/** The column-mapping step: what is in a table, what it is, and which of its columns is what. */
export function MappingPanel({ analysis, table, names, onSave, onCancel }: Props) {
  const top = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState(table.kinds.find(({ isNear }) => isNear)?.id ?? '');
  const [headerLine, setHeaderLine] = useState(table.headerLine);
  const { data, error } = useQuery({
    queryKey: ['suggest-mapping', table, headerLine, kind],
    queryFn: () => analysis.suggestMapping(table, headerLine, kind),
    enabled: kind !== '',
    staleTime: Infinity,
  });
  useEffect(() => {
    const before = document.activeElement;
    top.current?.focus();
    top.current?.scrollIntoView({ block: 'start' });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);

  const rows = `${table.areRowsCounted ? '' : 'about '}${formatCount(table.rows)} ${table.rows === 1 ? 'row' : 'rows'}`;
  const chosen = table.kinds.find(({ id }) => id === kind);
  return (
    <div className="mapping" ref={top} tabIndex={-1} aria-label={`Map the columns of ${table.name}`} role="group">
      <Panel
        title={`Map the columns of ${table.name}`}
        subtitle={`${rows}. Say once what its columns are: the next file with the same headings is then read without a question.`}
      >
        <TablePreview records={table.records} headerLine={headerLine} name={table.name} />
        <div className="mapping__choices">
          <SelectField
            label="Its headings are on line"
            value={String(headerLine)}
            options={headerLines(table).map((line) => ({ value: String(line), label: String(line) }))}
            onChange={(line) => setHeaderLine(Number(line))}
          />
          <SelectField
            label="What the table is"
            value={kind}
            options={[
              ...(kind === '' ? [{ value: '', label: 'Choose' }] : []),
              ...table.kinds.map(({ id, words, isNear }) => ({
                value: id,
                label: words.charAt(0).toUpperCase() + words.slice(1),
                group: isNear ? 'Nearest to its columns' : 'Others',
              })),
            ]}
            onChange={setKind}
          />
        </div>
        {chosen && <p className="mapping__what">{chosen.description}</p>}
        {error !== null && (
          <ErrorNote title="The columns could not be looked at">
            <p>{error.message}</p>
          </ErrorNote>
        )}
        <ProgressNote text={kind !== '' && !data && error === null ? 'Looking at the columns' : null} />
        {data && (
          <MappingForm
            key={`${kind} ${headerLine}`}
            analysis={analysis}
            table={table}
            suggestion={data}
            names={names}
            onSave={onSave}
            onCancel={onCancel}
          />
        )}
        {!data && (
          <div className="mapping__actions">
            <button type="button" className="button" onClick={onCancel}>
              Cancel
            </button>
          </div>
        )}
      </Panel>
    </div>
  );
}

/** Lines of records that may be headings: with two texts or more. */
function headerLines({ records }: UnrecognisedTable): readonly number[] {
  return records
    .slice(0, -1)
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .map(({ line }) => line)
    .slice(0, 30);
}

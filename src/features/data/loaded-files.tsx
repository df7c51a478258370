import { type ReactNode, useState } from 'react';
import type { LoadedFile } from '@/analysis/analysis';
import { coversWords } from '@/domain/covers-words';
import { formatCount } from '@/domain/format';
import { FilterBar } from '@/ui/filter-bar';
import { Panel } from '@/ui/panel';
import { ScrollRegion } from '@/ui/scroll-region';
import { SelectField } from '@/ui/select-field';
import { searchRows, sortRows } from '@/ui/table-rows';
import { TextField } from '@/ui/text-field';
import { counted } from './load-words';

interface Props {
  readonly files: readonly LoadedFile[];
  readonly isSample: boolean;
  /** Number of the file whose account is open; null for none. */
  readonly openedId: number | null;
  readonly onOpen: (id: number | null) => void;
  readonly onRemove: (file: LoadedFile) => void;
  /** Whether a load is under way. */
  readonly isBusy: boolean;
}

const COUNTS = [
  ['Rows read', 'rowsRead'],
  ['Loaded', 'rowsLoaded'],
  ['Set aside', 'rowsSetAside'],
  ['Not data', 'rowsNotData'],
  ['Merged', 'rowsMerged'],
] as const;

/** What files are searched and ordered by. */
const SORTED = [
  { id: 'name', value: ({ name }: LoadedFile) => name },
  { id: 'kind', value: ({ kindWords }: LoadedFile) => kindWords },
  { id: 'covers', value: ({ covers }: LoadedFile) => covers },
  { id: 'rows', value: ({ rowsRead }: LoadedFile) => rowsRead },
  { id: 'aside', value: ({ rowsSetAside }: LoadedFile) => rowsSetAside },
  { id: 'notes', value: ({ notes }: LoadedFile) => notes.length },
] as const;

const ORDERS = [
  { id: 'loaded', words: 'As loaded', sorting: null },
  { id: 'name', words: 'By name', sorting: { column: 'name', isDescending: false } },
  { id: 'kind', words: 'By kind', sorting: { column: 'kind', isDescending: false } },
  { id: 'covers', words: 'Latest period first', sorting: { column: 'covers', isDescending: true } },
  { id: 'rows', words: 'Most rows first', sorting: { column: 'rows', isDescending: true } },
  { id: 'aside', words: 'Most set aside first', sorting: { column: 'aside', isDescending: true } },
  { id: 'notes', words: 'Most notes first', sorting: { column: 'notes', isDescending: true } },
] as const;

/** From so many files on, there is a box to search them. */
const MANY = 8;

/** What is loaded: one row for each file, with every row of it accounted for. */
export function LoadedFiles({ files, isSample, openedId, onOpen, onRemove, isBusy }: Props) {
  const [query, setQuery] = useState('');
  const [order, setOrder] = useState('loaded');
  const isMany = files.length >= MANY;
  const sorting = ORDERS.find(({ id }) => id === order)?.sorting ?? null;
  const shown = isMany ? sortRows(searchRows(files, SORTED, query), SORTED, sorting) : files;
  return (
    <Panel
      title="What is loaded"
      subtitle="Rows read = loaded + set aside + not data (titles, totals, footnotes) + merged (identical in every column)."
      footer={isSample ? 'Synthetic sample data: invented practices and figures.' : undefined}
    >
      {files.length === 0 ? (
        <p>Nothing is loaded. Choose files above, or go back to the sample.</p>
      ) : (
        <>
          {isMany && (
            <FilterBar label="Loaded files">
              <TextField
                label="Search the files"
                hint=""
                error={null}
                maxLength={80}
                value={query}
                onChange={setQuery}
              />
              <SelectField
                label="Order"
                options={ORDERS.map(({ id, words }) => ({ value: id, label: words }))}
                value={order}
                onChange={setOrder}
              />
              <span role="status" className="table__muted">
                {query.trim() === '' ? '' : `${formatCount(shown.length)} of ${formatCount(files.length)}`}
              </span>
            </FilterBar>
          )}
          <ScrollRegion>
            <table className="table">
              <caption className="visually-hidden">Loaded files</caption>
              <thead>
                <tr>
                  <th scope="col">File</th>
                  <th scope="col">Recognised as</th>
                  <th scope="col">Covers</th>
                  {COUNTS.map(([label]) => (
                    <th key={label} scope="col" className="is-numeric">
                      {label}
                    </th>
                  ))}
                  <th scope="col" className="is-numeric">
                    Notes
                  </th>
                  <th scope="col">
                    <span className="visually-hidden">Account</span>
                  </th>
                  {!isSample && (
                    <th scope="col">
                      <span className="visually-hidden">Remove</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {shown.map((file) => (
                  <FileRow key={file.id} file={file} isOpen={file.id === openedId} onOpen={onOpen}>
                    {!isSample && (
                      <td>
                        <button
                          type="button"
                          className="link-button"
                          aria-label={`Remove ${file.name}`}
                          disabled={isBusy}
                          onClick={() => onRemove(file)}
                        >
                          Remove
                        </button>
                      </td>
                    )}
                  </FileRow>
                ))}
              </tbody>
              {shown.length > 1 && <FootRow files={shown} emptyCells={isSample ? 1 : 2} />}
            </table>
          </ScrollRegion>
        </>
      )}
    </Panel>
  );
}

interface RowProps {
  readonly file: LoadedFile;
  readonly isOpen: boolean;
  readonly onOpen: Props['onOpen'];
  /** Cells at the end of the row. */
  readonly children: ReactNode;
}

function FileRow({ file, isOpen, onOpen, children }: RowProps) {
  return (
    <tr>
      <th scope="row">{file.name}</th>
      <td>{file.kindWords}</td>
      <td className="is-unbroken">{coversWords(file.covers)}</td>
      {COUNTS.map(([label, key]) => (
        <td
          key={label}
          className={key === 'rowsSetAside' && file[key] > 0 ? 'is-numeric table__count--some' : 'is-numeric'}
        >
          {formatCount(file[key])}
        </td>
      ))}
      <td className="is-numeric">{formatCount(file.notes.length)}</td>
      <td>
        <button
          type="button"
          className="link-button"
          aria-expanded={isOpen}
          aria-label={`Account of ${file.name}`}
          onClick={() => onOpen(isOpen ? null : file.id)}
        >
          {isOpen ? 'Close' : 'Account'}
        </button>
      </td>
      {children}
    </tr>
  );
}

function FootRow({ files, emptyCells }: { readonly files: readonly LoadedFile[]; readonly emptyCells: number }) {
  return (
    <tfoot>
      <tr>
        <td colSpan={3}>{counted(files.length, 'file')}</td>
        {COUNTS.map(([label, key]) => (
          <td key={label} className="is-numeric">
            {formatCount(files.reduce((sum, file) => sum + file[key], 0))}
          </td>
        ))}
        <td className="is-numeric">{formatCount(files.reduce((sum, file) => sum + file.notes.length, 0))}</td>
        <td colSpan={emptyCells} />
      </tr>
    </tfoot>
  );
}

import { type ReactNode, useId, useMemo, useState } from 'react';
import { formatCount } from '@/domain/format';
import { DataTableHead } from './data-table-head';
import { type CellValue, searchRows, sortRows, type Sorting } from './table-rows';
import { useRowWindow } from './use-row-window';

export interface DataColumn<Row> {
  readonly id: string;
  readonly header: string;
  /** What it is sorted and searched by; numbers unrounded. */
  readonly value: (row: Row) => CellValue;
  /** What is printed; absent: the value as text. */
  readonly cell?: (row: Row) => ReactNode;
  /** Right-aligned, and sorted from the highest first. */
  readonly isNumeric?: boolean;
}

interface Props<Row> {
  /** What the table holds; shown above it unless `isCaptionHidden`. */
  readonly caption: string;
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly DataColumn<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  /** Rows that always stand at the foot, such as totals. */
  readonly footRows?: readonly Row[];
  readonly initialSorting?: Sorting | null;
  /** Label of the search box; absent: none. */
  readonly searchLabel?: string;
  /** What is searched for, where it is held elsewhere; absent: it is held here. */
  readonly search?: { readonly query: string; readonly onQuery: (query: string) => void };
  readonly selectedId?: string | null;
  /** Called when a row is picked by click or by the button in its first cell; absent: rows cannot be picked. */
  readonly onPick?: (id: string) => void;
  /** Said in place of rows when there are none. */
  readonly emptyText: string;
  /** Pixels after which the table scrolls inside itself; absent: it takes the room it needs, up to 100 rows. */
  readonly maxHeight?: number;
}

/** As in the stylesheet. */
const ROW_HEIGHT = 34;
const TALLEST = 560;
const LONGEST_QUERY = 200;
/** Letters that may be wider than a column. */
const WIDE_TEXT = 30;

/** A real table that sorts by its headers, can be searched, and stays quick with thousands of rows. */
export function DataTable<Row>(props: Props<Row>) {
  const { caption, isCaptionHidden = false, columns, rows, rowId, footRows = [], initialSorting = null } = props;
  const { searchLabel, search, selectedId = null, onPick, emptyText, maxHeight } = props;
  const id = useId();
  const [sorting, setSorting] = useState<Sorting | null>(initialSorting);
  const [ownQuery, setOwnQuery] = useState('');
  const { query, onQuery } = search ?? { query: ownQuery, onQuery: setOwnQuery };
  const shown = useMemo(
    () => sortRows(searchRows(rows, columns, query), columns, sorting),
    [rows, columns, query, sorting],
  );
  const isLong = rows.length > 100;
  const [drawn, scrolling] = useRowWindow(shown.length, ROW_HEIGHT);
  const spacer = (height: number) =>
    height > 0 && (
      <tr aria-hidden="true">
        <td className="data-table__spacer" colSpan={columns.length} style={{ height }} />
      </tr>
    );
  const tall = maxHeight ?? (isLong ? TALLEST : null);
  const guess = ROW_HEIGHT * (shown.length + footRows.length + 1);
  const room = { containIntrinsicBlockSize: `auto ${tall === null ? guess : Math.min(guess, tall)}px` };
  return (
    <div className="data-table">
      {searchLabel !== undefined && (
        <div className="data-table__search">
          <label className="field__label" htmlFor={id}>
            {searchLabel}
          </label>
          <input
            id={id}
            className="input"
            type="search"
            value={query}
            onChange={(event) => onQuery(event.target.value)}
            maxLength={LONGEST_QUERY}
          />
          <span className="data-table__found" role="status">
            {query.trim() !== '' && `${formatCount(shown.length)} of ${formatCount(rows.length)}`}
          </span>
        </div>
      )}
      <div className="data-table__scroll" style={tall === null ? room : { ...room, maxHeight: tall }} {...scrolling}>
        <table
          className={isLong ? 'data-table__table is-long' : 'data-table__table'}
          {...(isLong ? { 'aria-rowcount': shown.length + footRows.length + 1 } : {})}
        >
          <caption className={isCaptionHidden ? 'visually-hidden' : 'data-table__caption'}>{caption}</caption>
          <DataTableHead columns={columns} sorting={sorting} onSort={setSorting} />
          <tbody>
            {shown.length === 0 && (
              <tr>
                <td className="data-table__empty" colSpan={columns.length}>
                  {query.trim() === '' ? emptyText : `Nothing holds “${query.trim()}”.`}
                </td>
              </tr>
            )}
            {spacer(drawn.above)}
            {shown.slice(drawn.first, drawn.end).map((row, index) => {
              const key = rowId(row);
              const isSelected = key === selectedId;
              return (
                <tr
                  key={key}
                  className={isSelected ? 'is-selected' : undefined}
                  aria-rowindex={isLong ? drawn.first + index + 2 : undefined}
                >
                  {columns.map((column, place) => (
                    <Cell key={column.id} column={column} row={row}>
                      {place === 0 && onPick
                        ? (content) => (
                            <button
                              type="button"
                              className="data-table__pick"
                              aria-pressed={isSelected}
                              onClick={() => onPick(key)}
                            >
                              {content}
                            </button>
                          )
                        : null}
                    </Cell>
                  ))}
                </tr>
              );
            })}
            {spacer(drawn.below)}
          </tbody>
          {footRows.length > 0 && (
            <tfoot>
              {footRows.map((row) => (
                <tr key={rowId(row)}>
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} row={row}>
                      {null}
                    </Cell>
                  ))}
                </tr>
              ))}
            </tfoot>
          )}
        </table>
      </div>
    </div>
  );
}

interface CellProps<Row> {
  readonly column: DataColumn<Row>;
  readonly row: Row;
  /** Wraps the content; null leaves it as it is. */
  readonly children: ((content: ReactNode) => ReactNode) | null;
}

function Cell<Row>({ column, row, children }: CellProps<Row>) {
  const content = column.cell ? column.cell(row) : (column.value(row) ?? '–');
  return (
    <td
      className={column.isNumeric ? 'is-numeric' : undefined}
      data-column={column.id}
      // A long table cuts off what is wider than its column.
      title={typeof content === 'string' && content.length > WIDE_TEXT ? content : undefined}
    >
      {children ? children(content) : content}
    </td>
  );
}

import { type KeyboardEvent, type MouseEvent, useId, useState } from 'react';
import type { ScannedColumn } from '@/analysis/analysis';
import { type LocalityScheme, markOf } from '@/charts/locality-mark';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { unitWord, type UnitKind } from '@/domain/unit-kind';
import type { Board } from '@/signals/board';
import { LocalityMark } from '@/ui/locality-mark';
import { MapCell } from './map-cell';
import { type GridSize, useGridWindow } from './use-grid-window';

interface Props {
  readonly board: Board;
  /** Rows, in their order, and columns. */
  readonly places: readonly number[];
  readonly columns: readonly ScannedColumn[];
  readonly counts: ReadonlyMap<number, number>;
  readonly unitKind: UnitKind;
  readonly scheme: LocalityScheme;
  /** The cell whose details are shown. */
  readonly open: { readonly place: number; readonly key: string } | null;
  /** Key of the column that rows stand by; null where they stand by anything else. */
  readonly sortedBy: string | null;
  readonly onOpen: (place: number, column: ScannedColumn | null) => void;
  readonly onSort: (column: ScannedColumn) => void;
}

const SIZE: GridSize = { head: 96, side: 232, narrowSide: 132, rowHeight: 40, columnWidth: 100 };
const TALLEST = 640;
const PAGE = 10;

/** How far each key moves: rows and columns. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-PAGE, 0],
  PageDown: [PAGE, 0],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/**
 * Units down, measures across, each cell a z. Only what is in sight is drawn. One tab stop: the arrow keys, Home, End and
 * Page keys go from cell to cell, names and headings included; Enter opens a cell, or sorts by a heading.
 */
export function OutlierMap(props: Props) {
  const { board, places, columns, counts, unitKind, scheme, open, sortedBy, onOpen, onSort } = props;
  const id = useId();
  const {
    host,
    onScroll,
    show,
    side,
    rows: drawnRows,
    columns: drawn,
  } = useGridWindow(places.length, columns.length, SIZE);
  const [current, setCurrent] = useState({ row: 0, column: 0 });
  const row = Math.min(current.row, places.length - 1);
  const column = Math.min(current.column, columns.length - 1);
  const cellId = (atRow: number, atColumn: number) => `${id}-${atRow}-${atColumn}`;

  const activate = (atRow: number, atColumn: number) => {
    const [place, found] = [places[atRow], columns[atColumn]];
    if (atRow < 0 && found) onSort(found);
    else if (place !== undefined) onOpen(place, found ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      activate(row, column);
      return;
    }
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const [down, right] = move;
    const next = {
      row: Math.min(places.length - 1, Math.max(-1, row + down)),
      column: Math.min(columns.length - 1, Math.max(-1, column + right)),
    };
    setCurrent(next);
    show(next.row, next.column);
  };
  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    const target = event.target instanceof Element ? event.target : null;
    const clickedRow = Number(target?.closest('[data-row]')?.getAttribute('data-row') ?? NaN);
    const clickedColumn = Number(target?.closest('[data-cell]')?.getAttribute('data-cell') ?? NaN);
    if (Number.isNaN(clickedRow) || Number.isNaN(clickedColumn)) return;
    setCurrent({ row: clickedRow, column: clickedColumn });
    activate(clickedRow, clickedColumn);
  };
  const shownColumns = columns.slice(drawn.first, drawn.end);
  const leftOf = (index: number) => side + index * SIZE.columnWidth;
  const width = leftOf(columns.length);
  return (
    // The grid itself holds the focus and names its current cell, so that cells can come and go while it is scrolled.
    <div
      ref={host}
      className="outlier-map"
      style={{ maxHeight: TALLEST }}
      role="grid"
      tabIndex={0}
      aria-label={`${unitWord(unitKind, 2)} and measures`}
      aria-rowcount={places.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={cellId(row, column)}
      onScroll={onScroll}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="rowgroup" style={{ position: 'relative', width, height: SIZE.head + places.length * SIZE.rowHeight }}>
        <div
          role="row"
          aria-rowindex={1}
          data-row={-1}
          className="outlier-map__head"
          style={{ height: SIZE.head, width }}
        >
          <div
            role="columnheader"
            aria-colindex={1}
            id={cellId(-1, -1)}
            className={`outlier-map__corner${row === -1 && column === -1 ? ' is-current' : ''}`}
            style={{ width: side, height: SIZE.head }}
          >
            {formatCount(places.length)} {unitWord(unitKind, places.length)}
          </div>
          {shownColumns.map((each, index) => {
            const at = drawn.first + index;
            return (
              <div
                key={each.key}
                role="columnheader"
                aria-colindex={at + 2}
                aria-sort={sortedBy === each.key ? 'descending' : 'none'}
                id={cellId(-1, at)}
                data-cell={at}
                title={`${each.title}: sort by it`}
                className={`outlier-map__heading${row === -1 && column === at ? ' is-current' : ''}`}
                style={{ left: leftOf(at), width: SIZE.columnWidth, height: SIZE.head }}
              >
                {each.title}
                {sortedBy === each.key && <span aria-hidden="true"> ▾</span>}
              </div>
            );
          })}
        </div>
        {places.slice(drawnRows.first, drawnRows.end).map((place, index) => {
          const atRow = drawnRows.first + index;
          const unit = board.units[place];
          const signals = counts.get(place) ?? 0;
          return (
            <div
              key={place}
              role="row"
              aria-rowindex={atRow + 2}
              data-row={atRow}
              className="outlier-map__row"
              style={{ top: SIZE.head + atRow * SIZE.rowHeight, height: SIZE.rowHeight, width }}
            >
              <div
                role="rowheader"
                aria-colindex={1}
                id={cellId(atRow, -1)}
                data-cell={-1}
                className={`outlier-map__name${row === atRow && column === -1 ? ' is-current' : ''}`}
                style={{ width: side }}
              >
                <LocalityMark mark={markOf(unit?.locality ?? NO_LOCALITY, scheme)} />
                <span className="outlier-map__unit">{unit?.name}</span>
                <span className="outlier-map__count">{signals > 0 ? formatCount(signals) : ''}</span>
                {signals > 0 && <span className="visually-hidden"> {signals === 1 ? 'signal' : 'signals'}</span>}
              </div>
              {shownColumns.map((each, offset) => {
                const at = drawn.first + offset;
                return (
                  <MapCell
                    key={each.key}
                    id={cellId(atRow, at)}
                    column={each}
                    columnIndex={at}
                    place={place}
                    left={leftOf(at)}
                    isCurrent={row === atRow && column === at}
                    isOpen={open?.place === place && open.key === each.key}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

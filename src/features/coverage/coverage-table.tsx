import { type KeyboardEvent, useRef, useState } from 'react';
import { CellFigures, cellWords, extentOf } from './coverage-cell';
import type { CoverageTarget, Grid } from './coverage-grid';

interface Props {
  readonly grid: Grid;
  /** The address of what a cell opens. */
  readonly hrefOf: (target: CoverageTarget) => string;
}

/** How far each key moves the focus: rows and columns. */
const MOVES: Readonly<Record<string, readonly [rows: number, columns: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, -Infinity],
  End: [0, Infinity],
};

/** Measures down, periods across. One tab stop; the arrow keys, Home and End go from cell to cell. */
export function CoverageTable({ grid, hrefOf }: Props) {
  const { columns, rows } = grid;
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState({ row: 0, column: 0 });
  const hasCell = ({ row, column }: typeof wanted) => (rows[row]?.cells[column]?.cell ?? null) !== null;
  const firstColumn = rows[0]?.cells.findIndex(({ cell }) => cell !== null) ?? 0;
  const current = hasCell(wanted) ? wanted : { row: 0, column: firstColumn };

  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = nextCell(current, move, { rows: rows.length, columns: columns.length }, hasCell);
    setWanted(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };

  return (
    // The keys are for the links inside: the focus is always on one of them.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="coverage__scroll" onKeyDown={onKeyDown}>
      {/* The grid pattern of WAI-ARIA: the arrow keys go from cell to cell. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role */}
      <table ref={table} className="coverage__table" role="grid" aria-label="Coverage by measure and period">
        <thead>
          <tr>
            <th scope="col" className="coverage__corner">
              Measure
            </th>
            {columns.map(({ period, words }) => (
              <th key={period} scope="col">
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.key}>
              <th scope="row">
                {row.title}
                {[row.subjectName, row.units].map(
                  (text) =>
                    text !== null && (
                      <span key={text} className="coverage__subject">
                        {text}
                      </span>
                    ),
                )}
              </th>
              {row.cells.map(({ cell, target }, columnIndex) => (
                <td key={target.period}>
                  {cell === null ? (
                    <span className="coverage__nothing">
                      <span aria-hidden="true">–</span>
                      <span className="visually-hidden">not loaded</span>
                    </span>
                  ) : (
                    <a
                      className={`coverage__cell coverage__cell--${extentOf(cell)}`}
                      href={hrefOf(target)}
                      data-place={`${rowIndex} ${columnIndex}`}
                      tabIndex={rowIndex === current.row && columnIndex === current.column ? 0 : -1}
                      aria-label={`${[row.title, row.subjectName].filter((text) => text !== null).join(', ')}, ${target.period}: ${cellWords(cell, target.unitKind)}`}
                      onFocus={() => setWanted({ row: rowIndex, column: columnIndex })}
                    >
                      <CellFigures cell={cell} />
                    </a>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The next cell in a direction that holds something; the same where there is none. Home and End look from the edge inwards. */
function nextCell(
  from: Place,
  [rows, columns]: readonly [number, number],
  size: { readonly rows: number; readonly columns: number },
  hasCell: (place: Place) => boolean,
): Place {
  const isEdge = !Number.isFinite(columns);
  const step = isEdge ? -Math.sign(columns) : columns;
  let place = isEdge ? { ...from, column: columns < 0 ? 0 : size.columns - 1 } : { row: from.row + rows, column: from.column + columns }; // prettier-ignore
  const isInside = () => place.row >= 0 && place.row < size.rows && place.column >= 0 && place.column < size.columns;
  while (isInside() && !hasCell(place)) place = { row: place.row + rows, column: place.column + step };
  return isInside() ? place : from;
}

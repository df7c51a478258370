import { type KeyboardEvent, useRef, useState } from 'react';

/** The place of a cell in a table, from 0. */
interface Place {
  readonly row: number;
  readonly column: number;
}

interface Size {
  readonly rows: number;
  readonly columns: number;
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

/**
 * A table of links as one tab stop: the arrow keys, Home and End go from one link to the next, over cells that hold none.
 *
 * @param hasLink whether the cell at a place holds a link
 * @returns `table`: the ref of the table; `onKeyDown`: for whatever holds it; `linkAt`: what the link at a place is given
 */
export function useCellWalk(size: Size, hasLink: (row: number, column: number) => boolean) {
  const table = useRef<HTMLTableElement>(null);
  const [wanted, setWanted] = useState<Place>({ row: 0, column: 0 });
  const hasCell = ({ row, column }: Place) => hasLink(row, column);
  const current = hasCell(wanted) ? wanted : firstPlace(size, hasCell);
  const onKeyDown = (event: KeyboardEvent): void => {
    const move = MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const next = nextPlace(current, move, size, hasCell);
    setWanted(next);
    table.current?.querySelector<HTMLElement>(`[data-place="${next.row} ${next.column}"]`)?.focus();
  };
  const linkAt = (row: number, column: number) => ({
    'data-place': `${row} ${column}`,
    tabIndex: row === current.row && column === current.column ? 0 : -1,
    onFocus: () => setWanted({ row, column }),
  });
  return { table, onKeyDown, linkAt };
}

/** The first cell in reading order that holds something. */
function firstPlace({ rows, columns }: Size, hasCell: (place: Place) => boolean): Place {
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) if (hasCell({ row, column })) return { row, column };
  }
  return { row: 0, column: 0 };
}

/** The next cell in a direction that holds something; the same where there is none. Home and End look from the edge inwards. */
function nextPlace(
  from: Place,
  [rows, columns]: readonly [number, number],
  size: Size,
  hasCell: (place: Place) => boolean,
): Place {
  const isEdge = !Number.isFinite(columns);
  const step = isEdge ? -Math.sign(columns) : columns;
  let place = isEdge ? { ...from, column: columns < 0 ? 0 : size.columns - 1 } : { row: from.row + rows, column: from.column + columns }; // prettier-ignore
  const isInside = () => place.row >= 0 && place.row < size.rows && place.column >= 0 && place.column < size.columns;
  while (isInside() && !hasCell(place)) place = { row: place.row + rows, column: place.column + step };
  return isInside() ? place : from;
}

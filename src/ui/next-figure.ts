/** A step in a table: cells to the side, rows down. */
const STEPS: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * The explained figure of a table that an arrow key goes to from another one: the next of its row, or that of its column
 * in the next row that has one.
 *
 * @returns null for any other key, outside a table, and at its edges
 */
export function nextFigure(from: HTMLElement, key: string): HTMLElement | null {
  const step = STEPS[key];
  const cell = from.closest<HTMLTableCellElement>('td');
  const row = cell?.closest('tr');
  const table = row?.closest('table');
  if (!step || !cell || !row || !table) return null;
  const [across, down] = step;
  for (let [x, y] = [cell.cellIndex + across, row.rowIndex + down]; ; x += across, y += down) {
    const next = table.rows[y]?.cells[x];
    if (!next) return null;
    const figure = next.querySelector<HTMLElement>('.explained');
    if (figure) return figure;
  }
}

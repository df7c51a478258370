import { useCellWalk } from '@/ui/use-cell-walk';
import { CellFigures, cellWords, extentOf } from './coverage-cell';
import type { CoverageTarget, Grid } from './coverage-grid';

interface Props {
  readonly grid: Grid;
  /** The address of what a cell opens. */
  readonly hrefOf: (target: CoverageTarget) => string;
}

/** Measures down, periods across. One tab stop; the arrow keys, Home and End go from cell to cell. */
export function CoverageTable({ grid, hrefOf }: Props) {
  const { columns, rows } = grid;
  const { table, onKeyDown, linkAt } = useCellWalk(
    { rows: rows.length, columns: columns.length },
    (row, column) => (rows[row]?.cells[column]?.cell ?? null) !== null,
  );
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
                      {...linkAt(rowIndex, columnIndex)}
                      aria-label={`${[row.title, row.subjectName].filter((text) => text !== null).join(', ')}, ${target.period}: ${cellWords(cell, target.unitKind)}`}
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

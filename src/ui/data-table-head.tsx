import type { Sorting } from './table-rows';

interface HeadColumn {
  readonly id: string;
  readonly header: string;
  readonly isNumeric?: boolean;
}

interface Props {
  readonly columns: readonly HeadColumn[];
  readonly sorting: Sorting | null;
  readonly onSort: (sorting: Sorting) => void;
}

/** The header row: each header is a button that sorts by its column, and again the other way round. */
export function DataTableHead({ columns, sorting, onSort }: Props) {
  return (
    <thead>
      <tr>
        {columns.map((column) => {
          const isSorted = sorting?.column === column.id;
          const isDescending = isSorted ? !sorting.isDescending : column.isNumeric === true;
          return (
            <th
              key={column.id}
              scope="col"
              data-column={column.id}
              className={column.isNumeric ? 'is-numeric' : undefined}
              aria-sort={isSorted ? (sorting.isDescending ? 'descending' : 'ascending') : undefined}
            >
              <button
                type="button"
                className="data-table__sort"
                onClick={() => onSort({ column: column.id, isDescending })}
              >
                {column.header}
                <span className="data-table__arrow" aria-hidden="true">
                  {isSorted ? (sorting.isDescending ? '▼' : '▲') : '↕'}
                </span>
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

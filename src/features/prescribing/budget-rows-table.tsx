import { DataTable } from '@/ui/data-table';
import { areaRow, budgetColumns, type BudgetRow, unitRow } from './budget-columns';
import type { BudgetInput } from './view-model/budget-input';

interface Props {
  readonly caption: string;
  readonly input: BudgetInput;
  /** Rows are localities, or units. */
  readonly rows: 'localities' | 'units';
  readonly onPick?: (code: string) => void;
  readonly searchLabel?: string;
}

const rowId = ({ id }: BudgetRow) => id;

/** Spend and budget as a table, sums at the foot. */
export function BudgetRowsTable({ caption, input, rows, onPick, searchLabel }: Props) {
  const { year, shown, area, selectedId } = input;
  const isUnits = rows === 'units';
  const foot = area ? [areaRow(area)] : [...(isUnits ? year.localities.map(areaRow) : []), areaRow(year.overall)];
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={budgetColumns(input)}
      rows={isUnits ? shown.units.map(unitRow) : year.localities.map(areaRow)}
      rowId={rowId}
      footRows={foot}
      initialSorting={isUnits ? { column: 'variance', isDescending: true } : null}
      emptyText="No practice has prescribing in these months."
      {...(isUnits && onPick ? { selectedId, onPick, maxHeight: 480 } : {})}
      {...(searchLabel === undefined ? {} : { searchLabel })}
    />
  );
}

import { useMemo } from 'react';
import { explainedColumns } from '@/ui/explained-columns';
import { unitWord } from '@/domain/unit-kind';
import { DataTable } from '@/ui/data-table';
import { unitColumns } from './unit-columns';
import { type ChartInput, hasLocalities } from './view-model/chart-input';
import { areValuesAlone } from './view-model/result-words';
import { standardWorkings } from './view-model/standard-workings';
import { type TableRow, totalRows, unitRows } from './view-model/table-rows';

interface Props {
  readonly input: ChartInput;
  readonly caption: string;
  readonly onPick: (id: string) => void;
  /** What the rows are sorted by at first; absent: the order of the extract. */
  readonly initialSorting?: { readonly column: string; readonly isDescending: boolean };
  readonly searchLabel?: string;
  /** Whether what is standardised for age and sex stands beside the rate, where there is any. */
  readonly showsStandard?: boolean;
  /** Pixels after which it scrolls inside itself. */
  readonly maxHeight?: number;
}

const rowId = (row: TableRow) => row.id;

/** Every unit shown, with the localities and the whole at the foot. */
export function UnitsTable(props: Props) {
  const { input, caption, onPick, initialSorting, searchLabel, maxHeight, showsStandard = false } = props;
  const { result, localities, colours, selectedId } = input;
  const rows = useMemo(() => unitRows(input), [input]);
  const isAlone = areValuesAlone(result);
  const foot = useMemo(() => (isAlone ? [] : totalRows(input)), [input, isAlone]);
  const columns = useMemo(() => {
    const all = unitColumns(result, { localities, colours });
    const hasRemarks = rows.some(({ remarks }) => remarks !== '');
    // An extract without codes makes them of the names: they are not worth a column.
    const hasCodes = rows.some(({ code, name }) => code !== null && code !== name.toUpperCase());
    const hasStandard = showsStandard && (result.standardised?.takingPart ?? 0) > 0;
    const { name, code, locality, numerator, denominator, value, interval, z, band } = all;
    const shown = [
      name,
      ...(hasCodes ? [code] : []),
      ...(hasLocalities(localities) ? [locality] : []),
      ...(isAlone ? [value] : [numerator, denominator, value, interval, ...(hasStandard ? [all.standardisedRatio, all.standardisedInterval, all.standardisedRate] : []), z, band]), // prettier-ignore
      ...(hasRemarks ? [all.remarks] : []),
    ];
    return hasStandard ? explainedColumns(shown, (row) => row.name, standardWorkings(result)) : shown;
  }, [result, localities, colours, rows, isAlone, showsStandard]);
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={rowId}
      footRows={foot}
      selectedId={selectedId}
      onPick={onPick}
      emptyText={`No ${unitWord(result.unitKind, 1)} has data here.`}
      {...(initialSorting ? { initialSorting } : {})}
      {...(searchLabel === undefined ? {} : { searchLabel })}
      {...(maxHeight === undefined ? {} : { maxHeight })}
    />
  );
}

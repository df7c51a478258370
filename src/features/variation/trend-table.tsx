import { periodInWords } from '@/domain/period';
import { useMemo } from 'react';
import { formatValue } from '@/domain/format';
import { BandTag } from '@/ui/band-tag';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { denominatorText, numeratorText } from './view-model/result-words';
import { lineName, trendBand, type TrendInput, trendSeries } from './view-model/trend-model';

interface Props {
  readonly input: TrendInput;
}

type TrendRow = ReturnType<typeof rowsOf>[number];

function rowsOf(input: TrendInput) {
  return trendSeries(input).flatMap((line) =>
    line.points.map((point) => ({
      ...point,
      id: `${line.level} ${line.code} ${point.period}`,
      name: lineName(line, input.trend),
      order: input.trend.periods.indexOf(point.period),
      shownBand: trendBand(point, input.adjusted),
    })),
  );
}

const rowId = (row: TrendRow) => row.id;

/** The lines of a trend as a table, one row for each line and period. */
export function TrendTable({ input }: Props) {
  const rows = useMemo(() => rowsOf(input), [input]);
  const columns = useMemo((): readonly DataColumn<TrendRow>[] => {
    const measured = { definition: input.trend.definition, request: input.request };
    const format = measured.definition.format;
    return [
      { id: 'name', header: 'Line', value: (row) => row.name },
      { id: 'period', header: 'Period', value: (row) => row.order, cell: (row) => periodInWords(row.period) },
      { id: 'numerator', header: 'Numerator', value: (row) => row.numerator, cell: (row) => numeratorText(row.numerator, measured), isNumeric: true }, // prettier-ignore
      { id: 'denominator', header: 'Denominator', value: (row) => row.denominator, cell: (row) => denominatorText(row.denominator, measured), isNumeric: true }, // prettier-ignore
      { id: 'value', header: 'Value', value: (row) => row.value, cell: (row) => formatValue(row.value, format), isNumeric: true }, // prettier-ignore
      { id: 'interval', header: '95% interval', value: (row) => row.lower95, cell: (row) => (row.lower95 === null ? '–' : `${formatValue(row.lower95, format)} to ${formatValue(row.upper95, format)}`), isNumeric: true }, // prettier-ignore
      { id: 'band', header: 'Limits', value: (row) => row.shownBand, cell: (row) => <BandTag band={row.shownBand} /> }, // prettier-ignore
    ];
  }, [input]);
  return (
    <DataTable
      caption="Over time"
      isCaptionHidden
      columns={columns}
      rows={rows}
      rowId={rowId}
      emptyText="There is nothing to show."
      maxHeight={420}
    />
  );
}

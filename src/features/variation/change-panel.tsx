import { startSentence } from '@/domain/sentence';
import { periodInWords } from '@/domain/period';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { MeasureRequest } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import { formatValue } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { DataTable, type DataColumn } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { DownloadMenu } from '@/figures/download-menu';
import { keepOf, measureQuery } from '@/figures/queries';
import { savableChange } from './savable-change';
import { valueTitle } from './view-model/chart-input';
import { type ChangeRow, changeRows, changeText } from './view-model/period-change';
import { type ResultUnit } from './view-model/result-words';

interface Props {
  readonly analysis: AnalysisClient;
  readonly dataVersion: number;
  /** What is shown, its period cut to the months that are loaded. */
  readonly request: MeasureRequest;
  /** The same months of another year. */
  readonly against: string;
  readonly smallNumbers: number;
}

const rowId = (row: ChangeRow) => row.id;

/** The whole and each locality in two periods of the same months. */
export function ChangePanel({ analysis, dataVersion, request, against, smallNumbers }: Props) {
  const placeholderData = keepOf(dataVersion);
  const now = useQuery({ ...measureQuery(analysis, dataVersion, request), placeholderData });
  const before = useQuery({
    ...measureQuery(analysis, dataVersion, { ...request, period: against }),
    placeholderData,
  });
  const isWaiting = now.isFetching || before.isFetching;
  const error = now.error ?? before.error;
  const [later, earlier] = [periodInWords(request.period), periodInWords(against)];
  const rows = useMemo(
    () => (now.data && before.data ? changeRows(now.data, before.data) : []),
    [now.data, before.data],
  );
  const result = now.data;
  const columns = useMemo((): readonly DataColumn<ChangeRow>[] => {
    if (!result) return [];
    const format = result.definition.format;
    const print = (unit: ResultUnit | null) => {
      if (unit === null || unit.value === null) return '–';
      const interval = unit.lower95 === null ? '' : ` (${formatValue(unit.lower95, format)} to ${formatValue(unit.upper95, format)})`; // prettier-ignore
      return `${formatValue(unit.value, format)}${interval}`;
    };
    return [
      { id: 'name', header: startSentence(areaWord(request.grouping, 1)), value: (row) => row.name },
      { id: 'before', header: earlier, value: (row) => row.before?.value ?? null, cell: (row) => print(row.before), isNumeric: true }, // prettier-ignore
      { id: 'now', header: later, value: (row) => row.now?.value ?? null, cell: (row) => print(row.now), isNumeric: true }, // prettier-ignore
      { id: 'change', header: 'Difference', value: (row) => row.change, cell: (row) => changeText(row.change, format), isNumeric: true }, // prettier-ignore
    ];
  }, [result, request.grouping, earlier, later]);
  return (
    <Panel
      title={`${later} beside ${earlier}`}
      subtitle={
        result ? `${valueTitle(result)}, with the 95% interval. Both periods cover the same months.` : undefined
      }
      actions={
        now.data &&
        before.data && (
          <DownloadMenu
            title={`${later} beside ${earlier}`}
            panel="change"
            savable={savableChange(now.data, before.data)}
            smallNumbers={smallNumbers}
          />
        )
      }
      footer={<p>Values are sums over sums. The difference itself is not tested for chance.</p>}
    >
      <ProgressNote text={isWaiting ? `Working out ${earlier}` : null} />
      {error && <ErrorNote title={`${earlier} could not be shown`}>{error.message}</ErrorNote>}
      {rows.length > 0 && (
        <DataTable
          caption={`${later} beside ${earlier}`}
          isCaptionHidden
          columns={columns}
          rows={rows}
          rowId={rowId}
          emptyText="There is nothing to compare."
        />
      )}
    </Panel>
  );
}

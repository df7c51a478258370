import type { ListSizeLine, ListSizePoint } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatSignedPercent } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { periodInWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { drawnLists, type ListsInput, listValue, shownLocalities } from './lists-model';
import { givenPeriods } from './lists-words';

interface Row {
  readonly line: ListSizeLine;
  readonly point: ListSizePoint;
  readonly place: number;
}

/** The figures behind the lines: the change of each, then every period that is given. */
export function ListsTable({ input, title }: { readonly input: ListsInput; readonly title: string }) {
  const { result } = input;
  const many = startSentence(unitWord(result.unitKind, 2));
  const given = givenPeriods(result);
  // Lists too many to be drawn can still be read.
  const overall = result.lines.filter(({ level }) => level === 'overall');
  const lines = input.unitLocality === null ? [...shownLocalities(input), ...overall] : drawnLists({ ...input, display: 'index' }); // prettier-ignore
  const rows = lines.flatMap((line) =>
    line.points.map((point, place): Row => ({ line, point, place })).filter(({ point }) => given.includes(point.period)),
  ); // prettier-ignore
  const count = (id: string, header: string, value: (row: Row) => number | null): DataColumn<Row> => ({ id, header, value, cell: (row) => formatCount(value(row)), isNumeric: true }); // prettier-ignore
  const names = (all: readonly string[], word: string) => (all.length === 0 ? [] : [`${word}: ${all.join(', ')}`]);
  return (
    <>
      {given.length > 1 && <ChangeTable input={input} lines={lines} />}
      <DataTable
        caption={title}
        isCaptionHidden
        columns={[
          { id: 'line', header: 'Line', value: ({ line }) => line.name },
          { id: 'period', header: 'Period', value: ({ place }) => place, cell: ({ point }) => periodInWords(point.period) }, // prettier-ignore
          count('patients', 'Patients', ({ point }) => point.patients),
          {
            id: 'index',
            header: 'First = 100',
            value: ({ line, point }) => listValue(line, point, 'index'),
            cell: ({ line, point }) => formatDecimal(listValue(line, point, 'index'), 1),
            isNumeric: true,
          },
          count('units', many, ({ point }) => point.units),
          count('absent', 'Without a list', ({ point }) => point.absent),
          {
            id: 'change',
            header: 'Since the period before',
            value: ({ point }) => [...names(point.joined, 'new'), ...names(point.left, 'gone')].join('; '),
          },
        ]}
        rows={rows}
        rowId={({ line, point }) => `${line.level} ${line.code} ${point.period}`}
        emptyText="No list is given."
        maxHeight={420}
      />
    </>
  );
}

/** How each line changed, of the units with a list at both ends. */
function ChangeTable({ input, lines }: { readonly input: ListsInput; readonly lines: readonly ListSizeLine[] }) {
  const { result } = input;
  const many = unitWord(result.unitKind, 2);
  const given = givenPeriods(result);
  const at = (line: ListSizeLine, period: string | undefined) => line.points.find((point) => point.period === period)?.samePatients ?? null; // prettier-ignore
  const columns: readonly DataColumn<ListSizeLine>[] = [
    { id: 'line', header: 'Line', value: ({ name }) => name },
    { id: 'units', header: `${startSentence(many)} at both ends`, value: ({ sameUnits }) => sameUnits, cell: ({ sameUnits }) => formatCount(sameUnits), isNumeric: true }, // prettier-ignore
    ...[given[0] ?? '', given.at(-1) ?? ''].map((period) => ({
      id: period,
      header: `Their patients, ${periodInWords(period)}`,
      value: (line: ListSizeLine) => at(line, period),
      cell: (line: ListSizeLine) => formatCount(at(line, period)),
      isNumeric: true,
    })),
    { id: 'change', header: 'Change', value: ({ sameChange }) => sameChange, cell: ({ sameChange }) => formatSignedPercent(sameChange), isNumeric: true }, // prettier-ignore
    { id: 'never', header: 'Never with a list', value: ({ neverGiven }) => neverGiven, cell: ({ neverGiven }) => formatCount(neverGiven), isNumeric: true }, // prettier-ignore
  ];
  return (
    <div className="practice-lists__changes">
      <DataTable
        caption={`Change of the ${many} with a list at both ends`}
        columns={columns}
        rows={lines}
        rowId={({ level, code }) => `${level} ${code}`}
        emptyText="No list is given."
      />
    </div>
  );
}

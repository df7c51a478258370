import { useMemo } from 'react';
import { markOf } from '@/charts/locality-mark';
import { formatCount, formatDecimal } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { BAND_FACES } from '@/ui/band-faces';
import { BandTag } from '@/ui/band-tag';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { explainedColumns } from '@/ui/explained-columns';
import { LocalityMark } from '@/ui/locality-mark';
import { intervalWords } from './view-model/attendance-words';
import { localityOf, type RatioInput, type RatioUnitResult, shownBand } from './view-model/ratio-input';
import { nameOf, unitWorkings } from './view-model/workings/unit-workings';

interface Props {
  readonly input: RatioInput;
  readonly caption: string;
  readonly onPick: (code: string) => void;
}

const rowId = ({ code }: RatioUnitResult) => code;

/** The units of the chart as a table, with the whole at the foot. */
export function RatioUnitsTable({ input, caption, onPick }: Props) {
  const { measure, units, selectedId } = input;
  const columns = useMemo(() => {
    const { localities, colours, measure: of } = input;
    const plain: readonly DataColumn<RatioUnitResult>[] = [
      { id: 'name', header: startSentence(unitWord(of.unitKind, 1)), value: ({ name }) => name },
      {
        id: 'locality',
        header: startSentence(areaWord(of.request.grouping, 1)),
        value: (row) => (row.code === 'ALL' ? null : localityOf(row)),
        cell: (row) =>
          row.code === 'ALL' ? '' : (
            <span className="ratio-locality">
              <LocalityMark mark={markOf(localityOf(row), { localities, colours })} /> {localityOf(row)}
            </span>
          ),
      },
      { id: 'firsts', header: 'First', value: ({ denominator }) => denominator, cell: ({ denominator }) => formatCount(denominator), isNumeric: true },
      { id: 'followUps', header: 'Follow-up', value: ({ numerator }) => numerator, cell: ({ numerator }) => formatCount(numerator), isNumeric: true },
      { id: 'ratio', header: 'Ratio', value: ({ value }) => value, cell: ({ value }) => formatDecimal(value, 2), isNumeric: true },
      { id: 'interval', header: '95% interval', value: ({ lower95 }) => lower95, cell: (unit) => intervalWords(unit), isNumeric: true },
      { id: 'band', header: 'Limits', value: (row) => BAND_FACES[shownBand(row, of)].words, cell: (row) => <BandTag band={shownBand(row, of)} /> },
    ]; // prettier-ignore
    return explainedColumns(plain, (row) => nameOf(row, of), unitWorkings(input));
  }, [input]);
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={units}
      rowId={rowId}
      footRows={[measure.overall]}
      selectedId={selectedId}
      onPick={onPick}
      emptyText={`No ${unitWord(measure.unitKind, 1)} has attendances here.`}
      initialSorting={{ column: 'ratio', isDescending: true }}
      maxHeight={420}
    />
  );
}

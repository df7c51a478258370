import { useMemo } from 'react';
import type { MeasureResult, MeasureUnit } from '@/analysis/analysis';
import { markOf } from '@/charts/locality-mark';
import { formatValue } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { BandTag } from '@/ui/band-tag';
import { type DataColumn, DataTable } from '@/ui/data-table';
import { LocalityMark } from '@/ui/locality-mark';
import type { JoinedUnit, RelationInput } from './view-model/relation-input';

interface Props {
  readonly input: RelationInput;
  readonly caption: string;
  readonly onToggle: (code: string) => void;
  readonly maxHeight: number;
}

/** Both measures of every unit shown, each with a box that takes it into the selection. */
export function PairTable({ input, caption, onToggle, maxHeight }: Props) {
  const { result, shown, selected, localities, colours } = input;
  const columns = useMemo((): readonly DataColumn<JoinedUnit>[] => {
    const { x, y, unitKind } = result;
    const area = startSentence(areaWord(x.request.grouping, 1));
    return [
      {
        id: 'selected',
        header: 'Selected',
        value: ({ code }) => (selected.has(code) ? 0 : 1),
        cell: ({ code, name }) => (
          <input
            type="checkbox"
            className="relation-box"
            aria-label={`Select ${name}`}
            checked={selected.has(code)}
            onChange={() => onToggle(code)}
          />
        ),
      },
      { id: 'name', header: startSentence(unitWord(unitKind, 1)), value: ({ name }) => name },
      {
        id: 'locality',
        header: area,
        value: (unit) => unit.area,
        cell: (unit) => (
          <span className="relation-area">
            <LocalityMark mark={markOf(unit.area, { localities, colours })} /> {unit.area}
          </span>
        ),
      },
      ...measureColumns('x', x),
      ...measureColumns('y', y),
    ];
  }, [result, selected, localities, colours, onToggle]);
  return (
    <DataTable
      caption={caption}
      isCaptionHidden
      columns={columns}
      rows={shown}
      rowId={({ code }) => code}
      searchLabel={`Find a ${unitWord(result.unitKind, 1)} in the table`}
      emptyText="No unit has both measures."
      maxHeight={maxHeight}
    />
  );
}

function measureColumns(side: 'x' | 'y', measure: MeasureResult): readonly DataColumn<JoinedUnit>[] {
  return [
    {
      id: side,
      header: measure.title,
      isNumeric: true,
      value: (unit) => unit[side]?.value ?? null,
      cell: (unit) => formatValue(unit[side]?.value ?? null, measure.definition.format),
    },
    {
      id: `${side}-band`,
      header: `${measure.definition.shortTitle}: against limits`,
      value: (unit) => shownBand(unit[side], measure),
      cell: (unit) => <BandTag band={shownBand(unit[side], measure)} />,
    },
  ];
}

/** The band that is shown: adjusted for overdispersion where that applies. */
function shownBand(unit: MeasureUnit | null, { overdispersion }: MeasureResult): MeasureUnit['band'] {
  if (unit === null) return 'not-compared';
  return overdispersion.isAdjusted ? (unit.bandAdjusted ?? unit.band) : unit.band;
}

import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { spreadPicture } from '@/charts/spread-picture';
import { areaWord } from '@/domain/grouping';
import { ChartPanel } from '@/figures/chart-panel';
import { savableUnits } from './savable-units';
import type { UnitPanelProps } from './unit-panels-props';
import { UnitsTable } from './units-table';
import { hasLocalities } from './view-model/chart-input';
import { areValuesAlone, unitsInWords } from './view-model/result-words';
import { spreadSpec } from './view-model/spread-model';
import { betweenLocalities, noPartition, partitionTest } from './view-model/variation-between';

interface Props extends UnitPanelProps {
  /** It takes the whole width. */
  readonly isLong: boolean;
}

/** The units of each locality in a row of their own. */
export function SpreadPanel({ input, only, smallNumbers, onPick, isLong }: Props) {
  const { result, localities, selectedId } = input;
  const isAlone = areValuesAlone(result);
  const spec = useMemo(() => spreadSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => spreadPicture(spec, sheet), [spec]);
  const area = areaWord(result.request.grouping, 1);
  const isSplit = hasLocalities(localities);
  const title = isSplit ? `Spread within each ${area}` : `Spread of ${unitsInWords(result, 2)}`;
  const test = partitionTest(result);
  return (
    <ChartPanel
      title={title}
      subtitle={`Marks: ${unitsInWords(result, 2)}. Bar: median; box: middle half${isAlone ? '' : `; diamond: ${isSplit ? `the whole ${area}` : 'all together'}`}.`}
      width={isLong ? 'full' : isAlone ? 'wide' : 'narrow'}
      height={400}
      draw={draw}
      description={spec.summary}
      panel="spread"
      savable={savableUnits('spread', input, only)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={onPick}
      table={
        <UnitsTable
          input={input}
          caption={title}
          onPick={onPick}
          initialSorting={
            isSplit ? { column: 'locality', isDescending: false } : { column: 'value', isDescending: true }
          }
          maxHeight={420}
        />
      }
      footer={() => (
        <>
          <p>{betweenLocalities(result) ?? noPartition(result)}</p>
          {test !== null && (
            <details>
              <summary>How this was tested</summary>
              <p>{test}</p>
            </details>
          )}
        </>
      )}
    />
  );
}

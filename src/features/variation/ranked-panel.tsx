import { useCallback, useMemo } from 'react';
import { rankedPicture } from '@/charts/ranked-picture';
import type { Sheet } from '@/charts/sheet';
import { startSentence } from '@/domain/sentence';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import { savableUnits } from './savable-units';
import type { UnitPanelProps } from './unit-panels-props';
import { UnitsTable } from './units-table';
import { cutCaption, intervalCaption } from './view-model/captions';
import type { ChartInput } from './view-model/chart-input';
import { rankedSpec } from './view-model/ranked-model';
import { areValuesAlone, unitsInWords } from './view-model/result-words';
import { targetSentences } from './view-model/target-lines';

/** The units in order of value with their intervals. */
export function RankedPanel({ input, only, smallNumbers, onPick }: UnitPanelProps) {
  const { result, selectedId } = input;
  const isAlone = areValuesAlone(result);
  const spec = useMemo(() => rankedSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => rankedPicture(spec, sheet), [spec]);
  const title = `${startSentence(unitsInWords(result, 2))} in rank order`;
  const source = `Source: ${sourceCaption(result)}.`;
  return (
    <ChartPanel
      title={title}
      subtitle={`${intervalCaption(result)} ${rankedLines(input)}Neighbours in rank ${isAlone ? 'may' : 'often'} differ by no more than chance.`}
      width={isAlone ? 'full' : 'wide'}
      height={340}
      draw={draw}
      description={spec.summary}
      panel="ranked"
      savable={savableUnits('ranked', input, only)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={onPick}
      table={
        <UnitsTable
          input={input}
          caption={title}
          onPick={onPick}
          initialSorting={{ column: 'value', isDescending: true }}
          maxHeight={420}
        />
      }
      footer={(picture) => (
        <p>
          {[picture === null || isAlone ? '' : cutCaption(picture), source, ...targetSentences(input)].join(' ').trim()}
        </p>
      )}
    />
  );
}

function rankedLines({ result, targets }: ChartInput): string {
  const average = result.target === null ? [] : [targets.length === 0 ? 'Line: the average.' : 'Solid line: the average; dashed: the target.']; // prettier-ignore
  const lone = result.target === null && targets.length > 0 ? ['Dashed line: the target.'] : [];
  return [...average, ...lone].map((text) => `${text} `).join('');
}

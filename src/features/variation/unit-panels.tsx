import { sourceCaption } from '@/figures/source-caption';
import { startSentence } from '@/domain/sentence';
import { useCallback, useMemo } from 'react';
import { rankedPicture } from '@/charts/ranked-picture';
import type { Sheet } from '@/charts/sheet';
import { spreadPicture } from '@/charts/spread-picture';
import { areaWord } from '@/domain/grouping';
import { ChartPanel } from '@/figures/chart-panel';
import { FunnelPanel } from './funnel-panel';
import { FurthestPanel } from './furthest-panel';
import { NoFunnel } from './no-funnel';
import { savableUnits } from './savable-units';
import type { UnitPanelsProps } from './unit-panels-props';
import { UnitsTable } from './units-table';
import { cutCaption, intervalCaption } from './view-model/captions';
import { type ChartInput, hasLocalities } from './view-model/chart-input';
import { rankedSpec } from './view-model/ranked-model';
import { areValuesAlone, unitsInWords } from './view-model/result-words';
import { spreadSpec } from './view-model/spread-model';
import { targetSentences } from './view-model/target-lines';
import { betweenLocalities, noPartition, partitionTest } from './view-model/variation-between';

/** With more localities than this the spread is too tall to stand beside another chart. */
const MOST_ROWS_BESIDE = 12;

/**
 * The four panels of a measure's units. One selection is marked in all of them. Of values without their counts there is
 * neither a funnel nor anything outside its limits.
 */
export function UnitPanels(props: UnitPanelsProps) {
  const { input, only, smallNumbers, onPick } = props;
  const { result, localities, selectedId } = input;
  const isAlone = areValuesAlone(result);
  const spread = useMemo(() => spreadSpec(input), [input]);
  const ranked = useMemo(() => rankedSpec(input), [input]);
  const drawSpread = useCallback((sheet: Sheet) => spreadPicture(spread, sheet), [spread]);
  const drawRanked = useCallback((sheet: Sheet) => rankedPicture(ranked, sheet), [ranked]);
  const units = startSentence(unitsInWords(result, 2));
  const common = { smallNumbers, selectedId, onPick };
  const test = partitionTest(result);
  const said = targetSentences(input);
  const source = `Source: ${sourceCaption(result)}.`;
  const area = areaWord(result.request.grouping, 1);
  const isSplit = hasLocalities(localities);
  const isLong = spread.rows.length > MOST_ROWS_BESIDE;
  const spreadTitle = isSplit ? `Spread within each ${area}` : `Spread of ${unitsInWords(result, 2)}`;
  const spreadPanel = (
    <ChartPanel
      {...common}
      title={spreadTitle}
      subtitle={`Marks: ${unitsInWords(result, 2)}. Bar: median; box: middle half${isAlone ? '' : `; diamond: ${isSplit ? `the whole ${area}` : 'all together'}`}.`}
      width={isLong ? 'full' : isAlone ? 'wide' : 'narrow'}
      height={400}
      draw={drawSpread}
      description={spread.summary}
      panel="spread"
      savable={savableUnits('spread', input, only)}
      table={
        <UnitsTable
          input={input}
          caption={spreadTitle}
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
  return (
    <>
      {isAlone ? !isLong && spreadPanel : <FunnelPanel {...props} isLong={isLong} />}
      {isAlone ? <NoFunnel result={result} /> : !isLong && spreadPanel}
      <ChartPanel
        {...common}
        title={`${units} in rank order`}
        subtitle={`${intervalCaption(result)} ${rankedLines(input)}Neighbours in rank ${isAlone ? 'may' : 'often'} differ by no more than chance.`}
        width={isAlone ? 'full' : 'wide'}
        height={340}
        draw={drawRanked}
        description={ranked.summary}
        panel="ranked"
        savable={savableUnits('ranked', input, only)}
        table={
          <UnitsTable
            input={input}
            caption={`${units} in rank order`}
            onPick={onPick}
            initialSorting={{ column: 'value', isDescending: true }}
            maxHeight={420}
          />
        }
        footer={(picture) => (
          <p>{[picture === null || isAlone ? '' : cutCaption(picture), source, ...said].join(' ').trim()}</p>
        )}
      />
      {!isAlone && <FurthestPanel input={input} only={only} smallNumbers={smallNumbers} onPick={onPick} />}
      {isLong && spreadPanel}
    </>
  );
}

function rankedLines({ result, targets }: ChartInput): string {
  const average = result.target === null ? [] : [targets.length === 0 ? 'Line: the average.' : 'Solid line: the average; dashed: the target.']; // prettier-ignore
  const lone = result.target === null && targets.length > 0 ? ['Dashed line: the target.'] : [];
  return [...average, ...lone].map((text) => `${text} `).join('');
}

import { sourceCaption } from '@/figures/source-caption';
import { startSentence } from '@/domain/sentence';
import { useCallback, useMemo } from 'react';
import { funnelOption } from '@/charts/funnel-option';
import { rankedOption } from '@/charts/ranked-option';
import type { Sheet } from '@/charts/sheet';
import { spreadOption } from '@/charts/spread-option';
import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { SwitchField } from '@/ui/switch-field';
import { ChartPanel } from '@/figures/chart-panel';
import { FurthestPanel } from './furthest-panel';
import { savableUnits } from './savable-units';
import { UnitsTable } from './units-table';
import { cutCaption, dotCaption, formulaCaption, intervalCaption, limitsCaption } from './view-model/captions';
import { type ChartInput, hasLocalities } from './view-model/chart-input';
import { funnelSpec } from './view-model/funnel-model';
import { drawnUnits } from './view-model/long-description';
import { rankedSpec } from './view-model/ranked-model';
import { unitsInWords } from './view-model/result-words';
import { spreadSpec } from './view-model/spread-model';
import { targetSentences } from './view-model/target-lines';
import { betweenLocalities, noPartition, partitionTest } from './view-model/variation-between';

interface Props {
  readonly input: ChartInput;
  readonly only: readonly string[] | null;
  readonly smallNumbers: number;
  readonly onPick: (id: string) => void;
  readonly onAdjust: (adjusted: boolean) => void;
}

/** With more localities than this the spread is too tall to stand beside another chart. */
const MOST_ROWS_BESIDE = 12;

/** The four panels of a measure's units. One selection is marked in all of them. */
export function UnitPanels({ input, only, smallNumbers, onPick, onAdjust }: Props) {
  const { result, localities, adjusted, selectedId } = input;
  const funnel = useMemo(() => funnelSpec(input), [input]);
  const spread = useMemo(() => spreadSpec(input), [input]);
  const ranked = useMemo(() => rankedSpec(input), [input]);
  const drawFunnel = useCallback((sheet: Sheet) => funnelOption(funnel, sheet), [funnel]);
  const drawSpread = useCallback((sheet: Sheet) => spreadOption(spread, sheet), [spread]);
  const drawRanked = useCallback((sheet: Sheet) => rankedOption(ranked, sheet), [ranked]);
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
      subtitle={`Marks: ${unitsInWords(result, 2)}. Bar: median; box: middle half; diamond: ${isSplit ? `the whole ${area}` : 'all together'}.`}
      width={isLong ? 'full' : 'narrow'}
      height={400}
      draw={drawSpread}
      description={spread.summary}
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
      <ChartPanel
        {...common}
        title={`${units} against control limits`}
        subtitle={`${dotCaption(result)} ${limitsCaption(result, adjusted)}`}
        width={isLong ? 'full' : 'wide'}
        height={isLong ? 500 : 400}
        draw={drawFunnel}
        description={funnel.summary}
        savable={savableUnits('funnel', input, only)}
        table={<UnitsTable input={input} caption={`${units} against control limits`} onPick={onPick} maxHeight={420} />}
        control={
          result.overdispersion.isAdjusted && (
            <SwitchField label="Adjust for overdispersion" isOn={adjusted} onChange={onAdjust} />
          )
        }
        footer={(picture) => (
          <p>
            {[source, formulaCaption(result), `${startSentence(drawnUnits(input))}.`, ...said].join(' ')}
            {picture !== null &&
              picture.unlabelled > 0 &&
              ` ${formatCount(picture.unlabelled)} outside the 99.8% limits not named for want of room.`}
          </p>
        )}
      />
      {!isLong && spreadPanel}
      <ChartPanel
        {...common}
        title={`${units} in rank order`}
        subtitle={`${intervalCaption(result)} ${input.targets.length === 0 ? 'Line: the average.' : 'Solid line: the average; dashed: the target.'} Neighbours in rank often differ by no more than chance.`}
        width="wide"
        height={340}
        draw={drawRanked}
        description={ranked.summary}
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
        footer={(picture) => <p>{[picture === null ? '' : cutCaption(picture), source, ...said].join(' ').trim()}</p>}
      />
      <FurthestPanel input={input} onPick={onPick} />
      {isLong && spreadPanel}
    </>
  );
}

import { useCallback, useMemo } from 'react';
import { funnelPicture } from '@/charts/funnel-picture';
import type { Sheet } from '@/charts/sheet';
import { formatCount } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { ChartPanel } from '@/figures/chart-panel';
import { sourceCaption } from '@/figures/source-caption';
import { SwitchField } from '@/ui/switch-field';
import { savableUnits } from './savable-units';
import type { UnitPanelProps } from './unit-panels-props';
import { UnitsTable } from './units-table';
import { dotCaption, formulaCaption, limitsCaption } from './view-model/captions';
import { funnelSpec } from './view-model/funnel-model';
import { drawnUnits } from './view-model/long-description';
import { unitsInWords } from './view-model/result-words';
import { targetSentences } from './view-model/target-lines';

interface Props extends UnitPanelProps {
  readonly onAdjust: (adjusted: boolean) => void;
  /** The spread beside it takes the whole width. */
  readonly isLong: boolean;
}

/** The units by their size, between the limits that chance would keep them in. */
export function FunnelPanel({ input, only, smallNumbers, onPick, onAdjust, isLong }: Props) {
  const { result, adjusted, selectedId } = input;
  const funnel = useMemo(() => funnelSpec(input), [input]);
  const draw = useCallback((sheet: Sheet) => funnelPicture(funnel, sheet), [funnel]);
  const title = `${startSentence(unitsInWords(result, 2))} against control limits`;
  const source = `Source: ${sourceCaption(result)}.`;
  return (
    <ChartPanel
      title={title}
      subtitle={`${dotCaption(result)} ${limitsCaption(result, adjusted)}`}
      width={isLong ? 'full' : 'wide'}
      height={isLong ? 500 : 400}
      draw={draw}
      description={funnel.summary}
      panel="funnel"
      savable={savableUnits('funnel', input, only)}
      smallNumbers={smallNumbers}
      selectedId={selectedId}
      onPick={onPick}
      table={<UnitsTable input={input} caption={title} onPick={onPick} maxHeight={420} />}
      control={
        result.overdispersion.isAdjusted && (
          <SwitchField label="Adjust for overdispersion" isOn={adjusted} onChange={onAdjust} />
        )
      }
      footer={(picture) => (
        <p>
          {[source, formulaCaption(result), `${startSentence(drawnUnits(input))}.`, ...targetSentences(input)].join(
            ' ',
          )}
          {picture !== null &&
            picture.unlabelled > 0 &&
            ` ${formatCount(picture.unlabelled)} outside the 99.8% limits not named for want of room.`}
        </p>
      )}
    />
  );
}

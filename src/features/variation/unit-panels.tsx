import { memo, useMemo } from 'react';
import { FunnelPanel } from './funnel-panel';
import { FurthestPanel } from './furthest-panel';
import { NoFunnel } from './no-funnel';
import { RankedPanel } from './ranked-panel';
import { SpreadPanel } from './spread-panel';
import type { UnitPanelProps } from './unit-panels-props';
import { areValuesAlone } from './view-model/result-words';
import { spreadSpec } from './view-model/spread-model';

interface Props extends UnitPanelProps {
  /** What the panels behind the first show: of the view before for a moment. */
  readonly later: UnitPanelProps['input'];
  readonly onAdjust: (adjusted: boolean) => void;
}

/** With more localities than this the spread is too tall to stand beside another chart. */
const MOST_ROWS_BESIDE = 12;

const Spread = memo(SpreadPanel);
const Ranked = memo(RankedPanel);
const Furthest = memo(FurthestPanel);

/**
 * The four panels of a measure's units. One selection is marked in all of them. Of values without their counts there is
 * neither a funnel nor anything outside its limits.
 */
export function UnitPanels({ input, onAdjust, ...props }: Props) {
  const { only, smallNumbers, onPick } = props;
  const isAlone = areValuesAlone(input.result);
  const later = areValuesAlone(props.later.result) === isAlone ? props.later : input;
  const spread = useMemo(() => spreadSpec(later), [later]);
  const isLong = spread.rows.length > MOST_ROWS_BESIDE;
  const shared = { only, smallNumbers, onPick };
  const spreadPanel = <Spread input={later} {...shared} spec={spread} isLong={isLong} />;
  return (
    <>
      {isAlone ? !isLong && spreadPanel : <FunnelPanel input={input} {...shared} onAdjust={onAdjust} isLong={isLong} />}
      {isAlone ? <NoFunnel result={input.result} /> : !isLong && spreadPanel}
      <Ranked input={later} {...shared} />
      {!isAlone && <Furthest input={later} {...shared} />}
      {isLong && spreadPanel}
    </>
  );
}

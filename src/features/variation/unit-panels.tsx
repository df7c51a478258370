import { memo, useMemo } from 'react';
import { FunnelPanel } from './funnel-panel';
import { FurthestPanel } from './furthest-panel';
import { NoFunnel } from './no-funnel';
import { RankedPanel } from './ranked-panel';
import { SpreadPanel } from './spread-panel';
import type { UnitPanelProps } from './unit-panels-props';
import { areValuesAlone } from './view-model/result-words';
import { spreadRows } from './view-model/spread-model';
import type { ChartInput } from './view-model/chart-input';

interface Props extends UnitPanelProps {
  /** What the panels behind the first show: of the view before for a moment; null where they are not drawn yet. */
  readonly later: ChartInput | null;
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
export function UnitPanels({ input, later, onAdjust, ...shared }: Props) {
  const isAlone = areValuesAlone(input.result);
  const following = later === null || areValuesAlone(later.result) !== isAlone ? (isAlone ? input : null) : later;
  const isLong = useMemo(() => spreadRows(input) > MOST_ROWS_BESIDE, [input]);
  const spreadPanel = following && <Spread input={following} {...shared} isLong={isLong} />;
  return (
    <>
      {isAlone ? !isLong && spreadPanel : <FunnelPanel input={input} {...shared} onAdjust={onAdjust} isLong={isLong} />}
      {isAlone ? <NoFunnel result={input.result} /> : !isLong && spreadPanel}
      {following && <Ranked input={following} {...shared} />}
      {following && !isAlone && <Furthest input={following} {...shared} />}
      {isLong && spreadPanel}
    </>
  );
}

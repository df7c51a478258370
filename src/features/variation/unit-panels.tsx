import { useDeferredValue, useMemo } from 'react';
import { FunnelPanel } from './funnel-panel';
import { FurthestPanel } from './furthest-panel';
import { NoFunnel } from './no-funnel';
import { RankedPanel } from './ranked-panel';
import { SpreadPanel } from './spread-panel';
import type { UnitPanelsProps } from './unit-panels-props';
import { areValuesAlone } from './view-model/result-words';
import { spreadSpec } from './view-model/spread-model';

/** With more localities than this the spread is too tall to stand beside another chart. */
const MOST_ROWS_BESIDE = 12;

/**
 * The four panels of a measure's units. One selection is marked in all of them. Of values without their counts there is
 * neither a funnel nor anything outside its limits. The first panel follows a changed view at once, and the others when
 * that one is on screen: with thousands of units they would keep the reader waiting for it.
 */
export function UnitPanels(props: UnitPanelsProps) {
  const { input } = props;
  const deferred = useDeferredValue(input);
  const isAlone = areValuesAlone(input.result);
  const later = areValuesAlone(deferred.result) === isAlone ? deferred : input;
  const isStale = later !== input;
  const spread = useMemo(() => spreadSpec(later), [later]);
  const isLong = spread.rows.length > MOST_ROWS_BESIDE;
  const following = { ...props, input: later, isStale };
  const spreadPanel = <SpreadPanel {...following} spec={spread} isLong={isLong} />;
  return (
    <>
      {isAlone ? !isLong && spreadPanel : <FunnelPanel {...props} isLong={isLong} />}
      {isAlone ? <NoFunnel result={input.result} /> : !isLong && spreadPanel}
      <RankedPanel {...following} />
      {!isAlone && <FurthestPanel {...following} />}
      {isLong && spreadPanel}
    </>
  );
}

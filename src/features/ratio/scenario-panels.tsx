import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trendQuery } from '@/figures/queries';
import type { RatioPanelProps } from './panel-props';
import { PlansPanel } from './plans-panel';
import { SavedPanel } from './saved-panel';
import './scenario.css';
import { ScenarioChartPanel } from './scenario-chart-panel';
import { ScenarioFiguresPanel } from './scenario-figures-panel';
import { ShiftPanel } from './shift-panel';
import { useScenarioModel } from './use-scenario-model';
import { stepsOf } from './view-model/months';
import { ratioTrendRequest } from './view-model/ratio-trend-request';
import { type YearBasis, yearBasis } from './view-model/year-basis';

/** What every panel of a scenario gets of the year; null while it is worked out. */
export type YearOf = YearBasis | { readonly fault: string } | null;

/** What another ratio would do: all of it follows the line while it is dragged. */
export function ScenarioPanels(props: RatioPanelProps) {
  const model = useScenarioModel(props);
  const year = useYear(props);
  return (
    <>
      <ScenarioChartPanel {...props} model={model} />
      <ScenarioFiguresPanel {...props} model={model} />
      <PlansPanel {...props} model={model} year={year} />
      <ShiftPanel {...props} model={model} year={year} />
      <SavedPanel {...props} model={model} year={year} />
    </>
  );
}

/** What a full year is worked out from: the months of all years loaded. */
function useYear({ analysis, dataVersion, resolved }: RatioPanelProps): YearOf {
  const { request } = resolved;
  const asked = useMemo(() => ratioTrendRequest(request), [request]);
  const { data, error } = useQuery(trendQuery(analysis, dataVersion, asked));
  return useMemo(() => {
    if (error) return { fault: `The months could not be read: ${error.message}` };
    return data ? yearBasis(stepsOf(data), request.period) : null;
  }, [data, error, request]);
}

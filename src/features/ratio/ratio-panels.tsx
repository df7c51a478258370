import { PathwayPanel } from './pathway-panel';
import { PlanPanel } from './plan-panel';
import { ProcessPanel } from './process-panel';
import { WhyPanel } from './why-panel';
import { ContractLinesPanel } from './contract-lines-panel';
import { useMemo } from 'react';
import { areaWord } from '@/domain/grouping';
import { ContributionsPanel } from './contributions-panel';
import { FigureRow } from './figure-row';
import type { RatioPanelProps } from './panel-props';
import { RatioChartPanel } from './ratio-chart-panel';
import { changeRatioView } from './ratio-view';
import { ratioInput } from './view-model/ratio-input';
import { ScenarioPanels } from './scenario-panels';

/** Everything that is drawn from an answer. */
export function RatioPanels(props: RatioPanelProps) {
  const { description, result, terms, view, setView } = props;
  const { measure } = result;
  const input = useMemo(
    () => ratioInput({ description, measure, terms, view: { only: view.only, unit: view.unit } }),
    [description, measure, terms, view.only, view.unit],
  );
  const { selectedId, units } = input;
  const isHidden = selectedId !== null && !units.some(({ code }) => code === selectedId);
  const pick = (code: string) => setView(changeRatioView(view, { unit: code === selectedId ? undefined : code }), { replace: true }); // prettier-ignore
  return (
    <>
      <FigureRow {...props} />
      <p className="ratio-hint">
        Click any figure to see how it is worked out. In a table, arrow keys go from one figure to the next.
      </p>
      {isHidden && (
        <p className="plain-note ratio-absent" role="status">
          The selected unit is hidden by the filter of {areaWord(measure.request.grouping, 2)}.
        </p>
      )}
      <RatioChartPanel {...props} input={input} onPick={pick} />
      <ProcessPanel {...props} />
      <ContributionsPanel {...props} input={input} onPick={pick} />
      <ScenarioPanels {...props} />
      <PlanPanel {...props} />
      <WhyPanel {...props} />
      <PathwayPanel {...props} />
      <ContractLinesPanel {...props} />
    </>
  );
}

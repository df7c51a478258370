import { useMemo } from 'react';
import { areaWord } from '@/domain/grouping';
import { PanelGrid } from '@/ui/panel-grid';
import { useStages } from '@/ui/use-stages';
import { ContractLinesPanel } from './contract-lines-panel';
import { ContributionsPanel } from './contributions-panel';
import { FigureRow } from './figure-row';
import type { RatioPanelProps } from './panel-props';
import { PathwayPanel } from './pathway-panel';
import { PlanPanel } from './plan-panel';
import { ProcessPanel } from './process-panel';
import { RatioChartPanel } from './ratio-chart-panel';
import { changeRatioView } from './ratio-view';
import { ScenarioPanels } from './scenario-panels';
import { ratioInput } from './view-model/ratio-input';
import { WhyPanel } from './why-panel';

interface Props extends RatioPanelProps {
  /** True where the answer is of the last request and the next is on its way. */
  readonly isStale: boolean;
}

const STAGES = 4;

/** Everything that is drawn from an answer; when the page opens, a part in each frame. */
export function RatioPanels(props: Props) {
  const { description, result, terms, view, setView } = props;
  const { measure } = result;
  const input = useMemo(
    () => ratioInput({ description, measure, terms, view: { only: view.only, unit: view.unit } }),
    [description, measure, terms, view.only, view.unit],
  );
  const stage = useStages(STAGES);
  const { selectedId, units } = input;
  const isHidden = selectedId !== null && !units.some(({ code }) => code === selectedId);
  const pick = (code: string) => setView(changeRatioView(view, { unit: code === selectedId ? undefined : code }), { replace: true }); // prettier-ignore
  return (
    <PanelGrid isStale={props.isStale} isFollowing={stage < STAGES}>
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
      {stage > 1 && (
        <>
          <ProcessPanel {...props} />
          <ContributionsPanel {...props} input={input} onPick={pick} />
        </>
      )}
      {stage > 2 && (
        <>
          <ScenarioPanels {...props} />
          <PlanPanel {...props} />
        </>
      )}
      {stage > 3 && (
        <>
          <WhyPanel {...props} />
          <PathwayPanel {...props} />
          <ContractLinesPanel {...props} />
        </>
      )}
    </PanelGrid>
  );
}

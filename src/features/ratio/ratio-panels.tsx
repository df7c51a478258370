import { formatCount, formatDecimal } from '@/domain/format';
import { Panel } from '@/ui/panel';
import { ContractLinesPanel } from './contract-lines-panel';
import type { RatioPanelProps } from './panel-props';
import { ScenarioPanels } from './scenario-panels';
import { contractFigures } from './view-model/contract-figures';

/** Everything that is drawn from an answer. */
export function RatioPanels(props: RatioPanelProps) {
  const { base, terms } = props;
  const { scope } = base;
  return (
    <>
      <Panel title="First to follow-up">
        <p>
          {formatDecimal(scope.ratio, 2)}: {formatCount(scope.followUps)} follow-ups of {formatCount(scope.firsts)}{' '}
          first attendances.
          {terms && ` ${formatCount(Math.round(contractFigures(base, terms).excess))} above the ratio.`}
        </p>
      </Panel>
      <ContractLinesPanel {...props} />
      <ScenarioPanels {...props} />
    </>
  );
}

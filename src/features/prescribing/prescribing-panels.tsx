import { DownloadMenu } from '@/figures/download-menu';
import { Panel } from '@/ui/panel';
import { BudgetRowsTable } from './budget-rows-table';
import { CoursePanel } from './course-panel';
import { FigureRow } from './figure-row';
import { OpportunityPanel } from './opportunity-panel';
import type { PanelProps } from './panel-props';
import { budgetSubtitle, budgetTitle, savableBudget } from './savable-budget-table';
import { StepsPanel } from './steps-panel';
import { TrackerPanel } from './tracker-panel';
import { VariancePanel } from './variance-panel';
import { noBudgetWords } from './view-model/absent-words';

/** Everything that is drawn from an answer. */
export function PrescribingPanels(props: PanelProps) {
  const { input, onPick } = props;
  const title = budgetTitle(input);
  const hasFigures = input.shown.figures !== null;
  return (
    <>
      {hasFigures ? (
        <>
          <FigureRow input={input} />
          <CoursePanel {...props} />
          <VariancePanel {...props} />
          <StepsPanel {...props} />
        </>
      ) : (
        <p className="plain-note prescribing-absent" role="status">
          {noBudgetWords(input)} Load the budgets of the year on the <a href="#/data">Data page</a>; what was spent is
          in the table.
        </p>
      )}
      <OpportunityPanel {...props} />
      <TrackerPanel {...props} />
      <Panel
        title={title}
        subtitle={budgetSubtitle(input)}
        actions={
          <DownloadMenu title={title} panel="budget" smallNumbers={props.smallNumbers} savable={savableBudget(input)} />
        }
      >
        <BudgetRowsTable caption={title} input={input} rows="units" onPick={onPick} searchLabel="Find in the table" />
      </Panel>
    </>
  );
}

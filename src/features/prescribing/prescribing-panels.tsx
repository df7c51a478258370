import { unitWord } from '@/domain/unit-kind';
import { DownloadMenu } from '@/figures/download-menu';
import { savableTable } from '@/figures/savable-table';
import { Panel } from '@/ui/panel';
import { BudgetRowsTable } from './budget-rows-table';
import { CoursePanel } from './course-panel';
import { FigureRow } from './figure-row';
import { OpportunityPanel } from './opportunity-panel';
import type { PanelProps } from './panel-props';
import { budgetTable } from './savable-budget';
import { StepsPanel } from './steps-panel';
import { TrackerPanel } from './tracker-panel';
import { VariancePanel } from './variance-panel';
import { monthsWords, unitsWords } from './view-model/budget-words';

/** Everything that is drawn from an answer. */
export function PrescribingPanels(props: PanelProps) {
  const { input, onPick } = props;
  const { result, shown, area } = input;
  const title = `Every ${unitWord(result.unitKind, 1)}`;
  const subtitle = `${unitsWords(result, shown.units.length)}${area ? ` of ${area.name}` : ''}, ${monthsWords(result)}. Sums stand at the foot: of those with both spend and a budget.`;
  const hasFigures = shown.figures !== null;
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
          No {unitWord(result.unitKind, 1)}
          {area ? ` of ${area.name}` : ''} has both spend and a budget for {result.financialYear}. Load the budgets of
          the year on the <a href="#/data">Data page</a>; what was spent is in the table.
        </p>
      )}
      <OpportunityPanel {...props} />
      <TrackerPanel {...props} />
      <Panel
        title={title}
        subtitle={subtitle}
        actions={
          <DownloadMenu
            title={title}
            panel="budget"
            smallNumbers={props.smallNumbers}
            savable={savableTable({
              title: title,
              subtitle: subtitle,
              sources: result.sources,
              isMasked: false,
              nameParts: ['budget', area?.name ?? null, result.financialYear, result.through],
              table: () => Promise.resolve(budgetTable(input)),
            })}
          />
        }
      >
        <BudgetRowsTable caption={title} input={input} rows="units" onPick={onPick} searchLabel="Find in the table" />
      </Panel>
    </>
  );
}

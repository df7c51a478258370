import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { areaWord } from '@/domain/grouping';
import { unitWord } from '@/domain/unit-kind';
import { measureQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { DownloadMenu } from '@/figures/download-menu';
import { DataTable } from '@/ui/data-table';
import { explainedColumns } from '@/ui/explained-columns';
import { Panel } from '@/ui/panel';
import { SelectField } from '@/ui/select-field';
import { contributionColumns } from './contribution-columns';
import type { RatioPanelProps } from './panel-props';
import { changeRatioView } from './ratio-view';
import { CONTRIBUTIONS_TITLE, contributionsSubtitle, savableContributions } from './savable-contributions';
import { activityOf } from './view-model/activity';
import { type ContributionRow, contributionRows } from './view-model/contribution-rows';
import { pathwayRegisters } from './view-model/pathways';
import { type RatioInput, shownLocalities } from './view-model/ratio-input';
import { contributionWorkings } from './view-model/workings/contribution-workings';
import { nameOf } from './view-model/workings/unit-workings';

interface Props extends RatioPanelProps {
  readonly input: RatioInput;
  readonly onPick: (code: string) => void;
}

const rowId = ({ id }: ContributionRow) => id;

/** What each locality or unit is above or below the ratio: signed, adding up to the total. */
export function ContributionsPanel(props: Props) {
  const { analysis, description, dataVersion, smallNumbers, view, setView, result, base, terms, input, onPick } = props;
  const { measure } = result;
  const level = view.rows === 'units' ? 'units' : 'localities';
  const isUnits = level === 'units';
  const loaded = description.measures.find(({ definition }) => definition.id === 'follow-up-rate')?.registers ?? [];
  const registers = pathwayRegisters(description.pathways, measure.request.specialty, loaded);
  const register = registers.find(({ code }) => code === view.register) ?? registers[0] ?? null;
  const { data: rates, error } = useQuery({
    ...measureQuery(analysis, dataVersion, { measure: 'follow-up-rate', ...activityOf(result.request), period: measure.period, ...(register ? { register: register.code } : {}) }), // prettier-ignore
    enabled: register !== null,
  });
  const only = shownLocalities(view.only, input.localities);
  const { rows, total } = useMemo(
    () => contributionRows({ base, terms, level, only, register: rates ?? null }),
    [base, terms, level, only, rates],
  );
  const columns = explainedColumns(
    contributionColumns({ rows, total, level, terms, measure, register, scheme: input }),
    (row) => nameOf({ code: row.id, name: row.name }, measure),
    contributionWorkings({ measure, terms, register: rates ?? null }),
  );
  const [areas, units] = [areaWord(measure.request.grouping, 2), unitWord(measure.unitKind, 2)];
  return (
    <Panel
      title={CONTRIBUTIONS_TITLE}
      subtitle={contributionsSubtitle(measure, terms)}
      actions={
        <>
          {registers.length > 1 && register && (
            <SelectField
              label="Register"
              options={registers.map(({ code, name }) => ({ value: code, label: name }))}
              value={register.code}
              onChange={(code) => setView(changeRatioView(view, { register: code }), { replace: true })}
            />
          )}
          <button
            type="button"
            className="button button--small"
            aria-pressed={isUnits}
            onClick={() => setView(changeRatioView(view, { rows: isUnits ? undefined : 'units' }), { replace: true })}
          >
            Every {unitWord(measure.unitKind, 1)}
          </button>
          {terms && (
            <DownloadMenu
              title={CONTRIBUTIONS_TITLE}
              panel="contributions"
              smallNumbers={smallNumbers}
              savable={savableContributions(measure, terms, only)}
            />
          )}
        </>
      }
      footer={
        <p>
          Source: {sourceCaption(measure)}.
          {terms
            ? ' Contribution = follow-ups − ratio × firsts; a row without firsts contributes its follow-ups. Money at the contract price, to the nearest pound; the pence add up.'
            : ''}
          {register &&
            ` Follow-ups per 100 on the ${register.name} register${measure.covered === null ? '' : ', so far'}, not age-adjusted.`}
          {error && ` The rates per 100 on the register could not be worked out: ${error.message}`}
          {only !== null &&
            ` Some ${areas} are hidden: the total is that of all. What is saved holds those shown, and those hidden together in one row.`}
          {smallNumbers > 1 && ` In what is saved, counts from 1 to ${smallNumbers - 1} are masked.`}
        </p>
      }
    >
      <DataTable
        key={level}
        caption={CONTRIBUTIONS_TITLE}
        isCaptionHidden
        columns={columns}
        rows={rows}
        rowId={rowId}
        footRows={[total]}
        initialSorting={isUnits ? { column: terms ? 'contribution' : 'ratio', isDescending: true } : null}
        emptyText={`No ${isUnits ? units : areas} with both counts.`}
        {...(isUnits ? { selectedId: input.selectedId, onPick, searchLabel: 'Find in the table', maxHeight: 480 } : {})}
      />
    </Panel>
  );
}

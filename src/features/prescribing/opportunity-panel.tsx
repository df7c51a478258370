import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { formatCount, formatValue } from '@/domain/format';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { measureQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { DownloadMenu } from '@/figures/download-menu';
import { DataTable } from '@/ui/data-table';
import { ErrorNote } from '@/ui/error-note';
import { NumberField } from '@/ui/number-field';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { Marked } from './budget-columns';
import type { PanelProps } from './panel-props';
import { areaFilter, OPPORTUNITY_TITLE, type OpportunityAnswer, opportunitySubtitle, savableOpportunity } from './savable-opportunity'; // prettier-ignore
import { NO_COST } from './view-model/absent-words';
import { moneyWords, poundsWords, unitsWords } from './view-model/budget-words';
import { costRequest } from './view-model/cost-period';
import { opportunityOf } from './view-model/opportunity';
import { type OpportunityRow, opportunityRows, opportunitySums } from './view-model/opportunity-rows';

const MOST_FLOOR = 10_000_000;

/** The opportunity at the median and the lowest decile of cost for each patient, over signals above a floor. */
export function OpportunityPanel(props: PanelProps) {
  const { analysis, dataVersion, input } = props;
  const { data, error } = useQuery(measureQuery(analysis, dataVersion, costRequest(input.result)));
  const floor = props.view.floor ?? 0;
  const found = useMemo(() => (data ? opportunityOf(data, floor * 100) : null), [data, floor]);
  if (data && found) return <Answered {...props} cost={data} floor={floor} found={found} />;
  return (
    <Panel title={OPPORTUNITY_TITLE} width="wide">
      <ProgressNote text={data || error ? null : 'Working out the cost for each patient'} />
      {data && <p className="plain-note">{NO_COST}</p>}
      {error && (
        <ErrorNote title="This cannot be shown">
          <p>{error.message}</p>
        </ErrorNote>
      )}
    </Panel>
  );
}

function Answered({ input, change, onPick, smallNumbers, cost, floor, found }: PanelProps & OpportunityAnswer) {
  const { result, selectedId } = input;
  const rows = opportunityRows(found, areaFilter(input));
  const sums = opportunitySums(rows);
  const units = (count: number) => unitWord(result.unitKind, count);
  const per = (pence: number) => formatValue(pence / 100, 'pounds');
  const left = rows.filter(({ medianPence, decilePence }) => medianPence === null && decilePence === null).length;
  return (
    <Panel
      title={OPPORTUNITY_TITLE}
      subtitle={opportunitySubtitle(input, { found })}
      width="full"
      actions={
        <DownloadMenu
          title={OPPORTUNITY_TITLE}
          panel="opportunity"
          smallNumbers={smallNumbers}
          savable={savableOpportunity(input, { cost, found, floor })}
        />
      }
      footer={
        <p>
          Source: {sourceCaption(cost)}. Σ max(0, cost for each patient − quantile) × patients over signals; quantiles
          (type 7) of all {unitsWords(result, found.counted)}: median {per(found.median.quantilePence)}, lowest decile{' '}
          {per(found.lowestDecile.quantilePence)}. Not age-adjusted, and limits are standard deviations of {units(2)},
          not chance: a signal raises a question, and is no saving yet.
          {smallNumbers > 1 && ` In what is saved, counts from 1 to ${formatCount(smallNumbers - 1)} are masked.`}
        </p>
      }
    >
      <div className="prescribing-opportunity">
        <p className="prescribing-opportunity__figure">
          <strong>{moneyWords(sums.medianPence)}</strong> at the median
        </p>
        <p className="prescribing-opportunity__figure">
          <strong>{moneyWords(sums.decilePence)}</strong> at the lowest decile
        </p>
        <NumberField
          label="Leave out differences below, £"
          hint={left === 0 ? 'For each practice; none is left out' : `For each practice; ${formatCount(left)} left out`}
          value={floor}
          min={0}
          max={MOST_FLOOR}
          onChange={(pounds) => change({ floor: pounds === 0 ? undefined : pounds })}
        />
      </div>
      <DataTable
        caption={OPPORTUNITY_TITLE}
        isCaptionHidden
        columns={[
          { id: 'name', header: startSentence(units(1)), value: (row: OpportunityRow) => row.name },
          { id: 'area', header: 'Locality', value: (row) => row.area, cell: (row) => <Marked name={row.area} scheme={input} /> }, // prettier-ignore
          { id: 'patients', header: 'Patients', value: (row) => row.patients, cell: (row) => formatCount(row.patients), isNumeric: true }, // prettier-ignore
          { id: 'per', header: '£ for each', value: (row) => row.perPatientPence, cell: (row) => per(row.perPatientPence), isNumeric: true }, // prettier-ignore
          { id: 'median', header: 'At the median', value: (row) => row.medianPence, cell: (row) => poundsWords(row.medianPence), isNumeric: true }, // prettier-ignore
          { id: 'decile', header: 'At the lowest decile', value: (row) => row.decilePence, cell: (row) => poundsWords(row.decilePence), isNumeric: true }, // prettier-ignore
        ]}
        rows={rows}
        rowId={({ code }) => code}
        initialSorting={{ column: 'median', isDescending: true }}
        selectedId={selectedId}
        onPick={onPick}
        emptyText={`No ${units(1)} lies above the upper limit.`}
      />
    </Panel>
  );
}

import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { TrendResult } from '@/analysis/analysis';
import { planPicture } from '@/charts/plan-picture';
import type { Sheet } from '@/charts/sheet';
import { periodInWords } from '@/domain/period';
import { ChartPanel } from '@/figures/chart-panel';
import { trendQuery } from '@/figures/queries';
import { sourceCaption } from '@/figures/source-caption';
import { useAskedWhenSeen } from '@/figures/use-asked-when-seen';
import { ErrorNote } from '@/ui/error-note';
import { ExplainedFigure } from '@/ui/explained-figure';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { WorkingItem } from '@/ui/working';
import type { RatioPanelProps } from './panel-props';
import { PlanTable } from './plan-table';
import type { KnownLine } from './resolve-ratio';
import { savablePlan } from './savable-plan';
import { moneyWords } from './view-model/money-words';
import { stepsOf } from './view-model/months';
import { type Plan, planOf } from './view-model/plan';
import { noPlanWords, NOTHING_PLANNED_FOR, planFigures } from './view-model/plan-figures';
import { basisNote, missingNotes, planSentences, planSpec } from './view-model/plan-model';
import { ratioTrendRequest } from './view-model/ratio-trend-request';
import { rowsItems } from './view-model/workings/parts';
import { planMoneyWorkings } from './view-model/workings/plan-money-workings';

const TITLE = 'Activity and cost against plan';

/** What was planned in the contract line, what was done, and what is paid for it. */
export function PlanPanel(props: RatioPanelProps) {
  const { analysis, dataVersion, resolved } = props;
  const { line } = resolved;
  const request = useMemo(() => ratioTrendRequest(resolved.request), [resolved.request]);
  const noPlan = noPlanWords(line);
  const months = trendQuery(analysis, dataVersion, request);
  const [host, isSeen] = useAskedWhenSeen(months.queryKey);
  const { data, error, isFetching } = useQuery({
    ...months,
    enabled: isSeen && noPlan === null,
  });
  const plan = useMemo(() => (data && line ? planOf(stepsOf(data), line) : null), [data, line]);
  if (data && line && plan) return <PlanChart {...props} trend={data} line={line} plan={plan} />;
  return (
    <Panel title={TITLE} width="wide">
      <div ref={host}>
        {noPlan !== null && <p>{noPlan}</p>}
        <ProgressNote text={isFetching ? 'Working out every month' : null} />
        {error && <ErrorNote title="The plan could not be shown">{error.message}</ErrorNote>}
        {noPlan === null && data && <p>{NOTHING_PLANNED_FOR}</p>}
      </div>
    </Panel>
  );
}

interface ChartProps extends RatioPanelProps {
  readonly trend: TrendResult;
  readonly line: KnownLine;
  readonly plan: Plan;
}

function PlanChart({ trend, line, plan, base, terms, result, smallNumbers }: ChartProps) {
  const spec = useMemo(() => planSpec(plan), [plan]);
  const draw = useCallback((sheet: Sheet) => planPicture(spec, sheet), [spec]);
  const { planned, excess, money, words } = planFigures(plan, line, { base, terms }, result.measure);
  const period = periodInWords(result.measure.covered ?? result.measure.period);
  const rows = rowsItems(result.measure, 'All units');
  const workings = money && planMoneyWorkings({ planned, done: base.scope, excess, money, line, rows });
  return (
    <ChartPanel
      title={TITLE}
      subtitle={`Attendances since April of ${line.financialYear}. Filled marks: done; hollow: planned.`}
      width="wide"
      height={300}
      draw={draw}
      description={spec.summary}
      panel="plan"
      savable={savablePlan(plan, trend, line, words)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      table={<PlanTable title={TITLE} plan={plan} line={line} trend={trend} />}
      control={<p className="ratio-finding">{planSentences(plan).join(' ')}</p>}
      footer={() => (
        <>
          {money && (
            <div className="ratio-money">
              <Money label={`Commissioned, ${period}`} pence={money.plannedPence} working={workings?.planned} />
              <Money label="Work done" pence={money.donePence} working={workings?.done} />
              <Money label="Paid" pence={money.paidPence} working={workings?.paid} />
            </div>
          )}
          {[...words, ...missingNotes(line)].map((text) => (
            <p key={text}>{text}</p>
          ))}
          <p>
            {basisNote(plan)} Source: {sourceCaption(trend)}; contract line of {line.financialYear}
            {line.source === null ? '' : ` (${line.source})`}.
          </p>
        </>
      )}
    />
  );
}

interface MoneyProps {
  readonly label: string;
  readonly pence: number | null;
  readonly working: readonly WorkingItem[] | undefined;
}

function Money({ label, pence, working = [] }: MoneyProps) {
  return <ExplainedFigure label={label} value={moneyWords(pence)} working={() => working} />;
}

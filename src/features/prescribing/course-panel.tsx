import { useCallback, useMemo } from 'react';
import type { Sheet } from '@/charts/sheet';
import { trendPicture } from '@/charts/trend-picture';
import { ChartPanel } from '@/figures/chart-panel';
import { MethodLink } from '@/figures/method-link';
import { sourceCaption } from '@/figures/source-caption';
import { DataTable } from '@/ui/data-table';
import { Panel } from '@/ui/panel';
import type { PanelProps } from './panel-props';
import { savableCourse } from './savable-budget';
import { noCourseWords } from './view-model/absent-words';
import { barRows } from './view-model/bars';
import type { BudgetInput } from './view-model/budget-input';
import { monthWords, noForecastWords, poundsWords, profileWords, unitsWords } from './view-model/budget-words';
import { type Cumulative, cumulativeOf, cumulativeSentences, cumulativeSpec } from './view-model/cumulative';

const TITLE = 'Spend and budget since April';

/** Spend added up month by month against the profiled budget, with the forecast out-turn. */
export function CoursePanel(props: PanelProps) {
  const { input } = props;
  const of = useMemo(() => cumulativeOf(input), [input]);
  if (of) return <Course {...props} of={of} />;
  return (
    <Panel title={TITLE} width={barRows(input, props.view.rows) === 'units' ? 'full' : 'wide'}>
      <p className="plain-note">{noCourseWords(input)}</p>
    </Panel>
  );
}

function Course({ input, view, smallNumbers, of }: PanelProps & { readonly of: Cumulative }) {
  const { result } = input;
  const spec = useMemo(() => cumulativeSpec(of, input), [of, input]);
  const draw = useCallback((sheet: Sheet) => trendPicture(spec, sheet), [spec]);
  const none = noForecastWords(result);
  const who = of.name === 'All' ? unitsWords(result, of.units) : of.units === 1 ? of.name : `${unitsWords(result, of.units)} of ${of.name}`; // prettier-ignore
  return (
    <ChartPanel
      title={TITLE}
      subtitle={`${who}. ${cumulativeSentences(of, input).slice(0, 2).join(' ')} ${none ?? ''}`}
      width={barRows(input, view.rows) === 'units' ? 'full' : 'wide'}
      height={320}
      draw={draw}
      description={spec.summary}
      table={<CourseTable of={of} />}
      panel="course"
      savable={savableCourse(input, of)}
      smallNumbers={smallNumbers}
      selectedId={null}
      onPick={() => undefined}
      footer={() => (
        <p>
          Source: {sourceCaption(result)}. The budget is parted by {profileWords(result)}. Forecast out-turn = spend ×
          100 ÷ cumulative profile %. {rangeNote(of, input)}
          {of.leftOut > 0 && ` ${unitsWords(result, of.leftOut)} left out for want of a month.`}{' '}
          <MethodLink to={{ section: 'prescribing-budgets' }} />
        </p>
      )}
    />
  );
}

function rangeNote(of: Cumulative, input: BudgetInput): string {
  return cumulativeSentences(of, input).slice(2).join(' ');
}

interface Row {
  readonly month: string;
  readonly spend: number | null;
  readonly budget: number | null;
  readonly forecast: number | null;
}

function CourseTable({ of }: { readonly of: Cumulative }) {
  const rows = of.months.map((month, i): Row => ({ month, spend: of.spendPence[i] ?? null, budget: of.budgetPence[i] ?? null, forecast: of.forecastPence[i] ?? null })); // prettier-ignore
  const money = (id: 'spend' | 'budget' | 'forecast', header: string) => ({ id, header, value: (row: Row) => row[id], cell: (row: Row) => poundsWords(row[id]), isNumeric: true }); // prettier-ignore
  return (
    <DataTable
      caption={TITLE}
      isCaptionHidden
      columns={[
        { id: 'month', header: 'To the end of', value: (row) => row.month, cell: (row) => monthWords(row.month) },
        money('spend', 'Spend'),
        money('budget', 'Budget by the profile'),
        money('forecast', 'Forecast'),
      ]}
      rows={rows}
      rowId={({ month }) => month}
      emptyText="There are no months."
    />
  );
}

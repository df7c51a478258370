import { formatCount } from '@/domain/format';
import { ErrorNote } from '@/ui/error-note';
import { ExplainedCell } from '@/ui/explained-cell';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import { ScrollRegion } from '@/ui/scroll-region';
import { SelectField } from '@/ui/select-field';
import type { RatioPanelProps } from './panel-props';
import type { YearOf } from './scenario-panels';
import { TypedField } from './typed-field';
import type { ScenarioModel } from './use-scenario-model';
import { moneyWords } from './view-model/money-words';
import { nextTerms } from './view-model/next-terms';
import { type YearPlan, yearPlans } from './view-model/scenario-figures';
import { basisWords, capWords, countRange, paidWords, ratioWords } from './view-model/scenario-words';
import { percentText, readPercent } from './view-model/typed-number';
import { rowsItems } from './view-model/workings/parts';
import { nameOf } from './view-model/workings/unit-workings';
import { yearItem, yearPlanItems, yearTimes } from './view-model/workings/year-plan-workings';
import type { YearBasis } from './view-model/year-basis';

type Props = RatioPanelProps & { readonly model: ScenarioModel; readonly year: YearOf };

/** The interim plan, for the rest of this year, beside the definitive one, for the next. */
export function PlansPanel(props: Props) {
  const { model, year, result, resolved } = props;
  const { live, tried, nextLine } = model;
  const words = { unitKind: result.measure.unitKind, grouping: resolved.request.grouping };
  return (
    <Panel
      title="Plans for the rest of this year and for next year"
      subtitle={`The interim plan is at the scenario’s ${ratioWords(tried.ratio)}, ${capWords(tried.appliesTo, words)}.`}
      width="wide"
      footer={
        year && !('fault' in year) ? (
          <>
            <p>{basisWords(year)} Next year is the full year × (1 + growth) × (1 + growth of the register).</p>
            <p>
              The interval carries through the chance variation of the months so far. It holds nothing for growth,
              coding or case mix.
            </p>
          </>
        ) : undefined
      }
    >
      <div className="scenario-fields">
        <TypedField
          label="Growth to next year"
          text={percentText(tried.growth)}
          read={(text) => readPercent(text, -0.9, 10)}
          onValue={(growth) => live.move({ growth: growth ?? undefined })}
          onDone={live.settle}
        />
        <TypedField
          label="Growth of the register"
          text={percentText(tried.registerGrowth)}
          read={(text) => readPercent(text, -0.9, 10)}
          onValue={(registerGrowth) => live.move({ registerGrowth: registerGrowth ?? undefined })}
          onDone={live.settle}
        />
        {nextLine && (
          <SelectField
            label="Next year’s ratio"
            value={tried.nextRatio}
            options={[
              { value: 'line', label: `${ratioWords(nextLine.negotiatedRatio)}, ${nextLine.status ?? 'contract line'} for ${nextLine.financialYear}` }, // prettier-ignore
              { value: 'scenario', label: `The scenario’s ${ratioWords(tried.ratio)}` },
            ]}
            onChange={(value) => live.change({ nextRatio: value === 'scenario' ? 'scenario' : 'line' })}
          />
        )}
      </div>
      {year === null ? (
        <ProgressNote text="Working out the year" />
      ) : 'fault' in year ? (
        <ErrorNote title="There is no plan for these months">
          <p>{year.fault}</p>
        </ErrorNote>
      ) : (
        <PlanTable {...props} year={year} />
      )}
    </Panel>
  );
}

const PLAN_ROWS: readonly { readonly id: keyof ReturnType<typeof yearPlanItems>; readonly name: string; readonly print: (plan: YearPlan) => string }[] = [
  { id: 'ratio', name: 'Ratio', print: ({ ratio }) => ratioWords(ratio) },
  { id: 'firsts', name: 'Expected firsts', print: ({ firsts }) => formatCount(firsts) },
  { id: 'followUps', name: 'Expected follow-ups', print: ({ followUps }) => formatCount(followUps) },
  { id: 'paidFor', name: 'Paid for at the ratio', print: ({ paidFor }) => formatCount(paidFor) },
  { id: 'excess', name: 'Follow-ups above it', print: ({ excess }) => formatCount(excess) },
  { id: 'interval', name: '95% interval', print: ({ lower95, upper95 }) => (lower95 === null || upper95 === null ? '–' : countRange(lower95, upper95)) },
  { id: 'money', name: 'Money', print: ({ pence }) => moneyWords(pence) },
  { id: 'moneyInterval', name: '95% interval of the money', print: ({ range }) => (range ? `${moneyWords(range[0])} to ${moneyWords(range[1])}` : '–') },
]; // prettier-ignore

function PlanTable({ base, model, resolved, result, year }: Props & { readonly year: YearBasis }) {
  const { tried, terms, nextLine } = model;
  const next = nextTerms(model);
  const { interim, definitive } = yearPlans(base, { now: terms, next }, tried, year);
  const isOver = year.basis === 'whole';
  const usesLine = nextLine !== null && tried.nextRatio === 'line';
  const paid = (plan: YearPlan, ofLine: boolean | null) => paidWords(plan.isPaid, ofLine);
  const times = yearTimes(year, tried);
  const from = [...rowsItems(result.measure, nameOf({ code: 'ALL', name: '' }, result.measure)), yearItem(year)];
  const columns = [
    ...(isOver ? [] : [{ name: `Rest of ${year.year}`, plan: interim, items: () => yearPlanItems({ base, terms, plan: interim, ...times.interim, rows: from }) }]), // prettier-ignore
    { name: year.next, plan: definitive, items: () => yearPlanItems({ base, terms: next, plan: definitive, ...times.definitive, rows: from }) }, // prettier-ignore
  ];
  return (
    <>
      <ScrollRegion label="Plans">
        <table className="table">
          <caption className="visually-hidden">Interim and definitive plan</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">What</span>
              </th>
              <th scope="col" className="is-numeric">
                Interim: rest of {year.year} ({formatCount(12 - year.months)} months)
              </th>
              <th scope="col" className="is-numeric">
                Definitive: {year.next}
              </th>
            </tr>
          </thead>
          <tbody>
            {PLAN_ROWS.map(({ id, name, print }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {isOver && <td className="is-numeric">–</td>}
                {columns.map((column, place) => (
                  <td key={column.name} className="is-numeric">
                    <ExplainedCell
                      name={`${name}, ${column.name}`}
                      value={print(column.plan)}
                      working={() => column.items()[id]}
                      isTabStop={place === 0}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <p className="scenario-note">
        {isOver
          ? `Nothing is left of ${year.year}: all of it is loaded.`
          : `Rest of ${year.year}: ${paid(interim, resolved.line?.paidAboveCap ?? null)}.`}{' '}
        {year.next}: {paid(definitive, (usesLine ? nextLine : resolved.line)?.paidAboveCap ?? null)}
        {nextLine ? '' : `, the price being that of ${year.year}, as no contract line of ${year.next} is known`}.
      </p>
    </>
  );
}

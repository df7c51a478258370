import { formatCount } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { ExplainedFigure } from '@/ui/explained-figure';
import { Panel } from '@/ui/panel';
import type { RatioPanelProps } from './panel-props';
import type { ScenarioModel } from './use-scenario-model';
import { Affected } from './affected';
import { countDifference, moneyDifference, moneyWords } from './view-model/money-words';
import { capWords, countRange, INTERVAL_NOTE, listWords, paidWords, periodSoFar, ratioWords, scenarioFinding } from './view-model/scenario-words'; // prettier-ignore
import { ratioItems, rowsItems } from './view-model/workings/parts';
import { aboveItems, excessItems, excessMoneyItems, quarterItems } from './view-model/workings/scenario-workings';
import { nameOf } from './view-model/workings/unit-workings';

/** The figures of the scenario beside those of the contract; they follow the line while it is dragged. */
export function ScenarioFiguresPanel({ base, result, resolved, model }: RatioPanelProps & { model: ScenarioModel }) {
  const { tried, terms, figures, contract } = model;
  const { measure } = result;
  const { scope, units, localities } = base;
  const words = { unitKind: measure.unitKind, grouping: resolved.request.grouping };
  const areas = areaWord(words.grouping, 2);
  const kind = unitWord(words.unitKind, 2);
  const beside = contract && { ratio: contract.terms.ratio, excess: contract.figures.excess };
  const where = contract ? `at the contract’s ${ratioWords(contract.terms.ratio)}` : '';
  const rows = [['Cap', capWords(tried.appliesTo, words)] as const, ...rowsItems(measure, nameOf({ code: 'ALL', name: '' }, measure))]; // prettier-ignore
  const asked = { base, ratio: tried.ratio, appliesTo: tried.appliesTo, rows };
  const money = contract?.figures.excessPence ?? null;
  return (
    <Panel
      title="At this ratio"
      subtitle={`${measure.title}. ${periodSoFar(measure)}.`}
      width="narrow"
      footer={
        <>
          <p>
            Cap applied to: {tried.appliesTo} ({capWords(tried.appliesTo, words)}).
          </p>
          {tried.appliesTo === 'provider' && <p>{INTERVAL_NOTE}</p>}
          <p>Figures are of the months so far, at the prices of the contract line.</p>
        </>
      }
    >
      <p className="scenario-finding">{scenarioFinding(tried.ratio, figures.excess, beside)}.</p>
      <div className="scenario-figures">
        <ExplainedFigure
          label="Follow-ups above the ratio"
          value={formatCount(figures.excess)}
          note={[
            figures.lower95 === null || figures.upper95 === null ? null : `95% interval ${countRange(Math.max(0, figures.lower95), Math.max(0, figures.upper95))}`, // prettier-ignore
            contract && countDifference(figures.excess, contract.figures.excess, where),
          ]
            .filter((part) => part !== null)
            .join('; ')}
          working={() => excessItems(asked, figures.excess)}
        />
        <ExplainedFigure
          label="Money"
          value={moneyWords(figures.excessPence)}
          note={
            figures.excessPence === null
              ? 'The contract gives no price: enter one in the contract line.'
              : [
                  paidWords(tried.isPaid, resolved.line?.paidAboveCap ?? null),
                  money === null ? null : moneyDifference(figures.excessPence, money, where),
                ]
                  .filter((part) => part !== null)
                  .join('; ')
          }
          working={() => excessMoneyItems(figures.excess, terms, figures.excessPence, rows)}
        />
        <ExplainedFigure
          label={`${startSentence(kind)} above it`}
          value={`${formatCount(figures.unitsAbove)} of ${formatCount(units.length)}`}
          note={contract && countDifference(figures.unitsAbove, contract.figures.unitsAbove, where)}
          working={() => aboveItems(units, kind, asked, `${formatCount(figures.unitsAbove)} of ${formatCount(units.length)}`)} // prettier-ignore
        />
        <ExplainedFigure
          label={`${startSentence(areas)} above it`}
          value={`${formatCount(figures.localitiesAbove.length)} of ${formatCount(localities.length)}`}
          note={
            figures.localitiesAbove.length > 6 ? undefined : listWords(figures.localitiesAbove.map(({ name }) => name))
          }
          working={() => aboveItems(localities, areas, asked, `${formatCount(figures.localitiesAbove.length)} of ${formatCount(localities.length)}`)} // prettier-ignore
        />
        <ExplainedFigure
          label="Ratio that would pay for everything"
          value={ratioWords(scope.ratio)}
          note="follow-ups per first attendance, all pooled"
          working={() => ratioItems(scope.followUps, scope.firsts, rows)}
        />
        <ExplainedFigure
          label="Ratio of the lowest quarter"
          value={ratioWords(scope.lowestQuarter)}
          note={`${kind} at it or below hold a quarter of first attendances`}
          working={() => quarterItems(base, kind, rows)}
        />
      </div>
      {contract && <Affected base={base} kind={kind} ratio={tried.ratio} contract={contract.terms.ratio} />}
    </Panel>
  );
}

import { formatCount, formatDecimal } from '@/domain/format';
import { ExplainedFigure } from '@/ui/explained-figure';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { RatioPanelProps } from './panel-props';
import type { YearOf } from './scenario-panels';
import { TypedField } from './typed-field';
import type { ScenarioModel } from './use-scenario-model';
import type { Terms } from './view-model/contract-figures';
import { moneyWords } from './view-model/money-words';
import { type ShiftFigures, shiftFigures } from './view-model/scenario-figures';
import { basisWords, INTERVAL_NOTE, ratioWords } from './view-model/scenario-words';
import type { Tried } from './view-model/tried-scenario';
import { percentText, readHowMany, readPercent, readPounds } from './view-model/typed-number';
import type { YearBasis } from './view-model/year-basis';
import { shiftWorkings } from './view-model/workings/shift-workings';
import { yearItem } from './view-model/workings/year-plan-workings';

type Props = RatioPanelProps & { readonly model: ScenarioModel; readonly year: YearOf };

/** What it would do to the money to move a part of the excess to primary care. */
export function ShiftPanel({ base, model, year }: Props) {
  const { live, tried, terms } = model;
  const done = live.settle;
  const shift = year && !('fault' in year) ? shiftFigures(base, terms, tried, year) : null;
  return (
    <Panel
      title="Shift to primary care"
      subtitle={`A full year at ${ratioWords(tried.ratio)}: part of the follow-ups above the ratio become reviews in general practice.`}
      width="narrow"
      footer={
        <>
          {year && !('fault' in year) && <p>{basisWords(year)}</p>}
          {tried.appliesTo === 'provider' && <p>{INTERVAL_NOTE}</p>}
        </>
      }
    >
      <div className="scenario-fields">
        <TypedField
          label="Share of the excess moved"
          text={percentText(tried.share)}
          read={(text) => readPercent(text, 0, 1)}
          onValue={(share) => live.move({ share: share ?? undefined })}
          onDone={done}
        />
        <TypedField
          label="Price of a review (£)"
          hint="Under an enhanced service."
          text={tried.reviewPrice === null ? '' : poundsText(tried.reviewPrice)}
          read={(text) => readPounds(text, 100_000)}
          onValue={(price) => live.move({ reviewPrice: price ?? undefined })}
          onDone={done}
        />
        <TypedField
          label="Fixed cost a year (£)"
          text={poundsText(tried.fixedCost)}
          read={(text) => readPounds(text, 1_000_000_000)}
          onValue={(cost) => live.move({ fixedCost: cost ?? undefined })}
          onDone={done}
        />
      </div>
      <fieldset className="field">
        <legend className="field__label">Management plan for a year</legend>
        <div className="scenario-fields">
          <TypedField
            label="Reviews"
            text={String(tried.reviews)}
            read={readHowMany}
            onValue={(reviews) => live.move({ reviews: reviews ?? undefined })}
            onDone={done}
          />
          <TypedField
            label="in place of follow-ups"
            text={String(tried.insteadOf)}
            read={readHowMany}
            onValue={(insteadOf) => live.move({ insteadOf: insteadOf ?? undefined })}
            onDone={done}
          />
        </div>
      </fieldset>
      {year === null && <ProgressNote text="Working out the year" />}
      {year && 'fault' in year && <p className="scenario-note">{year.fault}</p>}
      {year &&
        !('fault' in year) &&
        (shift ? (
          <ShiftMoney shift={shift} tried={tried} terms={terms} year={year} />
        ) : (
          <p className="scenario-note">{whatIsMissing(tried)}</p>
        ))}
    </Panel>
  );
}

function whatIsMissing({ reviewPrice }: Tried): string {
  return reviewPrice === null
    ? 'Enter the price of a review to see what the shift would cost or save.'
    : 'The contract line gives no price of a follow-up: what would be saved cannot be worked out.';
}

interface MoneyProps {
  readonly shift: ShiftFigures;
  readonly tried: Tried;
  readonly terms: Terms;
  readonly year: YearBasis;
}

function ShiftMoney({ shift, tried, terms, year }: MoneyProps) {
  const { netPence, range, breakEvenPence } = shift;
  const isSaving = netPence >= 0;
  const workings = () => shiftWorkings({ shift, tried, terms, rows: [yearItem(year)] });
  return (
    <>
      <div className="scenario-figures">
        <ExplainedFigure
          label={isSaving ? 'Net saving a year' : terms.paidAboveCap ? 'Net cost a year' : 'New money a year'}
          value={moneyWords(Math.abs(netPence))}
          note={range && rangeWords(range)}
          working={() => workings().net}
        />
        <ExplainedFigure
          label="Break-even price of a review"
          value={
            breakEvenPence === null ? '–' : breakEvenPence < 0 ? 'None' : `£${formatDecimal(breakEvenPence / 100, 2)}`
          }
          note={breakEvenNote(breakEvenPence, terms.paidAboveCap)}
          working={() => workings().breakEven}
        />
        <ExplainedFigure
          label="Follow-ups moved a year"
          value={formatCount(shift.moved)}
          note={`become ${formatCount(shift.reviews)} reviews`}
          working={() => workings().moved}
        />
      </div>
      <p className="scenario-note">
        {terms.paidAboveCap
          ? 'Activity above the ratio is paid: what moves is no longer paid to the provider.'
          : 'Activity above the ratio is not paid under these terms: nothing is saved when it moves, and reviews are new money for the commissioner.'}
      </p>
    </>
  );
}

function breakEvenNote(pence: number | null, isPaid: boolean): string {
  if (!isPaid) return 'there is none: activity above the ratio is not paid';
  if (pence === null) return 'nothing moves';
  return pence < 0 ? 'the fixed cost alone is more than what is saved' : 'at which nothing is saved or spent';
}

/** The net at both ends of the interval, in words that say which way each goes. */
function rangeWords([low, high]: readonly [number, number]): string {
  const end = (pence: number) => (pence >= 0 ? `${moneyWords(pence)} saved` : `${moneyWords(-pence)} spent`);
  return `95% interval carried through: ${end(low)} to ${end(high)}`;
}

function poundsText(pounds: number): string {
  return Number.isInteger(pounds) ? formatCount(pounds) : formatDecimal(pounds, 2);
}

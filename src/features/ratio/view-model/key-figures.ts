import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatDifference, formatMoney, formatPounds } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { sourceCaption } from '@/figures/source-caption';
import type { YearShare } from '@/stats/ratio-money';
import type { WorkingItem } from '@/ui/working';
import { intervalWords, monthsOf, monthsText, periodSoFar } from './attendance-words';
import { type ContractFigures, contractFigures, type Terms } from './contract-figures';
import type { FindingInput } from './finding';
import { clearlyAbove, sidesOf, standingOf } from './standing';
import { moneyFormula } from './workings/parts';

/** A figure of the page with where it is from. */
export interface KeyFigure {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  /** Numerator, denominator, rows and formula, each under its term. */
  readonly working: readonly WorkingItem[];
}

/**
 * The four figures at the top of the page.
 *
 * @param share from `shareOfYear`; null where no full year can be worked out
 */
export function keyFigures(input: FindingInput, share: YearShare | null): readonly KeyFigure[] {
  return [ratioFigure(input), aboveFigure(input), moneyFigure(input, share), withinFigure(input)];
}

type Items = KeyFigure['working'];

function rowsOf({ measure, base }: FindingInput): Items {
  const silent = measure.units.length - base.units.length;
  const units = `${formatCount(base.units.length)} ${unitWord(measure.unitKind, base.units.length)} with both counts`;
  const left = silent === 0 ? '' : `, ${formatCount(silent)} left out that ${silent === 1 ? 'gives' : 'give'} only one`;
  const booked = measure.request.withDna === true ? 'booked' : 'attended';
  return [
    ['Rows', `${units}${left}; attendances ${booked}, ${periodSoFar(measure)}. Each is listed under “Where the activity above the ratio comes from”.`],
    ['Source', `${startSentence(sourceCaption(measure))}.`],
  ]; // prettier-ignore
}

/** Of a figure that the contract line gives nothing to work out with. */
function notWorkedOut(input: FindingInput): Items {
  return [['Formula', 'Not worked out: the contract line it needs, or its price, is not there.'], ...rowsOf(input)];
}

function ratioFigure(input: FindingInput): KeyFigure {
  const { measure, base } = input;
  const { firsts, followUps, ratio } = base.scope;
  const { lower95, upper95 } = measure.overall;
  const interval = lower95 === null ? '' : intervalWords({ lower95, upper95 });
  return {
    label: 'First to follow-up',
    value: ratio === null ? 'No ratio' : formatDecimal(ratio, 2),
    note: ratio === null ? 'no first attendances' : `follow-ups per first attendance, 95% interval ${interval}`,
    working: [
      ['Numerator', `${formatCount(followUps)} follow-up attendances`],
      ['Denominator', `${formatCount(firsts)} first attendances`],
      ...rowsOf(input),
      ['Formula', ratio === null ? 'Follow-ups ÷ first attendances: not defined without a first attendance.' : `Follow-ups ÷ first attendances: ${formatCount(followUps)} ÷ ${formatCount(firsts)} = ${formatDecimal(ratio, 2)}. Sums, never the mean of practice ratios.`], // prettier-ignore
      ...(interval === '' ? [] : [['Interval', `${interval}: exact, given both counts together; too narrow where attendances of one patient go together. Whether the total is above the ratio is judged by the interval of follow-ups above it.`] as const]), // prettier-ignore
    ],
  };
}

const NO_LINE = 'no contract line matches';

/** To what a cap is applied, in words. */
function capWords({ appliesTo }: Pick<Terms, 'appliesTo'>, { request, unitKind }: MeasureResult): string {
  if (appliesTo === 'provider') return 'the provider as a whole';
  return `each ${appliesTo === 'locality' ? areaWord(request.grouping, 1) : unitWord(unitKind, 1)}`;
}

function aboveFigure(input: FindingInput): KeyFigure {
  const { measure, base, terms } = input;
  const { firsts, followUps } = base.scope;
  const label = 'Follow-ups above the ratio';
  if (!terms) return { label, value: '–', note: NO_LINE, working: notWorkedOut(input) };
  const figures = contractFigures(base, terms);
  const c = formatDecimal(terms.ratio, 2);
  const each = terms.appliesTo === 'locality' ? areaWord(measure.request.grouping, 1) : unitWord(measure.unitKind, 1);
  const formula =
    terms.appliesTo === 'provider'
      ? `F − cN: ${formatCount(followUps)} − ${c} × ${formatCount(firsts)} = ${formatDifference(figures.signed)}${figures.signed < 0 ? ', so 0 above it' : ''}.`
      : `F − cN of each ${each} that is above the ratio, added up = ${formatCount(figures.excess)}. F − cN of all together is ${formatDifference(figures.signed)}.`;
  return {
    label,
    value: formatCount(Math.round(figures.excess)),
    note: `of ${formatCount(followUps)} attendances${chanceNote(figures)}. Cap applied to ${capWords(terms, measure)}.`,
    working: [
      ['Follow-ups', `F = ${formatCount(followUps)}`],
      ['Firsts', `N = ${formatCount(firsts)}`],
      ['Paid for', `cN = ${c} × ${formatCount(firsts)} = ${formatCount(figures.paidFor)}`],
      ...rowsOf(input),
      ['Formula', formula],
      ['Interval', differenceWords(figures, base.scope.phi)],
    ],
  };
}

function chanceNote(figures: ContractFigures): string {
  if (figures.lower95 === null || figures.upper95 === null) return '';
  const difference = `F − cN 95% interval ${formatDifference(figures.lower95)} to ${formatDifference(figures.upper95)}`;
  return `; ${difference}${standingOf(figures) === 'chance' ? ': no more than chance' : ''}`;
}

function differenceWords({ signed, lower95, upper95 }: ContractFigures, phi: number): string {
  if (lower95 === null || upper95 === null) return 'None: the cap is not pooled over all.';
  return `${formatDifference(signed)} (${formatDifference(lower95)} to ${formatDifference(upper95)}): for chance variation, widened for differences between practices (φ = ${formatDecimal(phi, 1)}), not for coding or case mix.`; // prettier-ignore
}

function moneyFigure(input: FindingInput, share: YearShare | null): KeyFigure {
  const { measure, base, terms } = input;
  const label = 'At the contract price';
  if (!terms) return { label, value: '–', note: NO_LINE, working: notWorkedOut(input) };
  const figures = contractFigures(base, terms);
  const { excess, excessPence } = figures;
  if (excessPence === null || terms.followUpPence === null) {
    return { label, value: '–', note: 'the contract line gives no price of a follow-up', working: notWorkedOut(input) };
  }
  const paid = terms.paidAboveCap ? 'paid above the ratio, at the contract price' : 'not paid under this contract';
  const soFar = measure.covered === null ? periodSoFar(measure) : `so far (${monthsText(monthsOf(measure))})`;
  const year = share === null ? null : Math.round(excessPence / share.share);
  return {
    label,
    value: formatMoney(excessPence / 100),
    note: `${paid}, ${soFar}${year === null || share === null ? '' : `; full year ${formatMoney(year / 100)}, ${basisWords(share)}`}`, // prettier-ignore
    working: [
      ['Follow-ups', `${formatDecimal(excess, 2)} above the ratio`],
      ['Price', `£${formatDecimal(terms.followUpPence / 100, 2)} for a follow-up in the contract line`],
      ...rowsOf(input),
      [
        'Formula',
        `Follow-ups above the ratio × price: ${moneyFormula(excess, terms.followUpPence, excessPence, formatMoney(excessPence / 100))}`,
      ],
      ...(year === null || share === null ? [] : [['Full year', `${formatPounds(excessPence / 100)} ÷ ${formatDecimal(share.share, 3)} = ${formatPounds(year / 100)}, ${basisWords(share)}.`] as const]), // prettier-ignore
      ['Paid?', terms.paidAboveCap ? 'Yes: activity above the ratio is paid, and costs the commissioner this much.' : 'No: it is work that the provider does without pay, and no saving.'], // prettier-ignore
    ],
  };
}

/** What a full year is worked out by. */
function basisWords({ basis }: YearShare): string {
  return basis === 'last-year' ? 'by last year’s share of these months' : 'by months ÷ 12';
}

function withinFigure(input: FindingInput): KeyFigure {
  const { measure, base, terms } = input;
  const units = unitWord(measure.unitKind, 2);
  const label = `${startSentence(units)} within the ratio`;
  if (!terms) return { label, value: '–', note: NO_LINE, working: notWorkedOut(input) };
  const { counted, within } = sidesOf(base.units, terms);
  const clearly = clearlyAbove(measure);
  const version = measure.overdispersion.isAdjusted ? ', widened for overdispersion' : '';
  const silent = base.units.length - counted;
  return {
    label,
    value: `${formatCount(within)} of ${formatCount(counted)}`,
    note: `${formatCount(clearly)} clearly above (99.8%)`,
    working: [
      ['Numerator', `${formatCount(within)} ${unitWord(measure.unitKind, within)} with follow-ups of at most ${formatDecimal(terms.ratio, 2)} × their first attendances`], // prettier-ignore
      ['Denominator', `${formatCount(counted)} ${unitWord(measure.unitKind, counted)} with an attendance${silent === 0 ? '' : `; ${formatCount(silent)} without any left out`}`], // prettier-ignore
      ...rowsOf(input),
      [
        'Formula',
        `${startSentence(units)} with F ≤ ${formatDecimal(terms.ratio, 2)} × N: ${formatCount(within)} of ${formatCount(counted)}`,
      ],
      ['Clearly above', `${formatCount(clearly)} of ${formatCount(measure.counts.compared)} compared: above the upper 99.8% control limit around ${formatDecimal(terms.ratio, 2)} at their own size${version}.`], // prettier-ignore
    ],
  };
}

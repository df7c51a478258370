import type { MeasureResult } from '@/analysis/analysis';
import { contractYear } from '@/domain/contract-line';
import { formatCount, formatDecimal } from '@/domain/format';
import { areaWord } from '@/domain/grouping';
import { startSentence } from '@/domain/sentence';
import { specialtyName } from '@/domain/specialty';
import { unitWord } from '@/domain/unit-kind';
import { countText, numberWord, periodSoFar, specialtyWord } from './attendance-words';
import { type ContractBase, contractFigures, type Terms } from './contract-figures';
import { aboveByChance, namedLocalities, type Sides, sidesOf, standingOf } from './standing';

/** A piece of a sentence. */
export interface Piece {
  readonly text: string;
  readonly isStrong: boolean;
}

/** What the words of the page are made from. */
export interface FindingInput {
  readonly measure: MeasureResult;
  readonly base: ContractBase;
  readonly terms: Terms | null;
}

const MOST_WORDS = 15;

/** The finding in 15 words or fewer: the ratio, and what the contract pays for. */
export function ratioHeadline({ measure, base, terms }: FindingInput): string {
  const { scope } = base;
  const about = specialtyWord(measure.request.specialty);
  const fitting = (words: (subject: string) => string): string => {
    const long = words(about === null ? 'Follow-ups' : `${about} follow-ups`);
    return long.split(/\s+/).length <= MOST_WORDS ? long : words('Follow-ups');
  };
  if (scope.ratio === null) {
    if (scope.followUps === 0) return fitting((subject) => `${subject}: no attendances to compare`);
    return fitting((subject) => `${subject} without a first attendance: there is no ratio`);
  }
  const ratio = formatDecimal(scope.ratio, 2);
  if (!terms) return fitting((subject) => `${subject} run at ${ratio} for each first attendance; no contract line matches`); // prettier-ignore
  const paid = formatDecimal(terms.ratio, 2);
  switch (standingOf(contractFigures(base, terms))) {
    case 'chance':
      return fitting((subject) => `${subject} run at ${ratio} for each first attendance, within chance of the contract’s ${paid}`); // prettier-ignore
    case 'below':
      return fitting((subject) => `${subject} run at ${ratio} for each first attendance, below the contract’s ${paid}`);
    case 'above':
    case 'not-judged':
      return fitting((subject) => `${subject} run at ${ratio} for each first attendance; the contract pays for ${paid}`); // prettier-ignore
  }
}

/** The sentences under the finding: what was used, which localities and units are above, and whether it is chance. */
export function ratioSentence(input: FindingInput): readonly Piece[] {
  const { measure, base, terms } = input;
  const { firsts, followUps } = base.scope;
  const plain = (text: string): Piece => ({ text, isStrong: false });
  const strong = (text: string): Piece => ({ text, isStrong: true });
  const units = `${formatCount(base.units.length)} ${unitWord(measure.unitKind, base.units.length)}`;
  const at = measure.request.provider === undefined ? '' : ` at ${measure.request.provider}`;
  return [
    plain(`${units} used `),
    strong(formatCount(followUps)),
    plain(` ${followUps === 1 ? 'follow-up' : 'follow-ups'} for `),
    strong(formatCount(firsts)),
    plain(` first ${firsts === 1 ? 'attendance' : 'attendances'}${at} in ${periodSoFar(measure)}. `),
    plain(terms ? [sides(input, terms), chance(input, terms)].filter((part) => part !== '').join(' ') : noLine(measure)), // prettier-ignore
  ];
}

function sides({ measure, base }: FindingInput, terms: Terms): string {
  const units = sidesOf(base.units, terms);
  if (units.counted === 0) return '';
  const areas = namedLocalities(base);
  const places = sidesOf(areas, terms);
  const grouping = measure.request.grouping;
  if (places.counted === 0) return `${startSentence(withinWords(units, measure, 'the negotiated ratio'))}.`;
  const byChance = aboveByChance(base, terms, measure);
  const chance = byChance === 0 ? '' : `, ${places.above === byChance ? '' : `${numberWord(byChance)} of them `}by no more than chance`; // prettier-ignore
  return `${areasWords(places, grouping)} above the negotiated ratio${chance}; ${withinWords(units, measure, 'it')}.`;
}

function areasWords({ counted, above }: Sides, grouping: string | undefined): string {
  const word = (count: number) => areaWord(grouping, count);
  if (above === 0) return `No ${word(1)} is`;
  if (counted === 1) return `The one ${word(1)} is`;
  if (above < counted) return `${startSentence(numberWord(above))} of ${numberWord(counted)} ${word(counted)} ${above === 1 ? 'is' : 'are'}`; // prettier-ignore
  return counted === 2 ? `Both ${word(2)} are` : `All ${numberWord(counted)} ${word(counted)} are`;
}

function withinWords({ counted, within }: Sides, { unitKind }: MeasureResult, ratio: string): string {
  if (counted === 1) return `the one ${unitWord(unitKind, 1)} is ${within === 1 ? 'within' : 'above'} ${ratio}`;
  return `${within === 0 ? 'none' : formatCount(within)} of ${formatCount(counted)} ${unitWord(unitKind, counted)} ${within <= 1 ? 'is' : 'are'} within ${ratio}`; // prettier-ignore
}

/** Whether the total is above or below the ratio by more than chance: judged by the interval of F − cN alone. */
function chance({ measure, base }: FindingInput, terms: Terms): string {
  const figures = contractFigures(base, terms);
  const size = countText(Math.round(Math.abs(figures.signed)), 'follow-up');
  const side = figures.signed >= 0 ? 'above' : 'below';
  switch (standingOf(figures)) {
    case 'above':
      return 'The total is above it by more than chance.';
    case 'below':
      return 'The total is below it by more than chance.';
    case 'chance':
      return `The total is ${size} ${side} it: no more than chance.`;
    case 'not-judged': {
      const each = terms.appliesTo === 'locality' ? areaWord(measure.request.grouping, 1) : unitWord(measure.unitKind, 1); // prettier-ignore
      return `The cap is applied to each ${each}, so the total is not judged against chance.`;
    }
  }
}

function noLine({ request, period, unitKind }: MeasureResult): string {
  if (unitKind === 'provider' && request.provider === undefined) return 'A contract line is for one provider: choose one to hold it against its ratio.'; // prettier-ignore
  const year = contractYear(period);
  if (year === null) return 'The period lies in two financial years and a contract line is for one: choose one year to hold it against a ratio.'; // prettier-ignore
  const specialty = request.specialty === undefined ? 'all specialties together' : specialtyName(request.specialty);
  const provider = request.provider === undefined ? '' : ` at ${request.provider}`;
  return `There is no contract line for ${specialty}${provider} in ${year}, so nothing is held against a ratio: enter one on this page, or load the contract lines.`; // prettier-ignore
}

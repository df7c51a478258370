import { formatCount } from '@/domain/format';
import { type Period, periodWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { Coverage } from './covered-period';
import { isAnswered, type Question, type UnitCounts } from './measure';
import type { ResultNote } from './measure-result';

const rows = (count: number): string => `${formatCount(count)} ${count === 1 ? 'row' : 'rows'}`;

const EXCEEDING = 'more above the line than can be of what is below it';
const LENGTHS = 'months, quarters and years of the same thing are never added to each other';
const UNEVEN =
  'Some of it is given by the month and some by the quarter or year, and one of them reaches fewer months.';

/** What a reader must know of one unit's numbers, as sentences. */
export function unitNotes(counts: UnitCounts): readonly string[] {
  const { usedParts, ofParts, hasMonths, ofMonths, notGiven, exceeding, leftOut, unsourced, borrowedDenominator } =
    counts;
  const notes: string[] = [];
  if (usedParts !== null && ofParts !== null && usedParts > 0 && usedParts < ofParts) {
    notes.push(`Sums ${usedParts} of ${ofParts} indicators: the others are not given for it.`);
  }
  if (hasMonths !== null && ofMonths !== null && hasMonths < ofMonths) {
    notes.push(`${hasMonths} of ${ofMonths} months.`);
  }
  if (notGiven > 0)
    notes.push(`${rows(notGiven)} ${notGiven === 1 ? 'gives' : 'give'} no count and could not be summed.`);
  if (exceeding > 0)
    notes.push(
      `${rows(exceeding)} ${exceeding === 1 ? 'counts' : 'count'} ${EXCEEDING}, and ${exceeding === 1 ? 'is' : 'are'} left out.`,
    );
  if (leftOut > 0) notes.push(`${rows(leftOut)} ${leftOut === 1 ? 'is' : 'are'} not added to others: ${LENGTHS}.`);
  if (counts.isUneven) notes.push(UNEVEN);
  if (unsourced > 0)
    notes.push(
      `${rows(unsourced)} ${unsourced === 1 ? 'gives' : 'give'} no source of referral and ${unsourced === 1 ? 'is' : 'are'} counted.`,
    );
  if (counts.valueAlone !== null)
    notes.push('Given as a value without its counts: it has no interval and is not compared.');
  if (counts.differsFromParts)
    notes.push('The publisher’s total of the group is shown; its indicators add up to another figure.');
  if (borrowedDenominator) notes.push('Its population is of another year, for want of one of the period.');
  return notes;
}

/** What a reader must know of the whole answer. */
export function resultNotes(
  question: Question,
  counts: readonly UnitCounts[],
  coverage: Coverage | null,
): readonly ResultNote[] {
  const units = (count: number): string => `${formatCount(count)} ${unitWord(question.unitKind, count)}`;
  const having = (test: (unit: UnitCounts) => boolean): number => counts.filter(test).length;
  const notes: ResultNote[] = [];
  if (coverage?.span && coverage.months < question.period.months) notes.push(partPeriod(question.period, coverage));
  const ofParts = counts[0]?.ofParts ?? null;
  if (ofParts !== null && ofParts > 1) {
    notes.push({ code: 'parts', text: `Sums ${ofParts} indicators for which both counts are given.` });
  }
  const short = having(
    ({ usedParts, ofParts: of }) => usedParts !== null && of !== null && usedParts > 0 && usedParts < of,
  );
  if (short > 0)
    notes.push({
      code: 'shortfall',
      text: `${units(short)} ${short === 1 ? 'lacks' : 'lack'} one or more of the indicators summed.`,
    });
  const few = having(({ hasMonths, ofMonths }) => hasMonths !== null && hasMonths > 0 && hasMonths < (ofMonths ?? 0));
  if (few > 0)
    notes.push({
      code: 'missing-months',
      text: `${units(few)} ${few === 1 ? 'has' : 'have'} fewer months than others; the population counts only for the months they have.`,
    });
  const nothing = having((unit) => !isAnswered(unit));
  if (nothing > 0)
    notes.push({
      code: 'no-value',
      text: `${units(nothing)} ${nothing === 1 ? 'gives' : 'give'} nothing for this and ${nothing === 1 ? 'is' : 'are'} not compared.`,
    });
  const alone = having(({ valueAlone }) => valueAlone !== null);
  if (alone > 0)
    notes.push({
      code: 'value-alone',
      text: `For ${units(alone)} the value is given without its counts: ${alone === 1 ? 'it is' : 'they are'} shown, but no interval or limits can be worked out, ${alone === 1 ? 'it is' : 'they are'} not compared, and no locality or overall value can be made of them.`,
    });
  const unknown = having(({ numerator, denominator }) => numerator !== null && denominator === null);
  if (unknown > 0)
    notes.push({
      code: 'no-denominator',
      text: `For ${units(unknown)} nothing says what to divide by (a list size or a register), and ${unknown === 1 ? 'it is' : 'they are'} not compared.`,
    });
  const zero = having(({ numerator, denominator }) => numerator !== null && denominator === 0);
  if (zero > 0)
    notes.push({
      code: 'zero-denominator',
      text: `${units(zero)} ${zero === 1 ? 'has' : 'have'} nothing to divide by and ${zero === 1 ? 'is' : 'are'} not compared.`,
    });
  const sum = (pick: (unit: UnitCounts) => number): number => counts.reduce((total, unit) => total + pick(unit), 0);
  const notGiven = sum((unit) => unit.notGiven);
  if (notGiven > 0)
    notes.push({
      code: 'not-given',
      text: `${rows(notGiven)} ${notGiven === 1 ? 'gives' : 'give'} no count (such as *) and could not be summed.`,
    });
  const exceeding = sum((unit) => unit.exceeding);
  if (exceeding > 0)
    notes.push({
      code: 'numerator-above-denominator',
      text: `${rows(exceeding)} ${exceeding === 1 ? 'counts' : 'count'} ${EXCEEDING}, and ${exceeding === 1 ? 'is' : 'are'} left out of every sum.`,
    });
  const leftOut = sum((unit) => unit.leftOut);
  if (leftOut > 0)
    notes.push({
      code: 'lengths-not-added',
      text: `${rows(leftOut)} of ${units(having((unit) => unit.leftOut > 0))} ${leftOut === 1 ? 'is' : 'are'} left out: ${LENGTHS}.`,
    });
  const uneven = having(({ isUneven }) => isUneven);
  if (uneven > 0)
    notes.push({
      code: 'uneven-lengths',
      text: `For ${units(uneven)}: ${UNEVEN.charAt(0).toLowerCase()}${UNEVEN.slice(1)}`,
    });
  const unsourced = sum((unit) => unit.unsourced);
  if (unsourced > 0)
    notes.push({
      code: 'no-source',
      text: `${rows(unsourced)} ${unsourced === 1 ? 'gives' : 'give'} no source of referral, where others do, and ${unsourced === 1 ? 'is' : 'are'} counted as a GP’s.`,
    });
  const differing = having(({ differsFromParts }) => differsFromParts);
  if (differing > 0)
    notes.push({
      code: 'publishers-total',
      text: `For ${units(differing)} the publisher’s total of the group, which is shown, is not the sum of its indicators.`,
    });
  const borrowed = having(({ borrowedDenominator }) => borrowedDenominator);
  if (borrowed > 0)
    notes.push({
      code: 'borrowed-population',
      text: `For ${units(borrowed)} the population is of the nearest year loaded, or undated.`,
    });
  return notes;
}

function partPeriod(asked: Period, { span, months }: Coverage): ResultNote {
  const isWhole = span === null || span.months === asked.months;
  const held = isWhole
    ? `${months} of its ${asked.months} months`
    : `${periodWords(span)}: ${months} of ${asked.months} months`;
  return {
    code: 'part-period',
    text: `${periodWords(asked)} holds data for ${held}. Nothing is made up to the whole.`,
  };
}

import { formatCount } from '@/domain/format';
import { parsePeriod, periodWords } from '@/domain/period';
import { unitWord } from '@/domain/unit-kind';
import type { Question, UnitCounts } from './measure';
import type { ResultNote } from './measure-result';

/** What a reader must know of one unit's numbers, as sentences. */
export function unitNotes(counts: UnitCounts): readonly string[] {
  const { usedParts, ofParts, hasMonths, ofMonths, notGiven, borrowedDenominator } = counts;
  const notes: string[] = [];
  if (usedParts !== null && ofParts !== null && usedParts > 0 && usedParts < ofParts) {
    notes.push(`Sums ${usedParts} of ${ofParts} indicators: the others are not given for it.`);
  }
  if (hasMonths !== null && ofMonths !== null && hasMonths < ofMonths) {
    notes.push(`${hasMonths} of ${ofMonths} months.`);
  }
  if (notGiven > 0)
    notes.push(
      `${formatCount(notGiven)} ${notGiven === 1 ? 'row gives' : 'rows give'} no count and could not be summed.`,
    );
  if (counts.differsFromParts)
    notes.push('The publisher’s total of the group is shown; its indicators add up to another figure.');
  if (borrowedDenominator) notes.push('Its population is of another year, for want of one of the period.');
  return notes;
}

/** What a reader must know of the whole answer. */
export function resultNotes(
  question: Question,
  counts: readonly UnitCounts[],
  covered: string | null,
): readonly ResultNote[] {
  const units = (count: number): string => `${formatCount(count)} ${unitWord(question.unitKind, count)}`;
  const having = (test: (unit: UnitCounts) => boolean): number => counts.filter(test).length;
  const notes: ResultNote[] = [];
  const coveredPeriod = covered === null ? null : parsePeriod(covered);
  if (coveredPeriod) {
    notes.push({
      code: 'part-period',
      text: `${periodWords(question.period)} holds data for ${periodWords(coveredPeriod)}: ${coveredPeriod.months} of ${question.period.months} months. Nothing is made up to the whole.`,
    });
  }
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
  const nothing = having(({ numerator }) => numerator === null);
  if (nothing > 0)
    notes.push({
      code: 'no-value',
      text: `${units(nothing)} ${nothing === 1 ? 'gives' : 'give'} nothing for this and ${nothing === 1 ? 'is' : 'are'} not compared.`,
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
  const rows = counts.reduce((sum, { notGiven }) => sum + notGiven, 0);
  if (rows > 0)
    notes.push({
      code: 'not-given',
      text: `${formatCount(rows)} ${rows === 1 ? 'row gives' : 'rows give'} no count (such as *) and could not be summed.`,
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

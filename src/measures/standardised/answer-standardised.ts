import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import type { Engine } from '@/engine/engine';
import type { MeasureDefinition } from '@/measures/definition';
import type { Measure, Question } from '@/measures/measure';
import type { MeasureUnit, ResultNote } from '@/measures/measure-result';
import { type AgeSexCount, bandsGiven, eventsByAgeAndSex, listsByAgeAndSex } from './age-sex-rows';
import { standardise } from './standardise-units';
import type { StandardisedResult } from './standardised-result';

/** A rate standardised for age and sex, and what must be said of it. */
export interface AnsweredStandard {
  readonly result: StandardisedResult | null;
  readonly notes: readonly ResultNote[];
}

const NOT_GIVEN: AnsweredStandard = { result: null, notes: [] };

/**
 * The answer standardised for age and sex, where its activity gives both: of a rate over the list. Null where the measure
 * has no activity by age, the rate is over a register, or no row of the answer gives an age and a sex.
 */
export function answerStandardised(
  engine: Engine,
  measure: Measure,
  question: Question,
  units: readonly MeasureUnit[],
  localities: readonly MeasureUnit[],
): AnsweredStandard {
  const counts = measure.byAge?.(question);
  if (!counts || question.register !== null) return NOT_GIVEN;
  const given = bandsGiven(engine, question, counts);
  if (given.ages.size === 0) return NOT_GIVEN;
  const known = new Set(units.map(({ code }) => code));
  const events = eventsByAgeAndSex(engine, question, counts).filter(({ unitCode }) => known.has(unitCode));
  if (!events.some(({ ageBand, sex }) => ageBand !== null && sex !== null)) return NOT_GIVEN;
  const lists = listsByAgeAndSex(engine, question, counts).filter(({ unitCode }) => known.has(unitCode));
  const result = standardise(units, localities, { events, lists, given });
  const taking = new Set(result.units.filter(({ standing }) => standing !== null).map(({ code }) => code));
  const borrowed = new Set(lists.filter((list) => list.borrowed && taking.has(list.unitCode)).map((list) => list.unitCode)); // prettier-ignore
  return { result, notes: notesOf(result, question, units, borrowed.size, unlike(units, lists, taking)) };
}

/** Part of the list by which its ages may add up to more or less than it before that is said. */
const MOST_APART = 0.01;

/** How many units that take part have a list by age and sex of another size than the one their rate is over. */
function unlike(units: readonly MeasureUnit[], lists: readonly AgeSexCount[], taking: ReadonlySet<string>): number {
  const sums = new Map<string, number>();
  for (const { unitCode, count } of lists) sums.set(unitCode, (sums.get(unitCode) ?? 0) + count);
  return units.filter(({ code, denominator }) => taking.has(code) && denominator !== null && Math.abs((sums.get(code) ?? 0) - denominator) > MOST_APART * denominator).length; // prettier-ignore
}

const MOST_NAMED = 5;

function notesOf(
  { units: standardised, takingPart }: StandardisedResult,
  { unitKind }: Question,
  units: readonly MeasureUnit[],
  borrowed: number,
  apart: number,
): readonly ResultNote[] {
  const many = (count: number) => `${formatCount(count)} ${unitWord(unitKind, count)}`;
  const names = new Map(units.map(({ code, name }) => [code, name]));
  const reasons = new Map<string, string[]>();
  for (const { code, reason } of standardised) {
    if (reason !== null) reasons.set(reason, [...(reasons.get(reason) ?? []), names.get(code) ?? code]);
  }
  const left = [...reasons].map(([reason, all]) => {
    const more = all.length > MOST_NAMED ? ` and ${formatCount(all.length - MOST_NAMED)} more` : '';
    return `${reason} (${all.slice(0, MOST_NAMED).join(', ')}${more})`;
  });
  const without = [...reasons.values()].reduce((sum, all) => sum + all.length, 0);
  return [
    ...(takingPart === 0 ? [] : [{ code: 'standardised', text: `Standardised indirectly for age and sex: a ratio of 1.00 is what a ${unitWord(unitKind, 1)}’s own patients would have at the rates by age band and sex of the ${many(takingPart)} taken together. It compares a ${unitWord(unitKind, 1)} with these, not two ${unitWord(unitKind, 2)} with each other.` }]),
    ...(without === 0 ? [] : [{ code: 'not-standardised', text: `${many(without)} ${without === 1 ? 'has' : 'have'} no standardised ratio and ${without === 1 ? 'is' : 'are'} not in the rates by age: ${left.join('; ')}.` }]),
    ...(borrowed === 0 ? [] : [{ code: 'standardised-borrowed', text: `For ${many(borrowed)} the list by age and sex is of the nearest year that has one.` }]),
    ...(apart === 0 ? [] : [{ code: 'standardised-list', text: `For ${many(apart)} the list by age and sex differs by more than 1% from the list that the rate is over.` }]),
  ]; // prettier-ignore
}

const CRUDE = 'Not age-adjusted.';

/** The record of a measure with what its standardised ratio is: the crude rate stays what it is. */
export function withStandard(definition: MeasureDefinition, result: StandardisedResult | null): MeasureDefinition {
  if (result === null || result.takingPart === 0) return definition;
  const caveat = 'The rate is not age-adjusted; the standardised ratio is, for age and sex and nothing else.';
  return { ...definition, caveats: definition.caveats.map((text) => (text === CRUDE ? caveat : text)) };
}

import { expect, it } from 'vitest';
import { aComparison } from '../../../../tests/support/a-comparison';
import { quarterLists } from './quarters';
import { joinedUnits } from './relation-input';

// The targets are 0.05 and 2; a unit at a target counts as lower.
const RESULT = aComparison([[0.06, 3], [0.09, 4], [0.01, 3], [0.08, 1], [0.05, 2], [0.07, null]]); // prettier-ignore

it('lists the units of each quarter by name, the furthest from the targets first', () => {
  const lists = quarterLists(RESULT, joinedUnits(RESULT));
  expect(lists.map(({ title, units }) => [title, units.map(({ name }) => name)])).toEqual([
    ['Higher diabetes exception rate, higher diabetic medicine follow-ups per first', ['Practice 2', 'Practice 1']],
    ['Lower diabetes exception rate, higher diabetic medicine follow-ups per first', ['Practice 3']],
    ['Higher diabetes exception rate, lower diabetic medicine follow-ups per first', ['Practice 4']],
    ['Lower diabetes exception rate, lower diabetic medicine follow-ups per first', ['Practice 5']],
  ]);
});

it('has no quarters without a target', () => {
  expect(quarterLists({ ...RESULT, x: { ...RESULT.x, target: null } }, joinedUnits(RESULT))).toEqual([]);
});

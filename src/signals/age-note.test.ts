import { expect, it } from 'vitest';
import { ageNote } from './age-note';

it.each([
  [['exception-rate', 'referral-rate'], true],
  [['first-attendance-rate'], true],
  [['prevalence', 'first-to-follow-up'], false],
  [[], false],
])('says of %j whether rates are crude: %s', (measures, wanted) => {
  expect(ageNote(measures.map((measure) => ({ measure }))) !== '').toBe(wanted);
});

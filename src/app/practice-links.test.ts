import { expect, it } from 'vitest';
import { practiceHref } from './practice-links';

it('leads from the list of all to a practice', () => {
  expect(practiceHref({ practice: 'Y90001', period: '2006/07' })).toBe('#/practices?practice=Y90001&period=2006/07');
  expect(practiceHref({})).toBe('#/practices');
});

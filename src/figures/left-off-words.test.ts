import { expect, it } from 'vitest';
import { leftOffWords } from './left-off-words';

it('says how many are left off and why, of none nothing', () => {
  expect(leftOffWords(0, 5, 'step')).toBe('');
  expect(leftOffWords(1, 5, 'step')).toBe('1 step left off, so that no count from 1 to 4 can be read or worked out.');
  expect(leftOffWords(1200, 8, 'unit')).toBe('1,200 units left off, so that no count from 1 to 7 can be read or worked out.'); // prettier-ignore
});

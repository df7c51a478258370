import { describe, expect, it } from 'vitest';
import { coversWords } from './covers-words';

describe('coversWords', () => {
  it.each([
    [null, 'no dates'],
    ['2007/08', '2007/08'],
    ['2005/06..2007/08', '2005/06 to 2007/08'],
    ['2005-04..2008-03', '2005/06 to 2007/08'],
    ['2006-05..2008-03', 'May 2006 to March 2008'],
    ['2006-04..2007-11', 'April 2006 to November 2007'],
  ])('prints %s as %s', (covers, words) => {
    expect(coversWords(covers)).toBe(words);
  });
});

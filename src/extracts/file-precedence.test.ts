import { describe, expect, it } from 'vitest';
import { byStanding, standingWords, type Standing } from './file-precedence';

const file = (name: string, change: Partial<Standing> = {}): Standing => ({
  name,
  published: null,
  lastMonth: 24087,
  fingerprint: () => name,
  ...change,
});

describe('byStanding', () => {
  it.each([
    [
      'it was published later',
      file('a_v1.csv', { published: '2019-10-24', lastMonth: 1 }),
      file('b_v2.csv', { published: '2018-10-25' }),
    ],
    ['its name has the later version', file('a_v10.csv', { lastMonth: 1 }), file('b_v9.csv')],
    ['its name has the later version', file('A V2.csv'), file('b.csv')],
    ['its data run to a later period', file('a.csv', { lastMonth: 24088 }), file('b.csv')],
    ['its name sorts last', file('b.csv'), file('a.csv')],
    [
      'nothing else tells them apart',
      file('a.csv', { fingerprint: () => '2' }),
      file('a.csv', { fingerprint: () => '1' }),
    ],
  ])('puts a file first because %s', (words, winner, loser) => {
    expect([winner, loser].sort(byStanding)).toEqual([winner, loser]);
    expect([loser, winner].sort(byStanding)).toEqual([winner, loser]);
    expect(standingWords(winner, loser)).toBe(words);
  });

  it('sees no version in a name that only holds the letter', () => {
    expect(byStanding(file('rev2_b.csv'), file('z.csv'))).toBeGreaterThan(0);
  });
});

import { describe, expect, it } from 'vitest';
import { hasLongList, packAnswer, unpackAnswer } from './record-columns';

const many = <Row>(row: (index: number) => Row) => Array.from({ length: 300 }, (_, index) => row(index));

/** As it comes over: packed, copied as a message is, and unpacked. */
const sent = (answer: Record<string, unknown>) => unpackAnswer(structuredClone(packAnswer(answer)));

describe('an answer held by columns', () => {
  it('comes out as it went in, with every kind of value and every order', () => {
    const answer = {
      title: 'Exception rate',
      units: many((index) => ({
        code: `Y${index}`,
        lines: `first\nsecond ${index}`,
        sometimes: index % 2 === 0 ? null : `Y${index}`,
        most: index < 256 ? `word ${index}` : 'word 7',
        mixed: index % 2 === 0 ? index : `Y${index}`,
        locality: index % 3 === 0 ? null : 'DacCom',
        value: index % 5 === 0 ? null : index / 7,
        zero: index % 2 === 0 ? 0 : -0,
        large: index === 9 ? Infinity : -index,
        flag: index % 2 === 0,
        limits: { upper: index + 0.5, lower: index % 4 === 0 ? null : index - 0.5 },
        months: index === 20 ? { has: 3, of: 12 } : null,
        notes: index === 7 ? ['Three indicators have no row.'] : [],
        never: null,
        same: 'compared',
        nothing: undefined,
      })),
      empty: [],
      short: [{ a: 1 }],
      counts: { units: 300 },
    };
    const back = sent(answer);
    expect(back).toStrictEqual(answer);
    expect(Object.keys(back)).toEqual(Object.keys(answer));
    expect(Object.keys((back['units'] as object[])[0] ?? {})).toEqual(Object.keys(answer.units[0] ?? {}));
  });

  it('leaves records that are not alike, and lists of other things, as they are', () => {
    const answer = {
      unlike: many((index) => (index === 3 ? { a: 1, b: 2 } : { a: 1 })),
      turned: many((index) => (index === 3 ? { b: 2, a: 1 } : { a: 1, b: 2 })),
      mixed: many((index) => (index === 3 ? null : { a: 1 })),
      odd: many((index) => ({
        value: index === 3 ? NaN : index === 4 ? null : 1,
        inner: index === 5 ? { a: 1 } : { b: 1 },
      })),
      words: many((index) => `word ${index}`),
    };
    expect(sent(answer)).toStrictEqual(answer);
    expect(packAnswer(answer).lists.map(([name]) => name)).toEqual(['odd']);
  });

  it('is made only of what has a long list of records', () => {
    expect(hasLongList({ units: many(() => ({ a: 1 })) })).toBe(true);
    for (const answer of [null, 3, 'text', [], { units: [{ a: 1 }] }, { words: many(() => 'a') }, new Map()]) {
      expect(hasLongList(answer)).toBe(false);
    }
  });
});

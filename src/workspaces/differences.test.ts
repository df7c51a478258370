import { describe, expect, it } from 'vitest';
import { differenceOf, newsWords } from './differences';

const file = (id: string, leftOut: readonly string[] = []) => ({
  id,
  name: `${id}.csv`,
  content: new Blob([id]),
  leftOut,
  mappings: [],
});
const open = (id: string, isKept = true, leftOut: readonly string[] = []) => ({ ...file(id, leftOut), isKept });
const ids = (files: readonly { readonly id: string }[]) => files.map(({ id }) => id);

describe('differenceOf', () => {
  it('finds what was added, removed and left out elsewhere, and leaves files in memory alone', () => {
    const mine = [open('same'), open('gone'), open('memory', false), open('less')];
    const { added, removed, changed } = differenceOf(mine, [file('same'), file('new'), file('less', ['less.zip › a'])]);
    expect([ids(added), ids(removed), ids(changed)]).toEqual([['new'], ['gone'], ['less']]);
  });

  it('is nothing for the same files in another order', () => {
    const difference = differenceOf([open('a', true, ['x', 'y']), open('b')], [file('b'), file('a', ['y', 'x'])]);
    expect(newsWords(difference)).toBeNull();
  });
});

describe('newsWords', () => {
  it('names every file', () => {
    expect(newsWords({ added: [file('a'), file('b')], removed: [open('c')], changed: [] })).toBe(
      'Another tab loaded “a.csv”, “b.csv” and removed “c.csv”. This tab shows the same.',
    );
  });
});

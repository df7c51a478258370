import { expect, it } from 'vitest';
import type { ScannedColumn } from '@/analysis/analysis';
import { pearson } from '@/stats/correlation';
import { aColumn } from '../../../../tests/support/a-board';
import { clearWords, matrixKeys, matrixPairs, matrixSpec, pairWords } from './matrix';

function column(key: string, values: readonly number[], domain: ScannedColumn['domain'] = 'exceptions'): ScannedColumn {
  const cells = values.map((value) => (Number.isNaN(value) ? {} : { x: value, n: 1 }));
  return aColumn(cells, { key, domain, title: `Title of ${key}` });
}

const A = column('a', [1, 2, 3, 4, 5, 6, NaN, 8]);
const B = column('b', [2, 1, 4, 3, 6, 5, 9, NaN], 'prevalence');
const C = column('c', [5, 5, 5, 5, 5, 5, 5, 5], 'referrals');

it('works out each pair once, over the units that have both', () => {
  const pairs = matrixPairs([A, B, C]);
  expect(pairs.map(({ x, y, n, row, column: at }) => [x, y, n, row, at])).toEqual([['a', 'b', 6, 1, 0], ['a', 'c', 7, 2, 0], ['b', 'c', 7, 2, 1]]); // prettier-ignore
  // Σdxdy = 14.5, Σdx² = Σdy² = 17.5.
  expect(pairs[0]?.correlation?.r).toBeCloseTo(14.5 / 17.5, 12);
  expect(pairs[0]?.correlation).toEqual(pearson([1, 2, 3, 4, 5, 6], [2, 1, 4, 3, 6, 5]));
  expect(pairs[1]?.correlation).toBeNull();
});

it('says value and interval in words, and what chance alone would give', () => {
  const pairs = matrixPairs([A, B, C]);
  const [first, second] = pairs;
  if (!first || !second) throw new Error('three measures make three pairs');
  expect(pairWords(first, 'practice')).toMatch(/^Title of a\nTitle of b\nThey rise together: \+0\.83 \(95% interval \+0\.\d\d to \+0\.98\), 6 practices$/); // prettier-ignore
  expect(pairWords(second, 'practice')).toBe('Title of a\nTitle of c\nNo correlation: not defined, 7 practices');
  expect(clearWords(pairs)).toContain('1 of 1 pairs have an interval that leaves out 0');
  expect(matrixSpec([A, B, C], pairs, 'practice').cells.map(({ id, isClear }) => [id, isClear])).toEqual([['a b', true], ['a c', false], ['b c', false]]); // prettier-ignore
});

it('takes the measures of one kind, all of them, or this pair and some of each kind', () => {
  const D = column('d', [1], 'exceptions');
  const E = column('e', [1], 'exceptions');
  const all = [A, D, E, B, C];
  expect(matrixKeys(all, 'exceptions', ['', ''])).toEqual(['a', 'd', 'e']);
  expect(matrixKeys(all, 'all', ['', ''])).toEqual(['a', 'd', 'e', 'b', 'c']);
  expect(matrixKeys(all, undefined, ['', ''])).toEqual(['a', 'd', 'b', 'c']);
  expect(matrixKeys(all, undefined, ['e', ''])).toEqual(['a', 'd', 'e', 'b', 'c']);
});

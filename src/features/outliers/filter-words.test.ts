import { expect, it } from 'vitest';
import { aDescription } from '../../../tests/support/a-description';
import { filterWords, limitedTo } from './filter-words';
import type { OutliersView } from './outliers-view';
import { resolveOutliers } from './resolve-outliers';

function wordsOf(view: OutliersView): string | null {
  const resolved = resolveOutliers(view, aDescription());
  if (!resolved) throw new Error('nothing to go through');
  return filterWords(resolved, view);
}

it('says what is left out, and nothing where nothing is', () => {
  expect(wordsOf({})).toBeNull();
  expect(wordsOf({ domains: ['referrals', 'outpatients'], only: ['DacCom', 'WatCom'], openNow: true })).toBe(
    'Measures shown: Referrals, Outpatients. Only practices that are open now. Localities shown: DacCom, WatCom',
  );
  expect(wordsOf({ pathway: 'diabetes' })).toBe('Measures of the pathway Diabetes');
});

it('says which sizes of list are shown', () => {
  expect(wordsOf({ fromList: 2000 })).toBe('Lists of 2,000 patients or more');
  expect(wordsOf({ toList: 5000 })).toBe('Lists of 5,000 patients or fewer');
  expect(wordsOf({ fromList: 2000, toList: 5000 })).toBe('Lists of 2,000 to 5,000 patients');
});

it('names in a file what it is limited to', () => {
  expect(limitedTo({ pathway: null }, {})).toEqual([]);
  expect(limitedTo({ pathway: null }, { only: ['DacCom'] })).toEqual(['DacCom']);
});

import { describe, expect, it } from 'vitest';
import { aComparison, aTrendOf } from '../../../../tests/support/a-comparison';
import { associationOf, correlationText } from './association';
import { crudeWords, headlineOf, notJoined, periodsOf, summaryOf } from './finding';

const SCATTERED = aComparison([[0.02, 2], [0.04, 1.5], [0.06, 2.4], [0.08, 1.8], [0.05, 2.1]]); // prettier-ignore

describe('headline', () => {
  it('says which way the measures go where both intervals leave out 0', () => {
    expect(headlineOf(aTrendOf(1))).toBe(
      'Practices with higher diabetes exception rate tend to have higher diabetic medicine follow-ups per first',
    );
    expect(headlineOf(aTrendOf(-1))).toContain('lower diabetic medicine follow-ups per first');
  });

  it('claims nothing where an interval holds 0', () => {
    expect(associationOf(SCATTERED)).toBe('unclear');
    expect(headlineOf(SCATTERED)).toBe('No clear relationship between diabetes exception rate and diabetic medicine follow-ups per first'); // prettier-ignore
  });

  it('claims nothing where one far unit makes the correlation and ranks do not bear it out', () => {
    const far = aComparison([[0.05, 2.2], [0.051, 2], [0.052, 2.1], [0.053, 1.9], [0.054, 2.15], [0.055, 1.95], [0.5, 9]]); // prettier-ignore
    expect(far.pearson?.interval?.lower).toBeGreaterThan(0);
    expect(far.spearman?.interval?.lower).toBeLessThan(0);
    expect(headlineOf(far)).toContain('No clear relationship');
    expect(summaryOf(far)).toContain('Only one of the two leaves out 0: a few units may decide it.');
  });

  it('says where too few are joined, and where a measure does not vary', () => {
    expect(headlineOf(aComparison([[0.1, 2], [0.2, 3], [0.3, null]]))).toContain('Only 2 practices have both'); // prettier-ignore
    expect(headlineOf(aComparison([[0.1, null]]))).toContain('No practice has both');
    expect(headlineOf(aComparison([[0.1, 2], [0.1, 3], [0.1, 4]]))).toBe('No relationship: every practice has the same diabetes exception rate'); // prettier-ignore
  });

  it('says that a measure against itself is no finding', () => {
    const { x } = aTrendOf(1);
    expect(headlineOf({ ...aTrendOf(1), y: x })).toBe('Both measures are the same: choose another for one of them');
  });

  it('has 15 words or fewer', () => {
    const long = aTrendOf(1);
    const wordy = { ...long, x: { ...long.x, subject: 'A very long name of a subject that goes on and on and on' } };
    for (const result of [aTrendOf(1), aTrendOf(-1), SCATTERED, wordy]) {
      expect(headlineOf(result).split(/\s+/).length).toBeLessThanOrEqual(15);
    }
  });
});

it('prints both correlations with their intervals', () => {
  expect(summaryOf(SCATTERED)).toMatch(/^Over 5 practices, 2007\/08: correlation \+0\.\d\d \(95% interval −0\.\d\d to \+0\.\d\d\); of ranks /); // prettier-ignore
  expect(correlationText(null)).toBe('not defined');
  expect(correlationText({ r: -0.5, interval: null })).toBe('−0.50 (too few for an interval)');
});

it('names the units that have only one of the measures', () => {
  const result = aComparison([[0.1, 2], [0.2, null], [0.3, null], [null, 3]]); // prettier-ignore
  expect(notJoined(result)).toEqual([
    '2 practices left out with a value of diabetes exception rate only: Practice 2, Practice 3.',
    '1 practice left out with a value of diabetic medicine follow-ups per first only: Practice 4.',
  ]);
});

it('names both periods where they are not the same', () => {
  const result = aComparison([[0.1, 2]]);
  expect(periodsOf(result)).toBe('2007/08');
  expect(periodsOf({ ...result, y: { ...result.y, covered: '2007-04..2007-11' } })).toBe('Exception rate 2007/08, Follow-ups per first April to November 2007 only'); // prettier-ignore
});

describe('what is said of crude rates', () => {
  it('names each rate of the pairs that is not age-adjusted, once, and no other measure', () => {
    expect(crudeWords([SCATTERED])).toBe('');
    const definition = { ...SCATTERED.x.definition, kind: 'rate' as const, caveats: ['Not age-adjusted.'] };
    const crude = { ...SCATTERED, x: { ...SCATTERED.x, definition, title: 'GP referrals' } };
    expect(crudeWords([crude, crude])).toBe('Not age-adjusted: GP referrals.');
  });
});

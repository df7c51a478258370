import { describe, expect, it } from 'vitest';
import { maskingOf } from './small-numbers';

interface Row {
  readonly locality: string | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
}

const unit = (numerator: number | null, denominator: number | null = 100, locality: string | null = 'DacCom'): Row => ({ locality, numerator, denominator }); // prettier-ignore

function masking(units: readonly Row[], threshold = 5, kind = 'proportion', targetGiven = false) {
  const codes = [...new Set(units.map(({ locality }) => locality ?? 'No locality'))];
  const localities = codes.map((code) => ({ code, numerator: null, denominator: null }));
  return maskingOf({ definition: { kind }, targetGiven, units, localities }, threshold);
}

const numerators = (units: readonly Row[], threshold = 5, kind = 'proportion'): string =>
  masking(units, threshold, kind)
    .units.map(({ numerator }) => (numerator ? '*' : '.'))
    .join('');

const ofOneLocality = (...counts: readonly number[]): readonly Row[] => counts.map((count) => unit(count));

describe('maskingOf', () => {
  it('masks nothing when every count is 0 or large, or masking is off', () => {
    expect(masking(ofOneLocality(0, 5, 60))).toMatchObject({ isMasked: false, statistics: false, target: false });
    expect(numerators(ofOneLocality(1, 2, 3), 0)).toBe('...');
    expect(numerators(ofOneLocality(1, 2, 3), 1)).toBe('...');
  });

  it('masks the next smallest count where one alone could be had by subtraction, and leaves the totals', () => {
    const { units, localities, overall, target } = masking(ofOneLocality(3, 9, 60, 0));
    expect(units.map(({ numerator }) => numerator)).toEqual([true, true, false, false]);
    expect(units.some(({ denominator }) => denominator)).toBe(false);
    expect([localities[0], overall]).toEqual(Array(2).fill({ numerator: false, denominator: false, ofMasked: false }));
    expect(target).toBe(false);
  });

  it('leaves two masked counts that could each be several numbers', () => {
    expect(numerators(ofOneLocality(2, 3, 60))).toBe('**.');
  });

  it('masks a third when two are both at the end of their range', () => {
    expect(numerators(ofOneLocality(1, 1, 60))).toBe('***');
    expect(numerators(ofOneLocality(4, 4, 60))).toBe('***');
  });

  it('works within each locality, whose total is printed', () => {
    expect(numerators([unit(3), unit(40), unit(2, 100, 'WatCom'), unit(50, 100, 'WatCom')])).toBe('****');
    expect(numerators([unit(3), unit(40), unit(20, 100, null), unit(50, 100, null)])).toBe('**..');
  });

  // The sum of 4 and 9 is 13, and the 9 of 9 cannot be more than 9: the other could only be 4.
  it('knows that a count is never more than what it is counted of', () => {
    expect(numerators([unit(4), unit(9, 9), unit(60)])).toBe('***');
    expect(numerators([unit(4), unit(9, 9), unit(60)], 5, 'rate')).toBe('**.');
  });

  // The denominators 1 and 9 add up to 10, and the second is at least 9: the first could only be 1.
  it('knows that a denominator is never less than what is counted of it', () => {
    const denominators = masking([unit(0, 1), unit(9, 9), unit(60, 90)]).units.map(({ denominator }) => denominator);
    expect(denominators).toEqual([true, true, true]);
  });

  it('masks a zero where no other count is there to hide a small one', () => {
    expect(masking([unit(3), unit(0), unit(20, 100, 'WatCom'), unit(30, 100, 'WatCom')]).units[2]).toMatchObject({ numerator: true }); // prettier-ignore
    expect(numerators(ofOneLocality(3, 3, 0, 0))).toBe('**..');
  });

  it('masks a small total of a locality, with another total and a count of it', () => {
    const { units, localities, overall, target } = masking([unit(3), unit(20, 100, 'WatCom'), unit(30, 100, 'WatCom'), unit(90, 100, 'Hertsmere')]); // prettier-ignore
    expect(units.map(({ numerator }) => numerator)).toEqual([true, true, false, false]);
    expect(localities.map(({ numerator }) => numerator)).toEqual([true, true, false]);
    expect([overall.numerator, target]).toEqual([false, false]);
  });

  it('masks the whole and the target where nothing else is left', () => {
    expect(masking([unit(3)])).toMatchObject({ overall: { numerator: true }, target: true });
    expect(masking([unit(3)], 5, 'proportion', true)).toMatchObject({ overall: { numerator: true }, target: false });
  });

  it('masks a small count alone that no total holds, as its other count is not given or cannot be', () => {
    expect(numerators([unit(3, null), unit(50), unit(60)])).toBe('*..');
    expect(numerators([unit(3, 2), unit(50), unit(60)])).toBe('*..');
    expect(numerators([unit(3, 0), unit(50), unit(60)], 5, 'rate')).toBe('*..');
  });

  it('takes the pounds of a cost for no count', () => {
    expect(masking([unit(3, 900), unit(50, 900), unit(70, 3)], 5, 'cost').units).toMatchObject([
      { numerator: false, denominator: true },
      { numerator: false, denominator: false },
      { numerator: false, denominator: true },
    ]);
  });

  it('lets statistics be printed only where a trillion sets of counts fit', () => {
    const localities = (count: number) => Array.from({ length: count }, (_, i) => [2, 3, 1, 70].map((x) => unit(x, 100, `L${i}`))).flat(); // prettier-ignore
    // Three counts from 1 to 4 with the sum of 6 can be had in 10 ways (1 1 4, 1 2 3, 2 2 2 in every order): 10¹² in 12 localities.
    expect(masking(localities(11)).statistics).toBe(true);
    expect(masking(localities(12)).statistics).toBe(false);
  });

  it('hides the average of a group of which a member is masked, and no other', () => {
    const units = [3, 4, 60, 70].map((x, i) => ({ ...unit(x), code: `A${i}` }));
    const among = (codes: readonly string[]) =>
      maskingOf({ definition: { kind: 'proportion' }, targetGiven: true, request: { among: { codes } }, units, localities: [] }, 5).target; // prettier-ignore
    expect(among(['A0', 'A2'])).toBe(true);
    expect(among(['A2', 'A3'])).toBe(false);
  });
});

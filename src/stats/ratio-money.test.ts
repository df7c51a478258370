import { describe, expect, it } from 'vitest';
import { excessPence, shiftMoney, shiftRange, yearShare } from './ratio-money';

const SHIFT = { share: 0.4, reviewPence: 3500, fixedPence: 200_000, reviewsForEach: 1 };

describe('excessPence', () => {
  it('is the excess at the price, in whole pence, and nothing without a price', () => {
    expect(excessPence(60.25, 8200)).toBe(494_050);
    expect(excessPence(60.25, null)).toBeNull();
  });
});

describe('yearShare', () => {
  it('is that of last year’s attendances where they are loaded, else of months', () => {
    expect(yearShare(8, { same: 640, whole: 1000 })).toEqual({ share: 0.64, basis: 'last-year' });
    expect(yearShare(8, null)).toEqual({ share: 8 / 12, basis: 'months' });
    expect(yearShare(8, { same: 0, whole: 1000 })).toEqual({ share: 8 / 12, basis: 'months' });
  });

  it('is not worked out from fewer than three months', () => {
    expect(yearShare(2, { same: 100, whole: 1000 })).toBeNull();
  });
});

describe('shiftMoney', () => {
  it('saves the price of a follow-up less reviews and fixed cost where the activity is paid', () => {
    // 0.4 of 500 move: 200 × (£82 − £35) − £2,000 = £7,400; nothing at £82 − £2,000 ÷ 200 = £72 a review.
    expect(shiftMoney(500, 8200, true, SHIFT)).toEqual({ moved: 200, netPence: 740_000, breakEvenPence: 7200 });
  });

  it('is new money where it is not', () => {
    expect(shiftMoney(500, 8200, false, SHIFT)).toEqual({ moved: 200, netPence: -900_000, breakEvenPence: null });
  });

  it('counts reviews under a management plan for each follow-up', () => {
    const plan = { ...SHIFT, reviewsForEach: 0.5 };
    // 200 × £82 − 100 × £35 − £2,000 = £10,900; nothing at twice £72.
    expect(shiftMoney(500, 8200, true, plan)).toEqual({ moved: 200, netPence: 1_090_000, breakEvenPence: 14_400 });
  });

  it('breaks even at its own price', () => {
    const { breakEvenPence } = shiftMoney(500, 8200, true, { ...SHIFT, reviewsForEach: 2 / 3 });
    expect(shiftMoney(500, 8200, true, { ...SHIFT, reviewsForEach: 2 / 3, reviewPence: breakEvenPence ?? 0 }).netPence).toBe(0); // prettier-ignore
    expect(shiftMoney(0, 8200, true, SHIFT).breakEvenPence).toBeNull();
  });
});

describe('shiftRange', () => {
  it('carries the interval of the excess through, never below none', () => {
    expect(shiftRange({ lower95: -20, upper95: 500 }, 8200, true, SHIFT)).toEqual([-200_000, 740_000]);
    expect(shiftRange({ lower95: 100, upper95: 500 }, 8200, false, SHIFT)).toEqual([-900_000, -340_000]);
    expect(shiftRange({ lower95: null, upper95: null }, 8200, true, SHIFT)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { conditionalRatioLimits, countRatioZ, logRatioLimits } from './count-ratio-limits';
import { Z95 } from './z-levels';

describe('conditionalRatioLimits', () => {
  it('agrees with the log form where both counts are large', () => {
    const conditional = conditionalRatioLimits(1.9, 2_900_000, 0.025);
    const log = logRatioLimits(1.9, 1_000_000, Z95);
    expect(conditional.lower).toBeCloseTo(log.lower, 4);
    expect(conditional.upper).toBeCloseTo(log.upper, 4);
  });

  it('refuses a target of 0', () => {
    expect(() => conditionalRatioLimits(0, 10, 0.025)).toThrow(RangeError);
    expect(() => logRatioLimits(0, 10, Z95)).toThrow(RangeError);
    expect(() => countRatioZ(1, 2, 0)).toThrow(RangeError);
  });
});

describe('countRatioZ', () => {
  it('is 0 on the target', () => {
    expect(countRatioZ(38, 20, 1.9)?.conditional).toBeCloseTo(0, 12);
  });

  it('has no answer for no attendances', () => {
    expect(countRatioZ(0, 0, 1.9)).toBeNull();
  });
});

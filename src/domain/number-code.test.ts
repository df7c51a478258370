import { describe, expect, it } from 'vitest';
import { numberCode, officeNumber } from './number-code';

describe('numbers for office programs', () => {
  it.each([
    ['percent', 0.0526, 0.0526],
    ['percent-of-budget', 1.028, 1.028],
    ['ratio', 2.84, 2.84],
    ['pounds', 118.255, 118.255],
    ['per-1000', 0.0125, 12.5],
    ['per-100', 0.25, 25],
    ['pounds-per-1000', 0.5, 500],
  ] as const)('are in the unit that %s is printed in', (format, value, given) => {
    expect(officeNumber(value, format)).toBe(given);
  });

  it('are printed with the mark of their unit and as many decimals as asked for', () => {
    expect([numberCode('percent', 1), numberCode('percent', 0)]).toEqual(['0.0%', '0%']);
    expect([numberCode('ratio', 2), numberCode('per-1000', 0)]).toEqual(['#,##0.00', '#,##0']);
    expect([numberCode('pounds', 0), numberCode('pounds-per-1000', 2)]).toEqual(['£#,##0', '£#,##0.00']);
  });
});

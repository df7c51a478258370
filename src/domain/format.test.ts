import { describe, expect, it } from 'vitest';
import {
  formatAxisValue,
  formatBare,
  formatBytes,
  formatCount,
  formatDecimal,
  formatDifference,
  formatExpected,
  formatMoney,
  formatP,
  formatPounds,
  formatSignedMoney,
  formatSignedPercent,
  formatSignedPounds,
  formatValue,
  formatZ,
} from './format';

describe('printed numbers', () => {
  it.each([
    [0.11876, 'percent', '11.9%'],
    [0.0036875, 'per-1000', '3.7'],
    [0.102, 'per-100', '10.2'],
    [2.8449, 'ratio', '2.84'],
    [118.255, 'pounds', '£118.26'],
    [1.028, 'percent-of-budget', '102.8%'],
    [null, 'percent', '–'],
  ] as const)('print %s as %s', (value, format, text) => {
    expect(formatValue(value, format)).toBe(text);
  });

  it('have thousands commas, and a dash where there is none', () => {
    expect([formatCount(252829), formatCount(0), formatCount(null)]).toEqual(['252,829', '0', '–']);
    expect(formatPounds(231_000.49)).toBe('£231,000');
  });

  it('never print a p of 0', () => {
    expect([formatP(1e-12), formatP(0.0004), formatP(0.05), formatP(null)]).toEqual([
      '< 0.001',
      '< 0.001',
      '0.050',
      '–',
    ]);
  });

  it('sign z with a true minus, but not a zero', () => {
    expect([formatZ(7.66), formatZ(-6.6), formatZ(-0.01)]).toEqual(['+7.7', '−6.6', '+0.0']);
  });

  it('print money in thousands from £10,000, and below 0 with a true minus', () => {
    expect([246_328, 10_000, 9999.4, 82.5, -0.2, -12_600, -82, null].map(formatMoney)).toEqual(['£246k', '£10k', '£9,999', '£83', '£0', '−£13k', '−£82', '–']); // prettier-ignore
  });

  it('print money below 0 with a true minus, and none that rounds to nothing', () => {
    expect([-119_640.4, -82, -0.4, 0].map(formatPounds)).toEqual(['−£119,640', '−£82', '£0', '£0']);
    expect([-82.5, -0.001].map((value) => formatValue(value, 'pounds'))).toEqual(['−£82.50', '£0.00']);
    expect(formatValue(-0.0825, 'pounds-per-1000')).toBe('−£82.50');
    expect([-2000, -0.5].map((value) => formatAxisValue(value, 'pounds'))).toEqual(['−£2,000', '−£0.5']);
  });

  it('sign a difference of counts, but not a nought', () => {
    expect([789.75, -12, 0.3, -0.3, 3004, null].map(formatDifference)).toEqual(['+790', '−12', '0', '0', '+3,004', '–']); // prettier-ignore
  });

  it('print an axis with no more decimals than its values need', () => {
    expect([0, 0.03, 0.025].map((value) => formatAxisValue(value, 'percent'))).toEqual(['0%', '3%', '2.5%']);
    expect([1, 1.5].map((value) => formatAxisValue(value, 'ratio'))).toEqual(['1', '1.5']);
    expect(formatAxisValue(2000, 'pounds')).toBe('£2,000');
  });

  it('print a size in thousands of bytes, and a file of any size as one at least', () => {
    expect([1, 640_000, 12_440_000, 3_100_000_000].map(formatBytes)).toEqual(['1 kB', '640 kB', '12.4 MB', '3.1 GB']);
  });

  it('print a number of no known unit whole where it is, else to 4 figures', () => {
    expect([252829, 0, -1204, 0.118764, 12.34567, 1234.56, 123_456.7, -0.000_123_456, 0.5, null].map(formatBare)).toEqual(['252,829', '0', '−1,204', '0.1188', '12.35', '1,235', '123,457', '−0.0001235', '0.5', '–']); // prettier-ignore
  });

  it('refuse more decimals than there are formats for', () => {
    expect(() => formatDecimal(1, 9)).toThrow(RangeError);
  });
});

describe('formatExpected', () => {
  it.each([
    [0, 'less than 0.1'],
    [0.049, 'less than 0.1'],
    [0.146, '0.1'],
    [0.96, '1'],
    [3, '3'],
    [3.24, '3.2'],
    [9.96, '10'],
    [12.4, '12'],
    [1204.2, '1,204'],
  ])('prints %s as %s', (expected, text) => {
    expect(formatExpected(expected)).toBe(text);
  });
});

describe('differences with a sign', () => {
  it.each([
    [1500.4, '+£1,500', '+£1,500', '+150,040.0%'],
    [-154_406.38, '−£154,406', '−£154k', '−15,440,638.0%'],
    [0.0136, '£0', '£0', '+1.4%'],
    [-0.0001, '£0', '£0', '0.0%'],
    [null, '–', '–', '–'],
  ])('%s', (value, pounds, money, percent) => {
    expect([formatSignedPounds(value), formatSignedMoney(value), formatSignedPercent(value)]).toEqual([pounds, money, percent]); // prettier-ignore
  });
});

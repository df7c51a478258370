import { describe, expect, it } from 'vitest';
import { plainFigure } from './column-mapping-number';

describe('plainFigure', () => {
  it.each([
    ['1.234,5', true, 1, '1234.5'],
    ['1 234', true, 1, '1234'],
    ['12.5', true, 1, '“12.5”'],
    ['12,345', false, 1, '12,345'],
    ['4.35', false, 100, '435'],
    ['1,234.5', false, 1000, '1234500'],
    ['1,005', true, 1000, '1005'],
    ['4.35%', false, 0.01, '0.0435'],
    ['£2', false, 1000, '2000'],
    ['*', true, 1000, '*'],
    ['', false, 1000, ''],
    ['many', false, 1000, 'many'],
    ['7 (est.)', false, 1000, '“7 (est.)”'],
    ['7 (est.)', false, 1, '7 (est.)'],
    ["'5", false, 1000, '5000'],
    ['1e5', false, 10, '1000000'],
    ['12%', false, 10, '“12%”'],
    ['1,5', false, 1000, '“1,5”'],
    ["'1,5", true, 10, '15'],
  ])('reads %j (decimal comma: %s, times %s) as %j', (cell, decimalComma, times, plain) => {
    expect(plainFigure(cell, { decimalComma, times })).toBe(plain);
  });
});

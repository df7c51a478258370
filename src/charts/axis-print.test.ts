import { describe, expect, it } from 'vitest';
import { axisPrint } from './axis-print';

describe('axisPrint', () => {
  it('gives every value of an axis the decimals of the one that needs most', () => {
    const ticks = [0.05, 0.055, 0.06];
    expect(ticks.map(axisPrint({ ticks }, 'percent'))).toEqual(['5.0%', '5.5%', '6.0%']);
    expect([1.5, 2, 2.25].map(axisPrint({ ticks: [1.5, 2, 2.25] }, 'ratio'))).toEqual(['1.50', '2.00', '2.25']);
  });

  it('gives whole values none', () => {
    const ticks = [0, 0.05, 0.1];
    expect(ticks.map(axisPrint({ ticks }, 'percent'))).toEqual(['0%', '5%', '10%']);
  });
});

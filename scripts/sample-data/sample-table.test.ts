import { describe, expect, it } from 'vitest';
import { csvText, poundsText } from './sample-table';

describe('csvText', () => {
  it('quotes only cells that need it', () => {
    const rows = [['a,b', 'say "no"', 3, null]];
    expect(csvText({ kind: 'x', columns: ['p', 'q', 'r', 's'], rows })).toBe('p,q,r,s\n"a,b","say ""no""",3,\n');
  });

  it('refuses a number that is none', () => {
    expect(() => csvText({ kind: 'x', columns: ['p'], rows: [[Number.NaN]] })).toThrow('not a number');
  });
});

describe('poundsText', () => {
  it('writes two decimals', () => {
    expect([0, 5, 120, 123_456].map(poundsText)).toEqual(['0.00', '0.05', '1.20', '1234.56']);
  });

  it('refuses part of a penny', () => {
    expect(() => poundsText(1.5)).toThrow('whole pence');
  });
});

import { describe, expect, it } from 'vitest';
import { csvText } from './csv-text';

const plain = { guardFormulas: false };

describe('csvText', () => {
  it('writes one header row and a line feed at the end of every line', () => {
    expect(csvText(['a', 'b'], [[1, 'x']], plain)).toBe('a,b\n1,x\n');
  });

  it('quotes commas, quotes and line ends as RFC 4180 says', () => {
    expect(csvText(['name'], [['Smith, "Jo"'], ['two\nlines']], plain)).toBe('name\n"Smith, ""Jo"""\n"two\nlines"\n');
  });

  it('leaves unknown cells blank and does not round numbers', () => {
    expect(csvText(['a', 'b'], [[null, 0.1 + 0.2]], plain)).toBe('a,b\n,0.30000000000000004\n');
  });

  it.each(['=1+1', '+44', '-x', '@cmd', '\tx', '\rx'])('guards the text %j in a file saved from the page', (text) => {
    expect(csvText(['a'], [[text]], { guardFormulas: true })).toContain(`'${text}`);
    expect(csvText(['a'], [[text]], plain)).not.toContain(`'`);
  });

  it('never guards a number', () => {
    expect(csvText(['a'], [[-0.5]], { guardFormulas: true })).toBe('a\n-0.5\n');
  });

  it('refuses a row of the wrong length, and numbers that are none', () => {
    expect(() => csvText(['a'], [[1, 2]], plain)).toThrow(/row 1 has 2 cells for 1 columns/u);
    expect(() => csvText(['a'], [[NaN]], plain)).toThrow(RangeError);
  });
});

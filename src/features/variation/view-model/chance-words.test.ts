import { describe, expect, it } from 'vitest';
import { aResult } from '../../../../tests/support/a-measure-result';
import { beyond95 } from './chance-words';

describe('beyond95', () => {
  const outside = (outside95: number) => ({ above998: 0, below998: 0, outside95, outside998: 0 });
  const expectedOutside = { naive: outside(3.65), adjusted: outside(2.9) };

  it('says how many chance alone would put outside 95%, in the version shown', () => {
    expect(beyond95({ result: aResult({ expectedOutside }), adjusted: true })).toBe(
      'Outside 95% alone is a weak sign: chance would put 2.9 of 73 practices outside 95%.',
    );
    expect(beyond95({ result: aResult({ expectedOutside }), adjusted: false })).toContain('3.7 of 73');
  });

  it('gives no number where there is none, as for a cost', () => {
    expect(beyond95({ result: aResult({ expectedOutside: null }), adjusted: false })).toBe(
      'Outside 95% alone is a weak sign.',
    );
  });
});

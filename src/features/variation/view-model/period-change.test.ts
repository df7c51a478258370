import { describe, expect, it } from 'vitest';
import { aResult, aUnit } from '../../../../tests/support/a-measure-result';
import { changeRows, changeText } from './period-change';

describe('changeRows', () => {
  const now = aResult({ overall: aUnit({ value: 0.066 }), localities: [aUnit({ code: 'DacCom', name: 'DacCom', value: 0.07 })] }); // prettier-ignore
  const before = aResult({ overall: aUnit({ value: 0.06 }), localities: [aUnit({ code: 'WatCom', name: 'WatCom' })] });

  it('puts the whole first, with what it is now less what it was', () => {
    const [whole] = changeRows(now, before);
    expect(whole?.name).toBe('All practices');
    expect(whole?.change).toBeCloseTo(0.006, 12);
  });

  it('keeps localities of one period only, without a difference', () => {
    expect(changeRows(now, before).slice(1)).toMatchObject([
      { name: 'DacCom', before: null, change: null },
      { name: 'WatCom', now: null, change: null },
    ]);
  });
});

describe('changeText', () => {
  it.each([
    [0.0062, 'percent', '+0.6 points'],
    [-0.0062, 'percent', '−0.6 points'],
    [0.00001, 'percent', '0.0 points'],
    [-0.0021, 'per-1000', '−2.1'],
    [0.021, 'per-100', '+2.1'],
    [0.125, 'ratio', '+0.13'],
    [3.4, 'pounds', '+£3.40'],
    [null, 'percent', '–'],
  ] as const)('prints %s of %s as %s', (change, format, text) => {
    expect(changeText(change, format)).toBe(text);
  });
});

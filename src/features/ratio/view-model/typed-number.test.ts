import { describe, expect, it } from 'vitest';
import { percentText, readHowMany, readPercent, readPounds } from './typed-number';

describe('typed numbers', () => {
  it('are read as people write them', () => {
    expect(readPounds('£1,234.50', 10_000)).toEqual({ value: 1234.5 });
    expect(readPercent('40', 0, 1)).toEqual({ value: 0.4 });
    expect(readPercent('7%', 0, 1)).toEqual({ value: 0.07 });
    expect(readPercent('−5%', -0.9, 10)).toEqual({ value: -0.05 });
    expect(readHowMany('2.5')).toEqual({ value: 2.5 });
    expect(percentText(0.07)).toBe('7%');
  });

  it('are nothing where nothing is typed', () => {
    for (const read of [
      (text: string) => readPounds(text, 1),
      (text: string) => readPercent(text, 0, 1),
      readHowMany,
    ]) {
      expect(read(' ')).toEqual({ value: null });
    }
  });

  it('say what is wrong', () => {
    expect(readPounds('12,34', 100)).toEqual({ fault: '“12,34” is not an amount. Write pounds such as 35 or 35.50.' });
    expect(readPounds('-5', 100)).toHaveProperty('fault');
    expect(readPounds('101', 100)).toEqual({ fault: '£101 is more than £100: check the amount.' });
    expect(readPercent('140', 0, 1)).toEqual({ fault: 'Enter a percentage from 0% to 100%.' });
    expect(readHowMany('0')).toEqual({ fault: 'Enter a number above 0 and up to 100.' });
  });
});

import { describe, expect, it } from 'vitest';
import { readPounds, readWhole } from './typed-amount';

describe('readPounds', () => {
  it.each([
    ['82.50', 82.5],
    [' £82.5 ', 82.5],
    ['£1,250.00', 1250],
    ['0', 0],
    ['', null],
    ['  ', null],
  ])('reads “%s” as %s', (text, amount) => expect(readPounds(text)).toEqual({ amount }));

  it.each([
    ['-5', 'A price cannot be negative.'],
    ['-£5', 'A price cannot be negative.'],
    ['82,50', '“82,50” is not an amount in pounds. Write it as 82.50.'],
    ['about 80', '“about 80” is not an amount in pounds.'],
    ['82.505', '“82.505” has a part of a penny.'],
    ['1000000', '“1000000” is more than £100,000 for one attendance'],
  ])('says what is wrong with “%s”', (text, sentence) =>
    expect(readPounds(text)).toHaveProperty('fault', expect.stringContaining(sentence)),
  );
});

describe('readWhole', () => {
  it.each([
    ['1200', 1200],
    ['1,200', 1200],
    ['0', 0],
    ['', null],
  ])('reads “%s” as %s', (text, amount) => expect(readWhole(text)).toEqual({ amount }));

  it.each([
    ['12.5', '“12.5” is not whole'],
    ['-1', 'A number of attendances cannot be negative.'],
    ['1,20', '“1,20” is not a number of attendances.'],
    ['200000000', 'more than 100 million'],
  ])('says what is wrong with “%s”', (text, sentence) =>
    expect(readWhole(text)).toHaveProperty('fault', expect.stringContaining(sentence)),
  );
});

import { describe, expect, it } from 'vitest';
import { bnfKey, bnfName, bnfNumber } from './bnf';

describe('BNF codes', () => {
  it.each([
    ['2.12', '0212'],
    ['2', '02'],
    ['02', '02'],
    ['0212', '0212'],
    ['10.1.1', '100101'],
    [' 0601022b0 ', '0601022B0'],
  ])('reads %s as %s', (text, code) => {
    expect(bnfKey(text)).toBe(code);
  });

  it('prints chapters and sections as the formulary does', () => {
    expect([bnfNumber('02'), bnfNumber('0212'), bnfNumber('1001'), bnfNumber('0601022B0')]).toEqual([
      '2',
      '2.12',
      '10.1',
      '0601022B0',
    ]);
  });

  it('names a chapter, and what loaded data name', () => {
    expect(bnfName('02', null)).toBe('BNF chapter 2 Cardiovascular system');
    expect(bnfName('0212', 'Lipid-regulating drugs')).toBe('2.12 Lipid-regulating drugs');
    expect(bnfName('0212', null)).toBe('2.12');
    expect(bnfName('99', null)).toBe('BNF chapter 99');
  });
});

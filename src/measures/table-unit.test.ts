import { describe, expect, it } from 'vitest';
import { formatValue } from '@/domain/format';
import { readTableUnit } from './table-unit';

/** What 30 of 60,000 must be printed as under each unit: worked out by hand. */
describe('readTableUnit', () => {
  it.each([
    ['per 100,000', 'rate', '50.0'],
    ['per 100000', 'rate', '50.0'],
    ['per 100 000 population', 'rate', '50.0'],
    ['Crude rate per 100,000', 'rate', '50.0'],
    ['per 100k', 'rate', '50.0'],
    ['per hundred thousand', 'rate', '50.0'],
    ['per 10,000', 'rate', '5.0'],
    ['per 10000 patients', 'rate', '5.0'],
    ['per 1,000', 'rate', '0.5'],
    ['per 1000', 'rate', '0.5'],
    ['items per 1,000 patients', 'rate', '0.5'],
    ['per thousand', 'rate', '0.5'],
    ['/1000', 'rate', '0.5'],
    ['per 100', 'rate', '0.1'],
    ['per 100 on the register', 'rate', '0.1'],
    ['per million', 'rate', '500.0'],
    ['per 1,000,000', 'rate', '500.0'],
    ['%', 'proportion', '0.1%'],
    ['% of patients', 'proportion', '0.1%'],
    ['percent', 'proportion', '0.1%'],
    ['Per cent', 'proportion', '0.1%'],
    ['percentage of items', 'proportion', '0.1%'],
    ['proportion', 'proportion', '0.1%'],
    ['Proportion - %', 'proportion', '0.1%'],
    ['share of items', 'proportion', '0.1%'],
    ['ratio', 'ratio', '0.00'],
    ['per patient', 'ratio', '0.00'],
    ['items per STAR-PU', 'ratio', '0.00'],
    ['follow-ups for each first', 'ratio', '0.00'],
    ['items/patient', 'ratio', '0.00'],
  ])('reads “%s” as a %s', (text, kind, printed) => {
    const unit = readTableUnit(text);
    expect(unit?.kind).toBe(kind);
    expect(unit && formatValue(30 / 60_000, unit.format)).toBe(printed);
  });

  it.each([
    ['£', '£12.50'],
    ['£ per patient', '£12.50'],
    ['pounds per patient', '£12.50'],
    ['Cost per item', '£12.50'],
    ['£ per 1,000 patients', '£12,500.00'],
    ['cost per 100 STAR-PU', '£1,250.00'],
  ])('reads “%s” as a cost', (text, printed) => {
    const unit = readTableUnit(text);
    expect(unit?.kind).toBe('cost');
    expect(unit && formatValue(12.5, unit.format)).toBe(printed);
  });

  it.each(['days', 'patients', 'rate', 'number', 'per 250', 'per 5,000 patients'])('does not guess at “%s”', (text) => {
    expect(readTableUnit(text)).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { columnHeader } from './column-header';
import { MEASURE_COLUMNS } from './measure-table';

describe('columnHeader', () => {
  it('says the columns of a measure in plain words', () => {
    expect(MEASURE_COLUMNS.map(columnHeader)).toEqual(['Measure', 'Period', 'Unit code', 'Unit name', 'Locality', 'Numerator', 'Denominator', 'Value', 'Lower 95%', 'Upper 95%', 'Target', 'Lower 95% limit', 'Upper 95% limit', 'Lower 99.8% limit', 'Upper 99.8% limit', 'z', 'Band', 'z adjusted', 'Band adjusted']); // prettier-ignore
  });

  it.each([
    ['standardised_lower95', 'Standardised lower 95%'],
    ['p_adjusted', 'p adjusted'],
    ['spend_to_date_pence', 'Spend to date (pence)'],
    ['to_pounds', 'To (£)'],
    ['first_dna', 'First DNA'],
    ['above_Watford and Three Rivers', 'Above Watford and Three Rivers'],
    ['pounds', 'Pounds'],
    ['', ''],
  ])('says %s as %s', (name, text) => {
    expect(columnHeader(name)).toBe(text);
  });
});

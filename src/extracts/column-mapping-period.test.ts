import { describe, expect, it } from 'vitest';
import { periodInName } from './column-mapping-period';

describe('periodInName', () => {
  it.each([
    ['qof_2007-08.csv', 'year', '2007/08'],
    ['qof_2007-08.csv', 'month', '2007-08'],
    ['referrals 200704.csv', 'month', '2007-04'],
    ['list sizes Apr-07 v2.xlsx', 'month', '2007-04'],
    ['activity_2007_08_Q2.csv', 'year', '2007/08 Q2'],
    ['budget 2007_2008 final.csv', 'year', '2007/08'],
    ['all.zip › sheet April 2007.csv', 'month', '2007-04'],
    ['2007-08 and 2008-09.csv', 'year', null],
    ['budgets.csv', 'year', null],
    ['version_1234567890.csv', 'month', null],
    ['map_2007-07.csv', 'year', null],
  ] as const)('finds in %j, as a %s, %j', (name, reading, period) => {
    expect(periodInName(name, reading)).toBe(period);
  });
});

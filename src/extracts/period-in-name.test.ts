import { describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import { periodInName } from './period-in-name';

describe('periodInName', () => {
  it.each([
    ['Patient_List_Size_2013_04-06.csv', '2013/14 Q1', 'Patient_List_Size_2013_04-06.csv'],
    ['Patient_List_Size_2016_01-03 (1).csv', '2015/16 Q4', 'Patient_List_Size_2016_01-03 (1).csv'],
    ['QAR-PROV-Web-1920-Q4.csv', '2019/20 Q4', 'QAR-PROV-Web-1920-Q4.csv'],
    ['return Q4 2019-20.csv', '2019/20 Q4', 'return Q4 2019-20.csv'],
    ['return Apr-Jun 2019.csv', '2019/20 Q1', 'return Apr-Jun 2019.csv'],
    ['lists.zip › 2013_04/Patient_List_Size.csv', '2013-04', '2013_04'],
    ['lists_2015_07-09.zip › Patient_List_Size.csv', '2015/16 Q2', 'lists_2015_07-09.zip'],
    // The innermost name goes first.
    ['2012_01/Patient_List_Size_2013_04-06.csv', '2013/14 Q1', 'Patient_List_Size_2013_04-06.csv'],
    ['sizes April 2013.csv', '2013-04', 'sizes April 2013.csv'],
    ['T201304.csv', '2013-04', 'T201304.csv'],
  ])('finds the quarter or month in %s', (name, period, where) => {
    expect(periodInName(name, [3, 1])).toEqual({ period: parsePeriod(period), where });
  });

  it.each([
    ['outpatient-by-diagnosis-2022-23.csv', '2022/23'],
    ['outpatient 2022-2023.xlsx', '2022/23'],
    ['outpatient_2223.csv', '2022/23'],
    ['hosp-epis-stat-outp-22_23.xlsx › Table', '2022/23'],
  ])('finds the year in %s', (name, period) => {
    expect(periodInName(name, [12])?.period).toEqual(parsePeriod(period));
  });

  it.each([
    ['Patient_List_Size.csv', [3, 1]],
    // A year, where a quarter is wanted, and the other way round.
    ['Patient_List_Size_2013-14.csv', [3, 1]],
    ['outpatient_2013_04-06.csv', [12]],
    // 2020/21, or a calendar year.
    ['outpatient-2021.csv', [12]],
    // Two months.
    ['from 201304 to 201306.csv', [3, 1]],
    ['2013_03-05.csv', [3]],
    ['list (3).csv', [3, 1]],
  ] as const)('takes nothing from %s', (name, wanted) => {
    expect(periodInName(name, wanted)).toBeNull();
  });
});

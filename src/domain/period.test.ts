import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  covers,
  dayWords,
  endOf,
  financialYear,
  financialYearOf,
  parsePeriod,
  periodText,
  periodWords,
  withPeriodsInWords,
} from './period';

const written = (text: string, reading?: 'year' | 'month') => {
  const period = parsePeriod(text, reading);
  return period && periodText(period);
};

describe('parsePeriod', () => {
  it.each(['2007/08', '2007/2008', ' 2007/08 '])('reads %j as a financial year anywhere', (text) => {
    expect(written(text)).toBe('2007/08');
    expect(written(text, 'year')).toBe('2007/08');
  });

  it('reads 2007-08 and 0708 as a year in a year column, and as a month or nothing elsewhere', () => {
    expect(written('2007-08', 'year')).toBe('2007/08');
    expect(written('0708', 'year')).toBe('2007/08');
    expect(written('2007-08')).toBe('2007-08');
    expect(written('0708')).toBeNull();
  });

  it.each([
    ['2007-04', '2007-04'],
    ['200704', '2007-04'],
    ['2017_09', '2017-09'],
    ['Apr-07', '2007-04'],
    ['April 2007', '2007-04'],
    ['Apr-2025', '2025-04'],
    ['01/04/2007', '2007-04'],
    ['30/09/2007', '2007-09'],
    ['2007-04-01', '2007-04'],
    ['2011-10-01 00:00:00', '2011-10'],
    // 1 April 2007 in Excel.
    ['39173', '2007-04'],
  ])('reads the month %s', (text, month) => {
    expect(written(text)).toBe(month);
  });

  it.each([
    ['2007/08 Q1', '2007/08 Q1'],
    ['2007-08 q4', '2007/08 Q4'],
    ['2013_04-06', '2013/14 Q1'],
    ['2014_01-03', '2013/14 Q4'],
  ])('reads the quarter %s', (text, quarter) => {
    expect(written(text)).toBe(quarter);
  });

  it('reads ranges from the first month of one period to the last of the other', () => {
    expect(parsePeriod('2006-04..2007-11')?.months).toBe(20);
    expect(written('2006/07..2007/08')).toBe('2006-04..2008-03');
    expect(written('2007-04..2008-03')).toBe('2007/08');
  });

  it.each(['', 'Total', '2007/09', '2007-13', '31/02/2007', '2007-11..2007-04', '123', '99999', '2007', '13/2007'])(
    'reads %j as nothing',
    (text) => {
      expect(parsePeriod(text)).toBeNull();
    },
  );

  it.each(['2006/07..2007/08', '2007/08 Q1', '2007-04', '200704', 'Apr-07', '2007'])(
    'does not take “%s” for a year where only years stand',
    (text) => {
      expect(parsePeriod(text, 'year')).toBeNull();
    },
  );

  it('reads “200708” as a year where only years stand, and as a month elsewhere', () => {
    expect(parsePeriod('200708', 'year')).toEqual(financialYear(2007));
    expect(parsePeriod('200708')).toEqual({ firstMonth: 2007 * 12 + 7, months: 1 });
  });

  it('reads back every period it writes', () => {
    const period = fc.record({
      firstMonth: fc.integer({ min: 1991 * 12, max: 2078 * 12 }),
      months: fc.integer({ min: 1, max: 240 }),
    });
    fc.assert(
      fc.property(period, (each) => {
        fc.pre(endOf(each) <= 2079 * 12);
        expect(parsePeriod(periodText(each))).toEqual(each);
      }),
      { seed: 20071122 },
    );
  });
});

describe('periods', () => {
  it('put April to March into one financial year', () => {
    const year = financialYear(2007);
    expect([financialYearOf(year.firstMonth), financialYearOf(endOf(year) - 1), financialYearOf(endOf(year))]).toEqual([2007, 2007, 2008]); // prettier-ignore
    expect(covers(year, { firstMonth: year.firstMonth + 9, months: 3 })).toBe(true);
    expect(covers(year, { firstMonth: year.firstMonth + 10, months: 3 })).toBe(false);
  });

  it.each([
    ['2007/08', '2007/08'],
    ['2007/08 Q1', 'April to June 2007'],
    ['2007-04', 'April 2007'],
    ['2006-04..2007-11', 'April 2006 to November 2007'],
  ])('are said in words: %s as %s', (text, words) => {
    const period = parsePeriod(text);
    expect(period && periodWords(period)).toBe(words);
  });
});

describe('withPeriodsInWords', () => {
  it.each([
    ['2006-04 to 2007-11', 'April 2006 to November 2007'],
    ['referrals, 2007-04..2007-11', 'referrals, April to November 2007'],
    ['2006/07 Q1 to 2007/08 Q3', 'April to June 2006 to October to December 2007'],
    ['2007/08, seen on 2007-06-01, of Y2007-04', '2007/08, seen on 2007-06-01, of Y2007-04'],
  ])('puts every period of a text in words: %s', (text, words) => {
    expect(withPeriodsInWords(text)).toBe(words);
  });
});

describe('dayWords', () => {
  it('writes a day in words and leaves what is no day', () => {
    expect(dayWords('2018-03-31')).toBe('31 March 2018');
    expect(dayWords('day not given')).toBe('day not given');
  });
});

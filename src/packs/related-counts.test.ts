import { describe, expect, it } from 'vitest';
import type { CsvCell } from '@/exports/csv-text';
import { mayBeRelated } from './related-counts';
import { areApart } from './views-apart';

const COLUMNS = ['measure', 'period', 'unit_code', 'locality', 'numerator', 'denominator'];
type Row = readonly [period: string, code: string, numerator: CsvCell, denominator: CsvCell];
const table = (measure: string, ...rows: readonly Row[]) => ({
  columns: COLUMNS,
  rows: rows.map(([period, code, numerator, denominator]) => [measure, period, code, 'DacCom', numerator, denominator]),
});

const YEAR = table('referral-rate', ['2007/08', 'A', 13, 1000], ['2007/08', 'B', 40, 900]);
const QUARTERS = table(
  'referral-rate',
  ['2007/08 Q1', 'A', '*', 250], ['2007/08 Q2', 'A', '*', 250], ['2007/08 Q3', 'A', 6, 250], ['2007/08 Q4', 'A', 4, 250],
  ['2007/08 Q1', 'B', 10, 225], ['2007/08 Q2', 'B', 10, 225], ['2007/08 Q3', 'B', 10, 225], ['2007/08 Q4', 'B', 10, 225],
); // prettier-ignore

describe('mayBeRelated', () => {
  it('finds a year and its quarters, whichever comes first', () => {
    expect(mayBeRelated(YEAR, QUARTERS)).toBe(true);
    expect(mayBeRelated(QUARTERS, YEAR)).toBe(true);
    const other = table('referral-rate', ['2006/07', 'A', 13, 1000], ['2006/07', 'B', 40, 900]);
    expect(mayBeRelated(other, QUARTERS)).toBe(false);
  });

  it('finds the year of a count in another measure, when it is the sum of its quarters', () => {
    const ratio = table('first-to-follow-up', ['2007/08', 'A', 30, 13], ['2007/08', 'B', 90, 40]);
    expect(mayBeRelated(ratio, QUARTERS)).toBe(true);
    expect(mayBeRelated(table('first-to-follow-up', ['2007/08', 'A', 30, 14], ['2007/08', 'B', 90, 41]), QUARTERS)).toBe(false); // prettier-ignore
  });

  it('finds all indicators of a condition and one of them', () => {
    const all = table('exception-rate', ['2007/08', 'A', 20, 300], ['2007/08', 'B', 12, 280]);
    const one = table('exception-rate', ['2007/08', 'A', '*', 100], ['2007/08', 'B', 7, 90]);
    const unlike = table('exception-rate', ['2007/08', 'A', '*', 400], ['2007/08', 'B', 7, 90]);
    expect(mayBeRelated(all, one)).toBe(true);
    expect(mayBeRelated(one, all)).toBe(true);
    expect(mayBeRelated(all, unlike)).toBe(false);
  });

  it('finds exceptions that are what another measure leaves of the same patients', () => {
    const exceptions = table('exception-rate', ['2007/08', 'A', '*', 100], ['2007/08', 'B', 7, 90]);
    const achievement = table('achievement', ['2007/08', 'A', 80, 97], ['2007/08', 'B', 60, 83]);
    expect(mayBeRelated(exceptions, achievement)).toBe(true);
    const others = table('achievement', ['2007/08', 'A', 80, 97], ['2007/08', 'B', 60, 84]);
    expect(mayBeRelated(exceptions, others)).toBe(false);
  });

  it('says nothing where nothing is masked, of the same table, or where units or columns have nothing in common', () => {
    const open = table('referral-rate', ['2007/08 Q1', 'A', 6, 250], ['2007/08 Q2', 'A', 7, 750]);
    expect(mayBeRelated(YEAR, open)).toBe(false);
    expect(mayBeRelated(QUARTERS, QUARTERS)).toBe(false);
    expect(mayBeRelated(table('referral-rate', ['2007/08', 'C', 13, 1000]), QUARTERS)).toBe(false);
    expect(mayBeRelated({ columns: ['measure'], rows: [['x']] }, QUARTERS)).toBe(false);
  });
});

describe('areApart', () => {
  it('holds where both views name another part, and not where one names a part of the other or nothing', () => {
    expect(areApart({ specialty: '307' }, { specialty: '320' })).toBe(true);
    expect(areApart({ bnf: '0212' }, { bnf: '0301' })).toBe(true);
    expect(areApart({ bnf: '02' }, { bnf: '0212' })).toBe(false);
    expect(areApart({ group: 'DM' }, { indicator: 'DM5' })).toBe(false);
    expect(areApart({ group: 'DM' }, { indicator: 'CHD5' })).toBe(true);
    expect(areApart({ indicator: 'DM20' }, { indicator: 'DM5' })).toBe(true);
    expect(areApart({ specialty: '307' }, {})).toBe(false);
    expect(areApart({ specialty: '307' }, { specialty: '307' })).toBe(false);
  });
});

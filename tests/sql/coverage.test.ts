import { describe, expect, it } from 'vitest';
import type { Analysis, CoverageRow } from '@/analysis/analysis';
import { createNodeAnalysis } from '@/analysis/node-analysis';
import { csv, loadedCore } from '../support/loaded-core';
import { hasRealFiles, realFile } from '../support/realdata';

/** What the measure itself answers for a cell: units shown, and units with a value; none with a value where it refuses. */
async function answered(analysis: Analysis, row: CoverageRow, period: string) {
  const { measure, unitKind, subject } = row;
  const narrowed = subject === null ? {} : measure === 'prevalence' ? { group: subject } : { indicator: subject };
  try {
    const { counts } = await analysis.measure({ measure, period, units: unitKind, ...narrowed });
    return { units: counts.units, withValue: counts.withValue };
  } catch {
    return { units: null, withValue: 0 };
  }
}

/** Cells that are not what the measure answers, and how many were compared. @param step compares every so many of them */
async function compared(analysis: Analysis, step = 1) {
  const rows = await analysis.coverage();
  const wrong: unknown[] = [];
  let cells = 0;
  for (const row of rows) {
    for (const { period, units, withValue } of row.cells) {
      cells += 1;
      if (cells % step !== 0) continue;
      const answer = await answered(analysis, row, period);
      const isSame = answer.withValue === withValue && (answer.units === null || answer.units === units);
      if (!isSame) wrong.push({ ...row, cells: [], period, units, withValue, answer });
    }
  }
  return { wrong, cells, rows };
}

const cellOf = (rows: readonly CoverageRow[], measure: string, period: string, subject: string | null = null) =>
  rows.find((row) => row.measure === measure && row.subject === subject)?.cells.find((cell) => cell.period === period);

describe('the coverage of the sample', () => {
  it('is what each measure answers, in every third cell', async () => {
    const analysis = await createNodeAnalysis();
    await analysis.open([]);
    const { wrong, cells, rows } = await compared(analysis, 3);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(140);
    const { measures } = await analysis.describe();
    expect([...new Set(rows.map(({ measure }) => measure))]).toEqual(measures.map(({ definition }) => definition.id));
  }, 240_000);
});

const PRACTICES = csv(
  'practice_code,practice_name,locality,opened,closed',
  'Y90001,One,North,,',
  'Y90002,Two,North,,',
  'Y90003,Three,South,2007-10-01,',
  'Y90004,Four,South,,2007-06-30',
);

describe('the coverage of awkward files', () => {
  it('is what each measure answers: counts not given, nobody below the line, units unknown, practices opened and closed', async () => {
    const { analysis } = await loadedCore({
      'practices.csv': PRACTICES,
      'list.csv': csv('practice_code,financial_year,patients', 'Y90001,2007/08,5000', 'Y90002,2007/08,0', 'Y90005,2006/07,900'),
      'qof.csv': csv(
        'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
        '2007/08,Y90001,DM5,90,95,5',
        '2007/08,Y90002,DM5,100,95,5',
        '2007/08,Y90003,DM5,*,95,*',
        '2007/08,Y90005,DM5,0,0,0',
        '2007/08,Y90006,DM5,80,95,-3',
        '2006/07,Y90001,DM5,*,*,*',
      ),
      'register.csv': csv(
        'financial_year,practice_code,register_code,patients',
        '2007/08,Y90001,DM,100',
        '2007/08,Y90001,CHD,*',
        '2007/08,Y90002,DM,100',
        '2007/08,Y90005,CHD,1000',
      ),
      'referrals.csv': csv(
        'month,practice_code,specialty_code,referrals,source',
        '2007-04,Y90001,307,5,GP',
        '2007-04,Y90001,307,*,GP',
        '2007-04,Y90002,307,6,GP',
        '2007-04,Y90005,307,7,other',
        '2007-05,Y90005,307,*,GP',
        '2007-06,Y90003,307,3,other',
      ),
      'outpatients.csv': csv(
        'month,practice_code,specialty_code,first_attendances,follow_up_attendances',
        '2007-04,Y90001,307,0,5',
        '2007-05,Y90001,307,4,5',
        '2007-04,Y90005,307,*,5',
        '2007-06,Y90005,320,3,*',
        '2007-06,Y90006,320,-3,2',
      ),
    }); // prettier-ignore
    const { wrong, cells, rows } = await compared(analysis);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(20);
    // By hand. Shown: Y90001 to Y90004 are open in the year, Y90005 and Y90006 have rows. An exception rate: all but
    // Y90003 (exceptions not given), Y90004 (no row), Y90005 (nobody) and Y90006 (below zero).
    expect(cellOf(rows, 'exception-rate', '2007/08')).toEqual({
      period: '2007/08',
      units: 6,
      withValue: 2,
      months: null,
    });
    // Y90003 opened in October and Y90004 closed in June: the quarter to June shows Y90004 and not Y90003, but for its rows.
    expect(cellOf(rows, 'first-to-follow-up', '2007/08 Q1')).toEqual({
      period: '2007/08 Q1',
      units: 5,
      withValue: 1,
      months: null,
    });
  });

  it('is what each measure answers where months, quarters and years meet, and for each indicator by its unit', async () => {
    const { analysis } = await loadedCore({
      'months.csv': csv(
        'month,practice_code,specialty_code,first_attendances,follow_up_attendances',
        '2007-04,Y90001,307,3,5',
        '2007-05,Y90001,307,*,5',
        '2007-04,Y90002,307,3,*',
      ),
      'quarters.csv': csv(
        'period,practice_code,specialty_code,first_attendances,follow_up_attendances',
        '2007/08 Q1,Y90001,307,*,50',
        '2007/08 Q1,Y90003,307,30,50',
      ),
      'indicators.csv': csv(
        'indicator_code,period,practice_code,numerator,denominator,value,unit',
        'A 1,2007-04,Y90001,5,4,,%',
        'A1,2007-04,Y90002,3,4,,%',
        'B,2007-04,Y90001,5,4,,per 1000',
        'B,2007-04,Y90002,5,0,,per 1000',
        'B,2007/08 Q1,Y90003,5,9,,per 1000',
        'C,2007-04,Y90001,,,1.5,',
        'C,2007-05,Y90001,,,1.7,',
        'C,2007-05,Y90002,,,1.7,',
        'D,2007-04,Y90001,-5,10,,£ per patient',
      ),
    });
    const { wrong, cells, rows } = await compared(analysis);
    expect(wrong).toEqual([]);
    expect(cells).toBeGreaterThan(15);
    // A value without its counts is of its own month and makes none of a year.
    expect(cellOf(rows, 'indicator', '2007-05', 'C')).toEqual({
      period: '2007-05',
      units: 2,
      withValue: 2,
      months: null,
    });
    expect(cellOf(rows, 'indicator', '2007/08', 'C')?.withValue).toBe(0);
  });
});

const WORKBOOK = 'qof-ccg-workbooks/qof-1415-ccg-all.xlsx';

describe('the coverage of a publication', () => {
  it.skipIf(!hasRealFiles(WORKBOOK))('counts the CCGs of the 2014/15 workbook: 209 there were', async () => {
    const analysis = await createNodeAnalysis();
    await analysis.load([{ name: 'qof-1415-ccg-all.xlsx', content: { path: realFile(WORKBOOK) } }]);
    const rows = await analysis.coverage();
    expect(rows.find(({ measure }) => measure === 'exception-rate')?.unitKind).toBe('ccg');
    expect(cellOf(rows, 'exception-rate', '2014/15')).toEqual({ period: '2014/15', units: 209, withValue: 209, months: null });
    expect(cellOf(rows, 'prevalence', '2014/15', 'DM')).toEqual({ period: '2014/15', units: 209, withValue: 209, months: null });
  }, 240_000); // prettier-ignore
});

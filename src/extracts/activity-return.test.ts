import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import { isActivityReturn, readActivityReturn } from './activity-return';
import { periodOf, quarterInWords, quarterStarting } from './activity-return-period';
import { openBytes } from './file-bytes';
import type { Reading } from './reading';
import type { StoredTable } from './tables';
import { openText, withHeader } from './text-source';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** Reads a text whose header is its record of that place. */
async function read(lines: readonly string[], header = 0): Promise<Reading> {
  const bytes = await openBytes(engine, new TextEncoder().encode(`${lines.join('\n')}\n`));
  const source = withHeader(await openText(engine, 'invented.csv', bytes), header);
  expect(isActivityReturn(source.header)).toBe(true);
  return readActivityReturn(engine, source, () => undefined);
}

function staged(reading: Reading, table: StoredTable, columns: Sql): readonly unknown[][] {
  const name = reading.staged.find((entry) => entry.table === table)?.staging;
  return name === undefined
    ? []
    : engine.query(sql`select ${columns} from ${quoteName(name)} order by row_number`, (row) => Object.values(row));
}

const month = (text: string): number | undefined => parsePeriod(text)?.firstMonth;
const TIME_SERIES = '"Provider Org name",total_gp_referrals,total_other_referrals,total_first_seen,total_first_dna,total_subs_seen,total_subs_dna,quarter_start'; // prettier-ignore

describe('a time series with provider names', () => {
  it('takes the name in capitals as the code, and counts what is not given as unknown', async () => {
    const reading = await read([TIME_SERIES, '" Elm, Hospital ",*,3,100,,160,-,2012-07-01']);
    expect(reading.kindWords).toBe('Quarterly activity return by provider');
    expect(reading.published).toBeNull();
    expect(staged(reading, 'outpatient', sql`unit_kind, unit_code, provider_code, specialty_code, first_month, months, first_attendances, follow_up_attendances, first_dna, follow_up_dna`)).toEqual([
      ['provider', 'ELM, HOSPITAL', 'ELM, HOSPITAL', null, month('2012-07'), 3, 100, 160, null, null],
    ]); // prettier-ignore
    expect(staged(reading, 'referral', sql`unit_code, source, referrals`)).toEqual([['ELM, HOSPITAL', 'other', 3]]);
    expect(staged(reading, 'unit_fact', sql`unit_kind, unit_code, unit_name, source_rank`)).toEqual([
      ['provider', 'ELM, HOSPITAL', 'Elm, Hospital', 2],
    ]);
  });

  it('merges the same row given twice and adds up parts of one provider, and says how many', async () => {
    const reading = await read([
      TIME_SERIES,
      'Elm,1,2,10,1,20,2,2012-07-01',
      'Elm,1,2,10,1,20,2,2012-07-01',
      'ELM,5,5,30,,40,1,2012-07-01',
      'Elm,1,2,7,1,9,2,2012-10-01',
    ]);
    expect(reading.parts).toEqual([{ part: null, read: 4, loaded: 3, setAside: 0, notData: 0, merged: 1 }]);
    expect(staged(reading, 'outpatient', sql`row_number, first_attendances, follow_up_attendances, first_dna`)).toEqual([
      [2, 40, 60, null],
      [5, 7, 9, 1],
    ]); // prettier-ignore
    expect(reading.notes.find(({ code }) => code === 'rows-summed')).toMatchObject({
      count: 1,
      examples: ['ELM, 2012/13 Q2 (line 4)'],
    });
  });

  it('sets aside what cannot be read, with line, column and value', async () => {
    const reading = await read([
      TIME_SERIES,
      'Elm,1,2,10,1,20,2,2012-08-01',
      'Elm,1,2,ten,1,20,2,2012-07-01',
      ',1,2,10,1,20,2,2012-07-01',
      'Ash,1,2,"1,010",1,20,2,2012-07-01',
      'Oak,,,,,,,2012-07-01',
      'Source: an invented return,,,,,,,',
    ]);
    expect(reading.setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [2, 'quarter_start', '2012-08-01', 'not the first day of a quarter'],
      [3, 'total_first_seen', 'ten', 'not a number'],
      [4, null, '1, 2, 10, 1, 20, 2, 2012-07-01', 'figures without a code or a name'],
      [6, null, 'Oak, 2012-07-01', 'no figures'],
    ]);
    expect(reading.notData.map(({ line, reason }) => [line, reason])).toEqual([[7, 'a note, without figures']]);
    expect(staged(reading, 'outpatient', sql`unit_code, first_attendances`)).toEqual([['ASH', 1010]]);
    expect(reading.parts).toEqual([{ part: null, read: 6, loaded: 1, setAside: 4, notData: 1, merged: 0 }]);
  });

  it('never counts a total as a provider, and says when the providers do not add up to it', async () => {
    const reading = await read([
      TIME_SERIES,
      'England,9,9,110,3,160,4,2012-07-01',
      'England Lane Clinic,1,2,10,1,20,2,2012-07-01',
      'Elm,1,2,90,1,130,2,2012-07-01',
    ]);
    expect(staged(reading, 'outpatient', sql`unit_code`)).toEqual([['ENGLAND LANE CLINIC'], ['ELM']]);
    expect(reading.notes.find(({ code }) => code === 'publishers-total')?.text).toBe(
      'The row “England” of 2012/13 Q2 is the publisher’s total and was not loaded: 110 first and 160 follow-up attendances, where its providers add up to 100 first and 150 follow-up attendances.',
    );
  });
});

describe('the layout of the published workbook', () => {
  const HEADER = 'Year,Period,Org Code,Name,Decisions to Admit,Admissions,Failed to Attend,Removals,GP Referrals Made,Other Referrals Made,First Attendances Seen,First Attendances DNA,Subsequent Attendances Seen,Subsequent Attendances DNA'; // prettier-ignore

  it('takes the period from the titles where no column gives it, and leaves the leading totals', async () => {
    const reading = await read(
      [
        'Title:,Quarterly Activity Return',
        'Period:,Quarter 4 2019-20',
        'Published:,22nd May 2020',
        HEADER.replace('Year,Period,', ''),
        '-,England (Including Independent Sector),9,9,9,9,300,30,90,9,180,9',
        ',England (Excluding Independent Sector),9,9,9,9,200,20,60,9,120,9',
        'RXX,INVENTED TRUST,1,1,1,1,100,10,30,3,60,3',
        ',Another,1,1,1,1,100,10,30,3,60,3',
      ],
      3,
    );
    expect(reading.published).toBe('2020-05-22');
    expect(staged(reading, 'outpatient', sql`unit_code, first_month, months, first_attendances, follow_up_attendances, first_dna, follow_up_dna`)).toEqual([
      ['RXX', month('2020-01'), 3, 30, 60, 3, 3],
    ]); // prettier-ignore
    expect(staged(reading, 'unit_fact', sql`unit_code, unit_name`)).toEqual([['RXX', 'INVENTED TRUST']]);
    expect(staged(reading, 'referral', sql`source, referrals`)).toEqual([
      ['GP', 100],
      ['other', 10],
    ]);
    expect(reading.parts).toEqual([{ part: null, read: 7, loaded: 1, setAside: 1, notData: 5, merged: 0 }]);
    expect(reading.setAside.map(({ line, column }) => [line, column])).toEqual([[8, 'Org Code']]);
  });

  it('reads a quarter from a year and a period beside it', async () => {
    const reading = await read([HEADER, '2019-20,QUARTER 1,RXX,Invented,1,1,1,1,1,1,5,1,6,1', '2019-20,March,RXX,Invented,1,1,1,1,1,1,5,1,6,1']); // prettier-ignore
    expect(staged(reading, 'outpatient', sql`first_month, months`)).toEqual([[month('2019-04'), 3]]);
    expect(reading.setAside.map(({ value, reason }) => [value, reason])).toEqual([['March', 'not a month or quarter']]);
  });
});

describe('monthly activity', () => {
  it('reads the specific acute specialties by month, with thousands commas and a byte order mark', async () => {
    const reading = await read([
      '\ufeffOrg Code,Activity Month,All specialties: First attendances seen total,Specific acute specialties: First attendances seen total,Specific acute specialties: Subsequent attendances seen,Specific acute specialties: Elective total',
      'RXX,Apr-2025,"2,000","1,234","2,345",1',
      'RXX,May 25,2000,1000,*,1',
    ]);
    expect(reading.kindWords).toBe('Monthly activity return by provider');
    expect(staged(reading, 'outpatient', sql`unit_code, first_month, months, first_attendances, follow_up_attendances`)).toEqual([
      ['RXX', month('2025-04'), 1, 1234, 2345],
      ['RXX', month('2025-05'), 1, 1000, null],
    ]); // prettier-ignore
    expect(reading.ignoredColumns).toEqual(['All specialties: First attendances seen total', 'Specific acute specialties: Elective total']); // prettier-ignore
    expect(reading.notes.find(({ code }) => code === 'scope-of-specialties')?.text).toContain('specific acute specialties'); // prettier-ignore
  });
});

describe('isActivityReturn', () => {
  it('needs first and subsequent attendances and a provider, and no other unit', () => {
    const seen = ['first_attendances_seen', 'subsequent_attendances_seen'];
    expect(isActivityReturn(['org_code', ...seen])).toBe(true);
    expect(isActivityReturn(seen)).toBe(false);
    expect(isActivityReturn(['org_code', 'first_attendances_seen'])).toBe(false);
    expect(isActivityReturn(['practice_code', 'provider_code', 'month', ...seen])).toBe(false);
  });
});

describe('quarters in words', () => {
  it.each([
    ['Q4 2019-20', '2019/20 Q4'],
    ['2019/20 Quarter 1', '2019/20 Q1'],
    ['Quarter ending March 2020', '2019/20 Q4'],
    ['Quarter ended 30th June 2012', '2012/13 Q1'],
    ['January to March 2020', '2019/20 Q4'],
    ['OCT-DEC 2019-20', '2019/20 Q3'],
    ['JAN-MAR 2019-20', '2019/20 Q4'],
  ])('reads %s', (text, period) => {
    expect(quarterInWords(text)).toEqual(parsePeriod(period));
  });

  it.each(['Quarter 4', 'Q1 2019-21', 'quarter ending April 2020', 'February to April 2020', 'March 2020', ''])(
    'finds none in %j',
    (text) => {
      expect(quarterInWords(text)).toBeNull();
    },
  );

  it('tells the first day of a quarter from other days', () => {
    expect(quarterStarting('2011-10-01')).toEqual(parsePeriod('2011/12 Q3'));
    expect(quarterStarting('01/01/2012')).toEqual(parsePeriod('2011/12 Q4'));
    for (const text of ['2011-10-15', '02/10/2011', '2011-11-01', '2011/12', '']) {
      expect(quarterStarting(text), text).toBeNull();
    }
    expect(periodOf('Quarter 2', '2011-12')).toEqual(parsePeriod('2011/12 Q2'));
  });
});

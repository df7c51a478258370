import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { quoteName, sql, type Sql } from '@/engine/sql';
import { isActivityReturn, readActivityReturn } from '@/extracts/activity-return';
import { openBytes } from '@/extracts/file-bytes';
import type { Reading } from '@/extracts/reading';
import type { StoredTable } from '@/extracts/tables';
import { openText, withHeader, type TextSource } from '@/extracts/text-source';
import { hasRealFiles, realFile } from '../support/realdata';

const RETURN = 'outpatient-qar/nhs_cleaned_202504140439.csv';
const WITHOUT_PERIOD = 'outpatient-qar/nhs_eng_in_out.csv';

// First attendances by quarter: sums by Python's csv module over the file, without the rows of England and of no name.
const FIRSTS: Readonly<Record<string, number>> = {
  '2011-04-01': 4138051, '2011-07-01': 4279633, '2011-10-01': 4210366, '2012-01-01': 4354393,
  '2012-04-01': 4209579, '2012-07-01': 4330045, '2012-10-01': 4423811, '2013-01-01': 4316198,
  '2013-04-01': 4317323, '2013-07-01': 4390336, '2013-10-01': 4422405, '2014-01-01': 4481798,
  '2014-04-01': 4505395, '2014-07-01': 4615956, '2014-10-01': 4614639, '2015-01-01': 4584511,
  '2015-04-01': 4670288, '2015-07-01': 4772961, '2015-10-01': 4835769, '2016-01-01': 4776710,
  '2016-04-01': 4953909, '2016-07-01': 4947223, '2016-10-01': 4949645, '2017-01-01': 4998792,
  '2017-04-01': 4865655, '2017-07-01': 4917442, '2017-10-01': 4984195, '2018-01-01': 4859659,
  '2018-04-01': 5033598, '2018-07-01': 4998517, '2018-10-01': 5153353, '2019-01-01': 5112624,
  '2019-04-01': 5025026, '2019-07-01': 5147273, '2019-10-01': 5152558, '2020-01-01': 4820141,
}; // prettier-ignore

async function openSource(engine: Engine, path: string): Promise<TextSource> {
  const bytes = await openBytes(engine, new Uint8Array(readFileSync(realFile(path))));
  return withHeader(await openText(engine, path, bytes), 0);
}

describe('the activity return of 2011 to 2020', () => {
  const isHere = hasRealFiles(RETURN);
  let engine: Engine;
  let reading: Reading;
  const stagedAs = (table: StoredTable): Sql =>
    quoteName(reading.staged.find((staged) => staged.table === table)?.staging ?? `no ${table}`);

  beforeAll(async () => {
    if (!isHere) return;
    engine = await createNodeEngine();
    const source = await openSource(engine, RETURN);
    expect(isActivityReturn(source.header)).toBe(true);
    reading = readActivityReturn(engine, source, () => undefined);
  }, 180_000);
  afterAll(() => {
    if (isHere) engine.close();
  });

  it.skipIf(!isHere)('accounts for all 13,407 rows: England is not data, the nameless one is set aside', () => {
    expect(reading.parts).toEqual([{ part: null, read: 13_407, loaded: 13_405, setAside: 1, notData: 1, merged: 0 }]);
    expect(reading.setAside.map(({ reason, value }) => [reason, value?.endsWith('2018-07-01')])).toEqual([
      ['figures without a code or a name', true],
    ]);
    expect(reading.notData.map(({ value }) => value?.split(', ')[0])).toEqual(['England']);
    expect(reading.notes.filter(({ code }) => code === 'publishers-total').map(({ text }) => text)).toEqual([
      'The row “England” of 2011/12 Q3 is the publisher’s total and was not loaded: 4,210,366 first and 8,959,690 follow-up attendances, as the providers of that period add up to.',
    ]);
  });

  it.skipIf(!isHere)('sums first attendances by quarter to what the file holds', () => {
    const sums = engine.query(
      sql`select first_month, months, sum(first_attendances) as firsts from ${stagedAs('outpatient')} group by all`,
      (row) => [row['first_month'], row['months'], row['firsts']] as const,
    );
    expect(sums).toHaveLength(36);
    for (const [day, firsts] of Object.entries(FIRSTS)) {
      expect(sums).toContainEqual([parsePeriod(day)?.firstMonth, 3, firsts]);
    }
  });

  it.skipIf(!isHere)('gives West Hertfordshire 36 quarters, the first at 1.62 follow-ups per first', () => {
    const trust = sql`unit_code = 'WEST HERTFORDSHIRE HOSPITALS NHS TRUST'`;
    const quarters = engine.query(
      sql`select first_attendances as f, follow_up_attendances as u, unit_kind, provider_code = unit_code as same,
          specialty_code from ${stagedAs('outpatient')} where ${trust} order by first_month`,
      (row) => row,
    );
    expect(quarters).toHaveLength(36);
    // grep of the file: 26,776 firsts and 43,259 follow-ups; 27,173 and 49,124 in the last quarter.
    expect(quarters[0]).toEqual({ f: 26_776, u: 43_259, unit_kind: 'provider', same: true, specialty_code: null });
    expect(Number(quarters[0]?.['u']) / Number(quarters[0]?.['f'])).toBeCloseTo(1.62, 2);
    expect(quarters[35]).toMatchObject({ f: 27_173, u: 49_124 });
  });

  it.skipIf(!isHere)('keeps rows without first attendances, and counts them', () => {
    // By Python: 230 rows of 0 and 0, the nameless one among them, and 39 of follow-ups without firsts.
    const counts = new Map(reading.notes.map(({ code, count }) => [code, count]));
    expect(counts.get('no-attendances')).toBe(229);
    expect(counts.get('follow-ups-without-firsts')).toBe(39);
    const [kept] = engine.query(
      sql`select count(*) filter (first_attendances = 0)::integer as n from ${stagedAs('outpatient')}`,
      (row) => row['n'],
    );
    expect(kept).toBe(268);
  });

  it.skipIf(!isHere)('gives referrals by GPs and by others, and lists the columns it leaves', () => {
    const sums = engine.query(
      sql`select source, count(*)::integer as n, sum(referrals) as total from ${stagedAs('referral')}
        where first_month = ${parsePeriod('2011-10-01')?.firstMonth ?? null} group by source order by source`,
      (row) => row,
    );
    // The England row of the same quarter: 2,777,821 GP referrals and 1,757,325 others.
    expect(sums.map((row) => [row['source'], row['total']])).toEqual([
      ['GP', 2_777_821],
      ['other', 1_757_325],
    ]);
    expect(reading.ignoredColumns).toEqual(['total_decisions', 'total_admitted', 'total_failed_to_attend', 'total_removals']); // prettier-ignore
  });
});

describe('an activity return without a period', () => {
  it.skipIf(!hasRealFiles(WITHOUT_PERIOD))('is refused with what to do about it', async () => {
    const engine = await createNodeEngine();
    const source = await openSource(engine, WITHOUT_PERIOD);
    expect(isActivityReturn(source.header)).toBe(true);
    expect(() => readActivityReturn(engine, source, () => undefined)).toThrow(
      'nothing in it says which quarter or month its attendances are of. Add a column quarter_start',
    );
    engine.close();
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { csv, loadedCore } from '../support/loaded-core';

const FILES = {
  'practices.csv': csv(
    'practice_code,practice_name,locality,list_size,opened,closed',
    'Y90001,Alder Surgery,North,900,1974-04-01,',
    'Y90002,Birch Surgery,South,500,,2007-06-30',
    'Y90003,Cedar Surgery,,,,',
  ),
  'list-size.csv': csv(
    'practice_code,financial_year,patients,age_band,sex',
    'Y90001,2006/07,400,0-64,female',
    'Y90001,2006/07,380,0-64,male',
    'Y90001,2006/07,120,65 to 74,female',
    'Y90001,2006/07,100,65 to 74,male',
    'Y90001,2007/08,410,0-64,F',
    'Y90001,2007/08,390,0-64,M',
    'Y90001,2007/08,130,65-74,F',
    'Y90001,2007/08,70,65-74,M',
    'Y90002,2006/07,300,0-64,F',
    // Not given: this year is no list of its ages.
    'Y90002,2007/08,310,0-64,F',
    'Y90002,2007/08,*,65-74,F',
  ),
  'qof-register.csv': csv(
    'financial_year,practice_code,register_code,patients,list_size',
    '2006/07,Y90001,DM,30,750',
    '2007/08,Y90001,DM,40,800',
    '2007/08,Y90001,CHD,20,',
    '2007/08,Y90002,DM,*,400',
  ),
  'engagement.csv': csv(
    'practice_code,agreement_signed,les_applied,visit_planned,visit_done,visitors',
    'Y90001,2007-04-16,yes,2007-10-03,,PBC lead and a pharmacist',
  ),
};

describe('one practice', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    ({ analysis } = await loadedCore(FILES));
  });

  it('gives names, lists by year, the latest list by age and sex, registers and engagement', async () => {
    expect(await analysis.practice({ code: 'y90001' })).toEqual({
      code: 'Y90001',
      name: 'Alder Surgery',
      locality: 'North',
      closed: null,
      opened: '1974-04-01',
      unitKind: 'practice',
      areas: {},
      listSize: 1000,
      lists: [
        { year: '2006/07', patients: 1000 },
        { year: '2007/08', patients: 1000 },
      ],
      ages: {
        period: '2007/08',
        rows: [
          { ageBand: '0-64', sex: 'female', patients: 410 },
          { ageBand: '0-64', sex: 'male', patients: 390 },
          { ageBand: '65-74', sex: 'female', patients: 130 },
          { ageBand: '65-74', sex: 'male', patients: 70 },
        ],
      },
      registers: [
        // No base of its own: the list of the year, 410 + 390 + 130 + 70.
        { code: 'CHD', name: 'Coronary heart disease', years: [{ year: '2007/08', patients: 20, list: 1000 }] },
        {
          code: 'DM',
          name: 'Diabetes',
          years: [
            { year: '2006/07', patients: 30, list: 750 },
            { year: '2007/08', patients: 40, list: 800 },
          ],
        },
      ],
      engagement: {
        agreementSigned: '2007-04-16',
        lesApplied: 'yes',
        visitPlanned: '2007-10-03',
        visitDone: null,
        visitors: 'PBC lead and a pharmacist',
        notes: null,
      },
    });
  });

  it('has little to say of one that closed, and nothing it was not told of one without a locality', async () => {
    const closed = await analysis.practice({ code: 'Y90002' });
    expect(closed).toMatchObject({ closed: '2007-06-30', engagement: null, registers: [] });
    // The list of 2007/08 is not whole; that of 2006/07 is.
    expect(closed.lists).toEqual([{ year: '2006/07', patients: 300 }]);
    expect(closed.ages).toEqual({ period: '2006/07', rows: [{ ageBand: '0-64', sex: 'female', patients: 300 }] });
    const bare = await analysis.practice({ code: 'Y90003' });
    expect(bare).toMatchObject({ name: 'Cedar Surgery', locality: null, listSize: null, lists: [], ages: null, registers: [] }); // prettier-ignore
  });

  it('lists every practice with what says who is like whom', async () => {
    const roster = await analysis.roster({});
    expect(roster).toMatchObject({ unitKind: 'practice', ageBands: ['0-64', '65-74'], registers: ['CHD', 'DM'] });
    const [first, second, third] = roster.units;
    expect(first).toMatchObject({ code: 'Y90001', locality: 'North', listSize: 1000 });
    expect([...(first?.ageShares ?? [])]).toEqual([0.8, 0.2]);
    expect([...(first?.prevalence ?? [])]).toEqual([0.02, 0.05]);
    expect(first?.engagement?.visitPlanned).toBe('2007-10-03');
    expect(second).toMatchObject({ code: 'Y90002', closed: '2007-06-30', listSize: 300, engagement: null });
    expect([...(second?.ageShares ?? [])]).toEqual([1, 0]);
    expect([...(second?.prevalence ?? [])]).toEqual([NaN, NaN]);
    expect(third).toMatchObject({ code: 'Y90003', locality: null, listSize: null });
    expect([...(third?.ageShares ?? [])]).toEqual([NaN, NaN]);
  });

  it('refuses what no file names, in a sentence', async () => {
    await expect(analysis.practice({ code: 'X1' })).rejects.toThrow('No loaded file names a practice “X1”.');
    await expect(analysis.roster({ units: 'ccg' })).rejects.toThrow('No CCGs are loaded. The kinds of unit loaded are: practice.'); // prettier-ignore
    const { analysis: empty } = await loadedCore({});
    await expect(empty.roster({})).rejects.toThrow('Nothing is loaded that names a unit.');
  });
});

it('knows the 73 practices of the sample, 17 of which have signed and 14 applied', async () => {
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  const { units, ageBands } = await analysis.roster({});
  expect(units).toHaveLength(73);
  expect(units.filter(({ engagement }) => typeof engagement?.agreementSigned === 'string')).toHaveLength(17);
  expect(units.filter(({ engagement }) => typeof engagement?.lesApplied === 'string')).toHaveLength(14);
  expect(ageBands[0]).toBe('0-4');
  const first = await analysis.practice({ code: 'Y90001' });
  // public/data/list-size.csv: the rows of Y90001 in 2005/06 add up to the list its registers name.
  expect(first.lists.find(({ year }) => year === '2005/06')?.patients).toBe(7446);
  expect(first.listSize).toBe(first.lists.at(-1)?.patients);
}, 60_000);

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, ListSizeLine, ListSizesResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';
import { plainRecords } from '../support/plain-csv';
import { hasRealFiles, realFile } from '../support/realdata';

const FILES = {
  'practices.csv': csv(
    'practice_code,practice_name,locality,opened,closed',
    'Y90001,Alder Surgery,North,,',
    'Y90002,Birch Surgery,North,,2008-03-31',
    'Y90003,Cedar Surgery,South,,',
    'Y90004,Damson Surgery,South,,',
    'Y90005,Elder Clinic,South,,',
    'Y90006,Fir Surgery,South,,2001-03-31',
  ),
  'lists.csv': csv(
    'practice_code,financial_year,patients',
    'Y90001,2005/06,1000',
    'Y90001,2006/07,1010',
    'Y90001,2008/09,1100',
    'Y90002,2005/06,400',
    'Y90002,2006/07,390',
    'Y90003,2005/06,2000',
    'Y90003,2008/09,2050',
    'Y90004,2006/07,*',
    'Y90004,2008/09,700',
  ),
  'quarters.csv': csv('practice_code,period,patients', 'Y90001,2008/09 Q1,1080', 'Y90001,2008/09 Q2,1090'),
  'half.csv': csv('practice_code,period,patients', 'Y90001,2008-04..2008-09,1085'),
};

const figures = ({ points }: ListSizeLine) => points.map(({ patients, units, absent }) => [patients, units, absent]);
const named = (result: ListSizesResult, code: string): ListSizeLine => {
  const line = result.lines.find((one) => one.code === code);
  if (!line) throw new Error(`no line ${code}`);
  return line;
};

describe('list sizes over time', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    ({ analysis } = await loadedCore(FILES));
  });

  it('are of one length of period, the one with most of them, with every year in its place', async () => {
    const result = await analysis.listSizes({});
    expect([result.steps, result.step]).toEqual([['year', 'quarter'], 'year']);
    expect(result.periods).toEqual(['2005/06', '2006/07', '2007/08', '2008/09']);
    expect(result.notLoaded).toEqual(['2007/08']);
    expect(result.notes.map(({ code }) => code)).toContain('other-lengths');
    const quarters = await analysis.listSizes({ step: 'quarter' });
    expect(quarters.periods).toEqual(['2008/09 Q1', '2008/09 Q2']);
    expect(figures(named(quarters, 'ALL'))).toEqual([[1080, 1, 0], [1090, 1, 0]]); // prettier-ignore
    await expect(analysis.listSizes({ step: 'month' })).rejects.toThrow('by year and by quarter');
  });

  it('add up by locality, with the practices that give none', async () => {
    const result = await analysis.listSizes({});
    expect(result.lines.map(({ level, code }) => [level, code])).toEqual([['overall', 'ALL'], ['locality', 'North'], ['locality', 'South']]); // prettier-ignore
    // Alder + Birch: 1,000 + 400; 1,010 + 390; Alder alone: 1,100.
    expect(figures(named(result, 'North'))).toEqual([[1400, 2, 0], [1400, 2, 0], [null, 0, 0], [1100, 1, 1]]); // prettier-ignore
    // Cedar; nobody, Damson's being masked; Cedar + Damson: 2,050 + 700.
    expect(figures(named(result, 'South'))).toEqual([[2000, 1, 1], [null, 0, 2], [null, 0, 0], [2750, 2, 0]]); // prettier-ignore
    expect(figures(named(result, 'ALL'))).toEqual([[3400, 3, 1], [1400, 2, 2], [null, 0, 0], [3850, 3, 1]]); // prettier-ignore
  });

  it('change by what the practices of both ends changed by: who joins or leaves is no growth', async () => {
    const result = await analysis.listSizes({});
    const changes = ['ALL', 'North', 'South'].map((code) => {
      const { sameUnits, sameChange } = named(result, code);
      return [code, sameUnits, sameChange];
    });
    // North: Alder 1,000 to 1,100. South: Cedar 2,000 to 2,050. All: 3,000 to 3,150.
    expect(changes).toEqual([
      ['ALL', 2, 3150 / 3000 - 1],
      ['North', 1, 1100 / 1000 - 1],
      ['South', 1, 2050 / 2000 - 1],
    ]);
    // Cedar gives none in 2006/07, so that the two together have no figure there.
    expect(named(result, 'ALL').points.map(({ samePatients }) => samePatients)).toEqual([3000, null, null, 3150]);
    expect(named(result, 'North').points.map(({ joined, left }) => [joined, left])).toEqual([[[], []], [[], []], [[], []], [[], ['Birch Surgery']]]); // prettier-ignore
    expect(named(result, 'South').points.map(({ joined, left }) => [joined, left])).toEqual([[[], []], [[], ['Cedar Surgery']], [[], []], [['Cedar Surgery', 'Damson Surgery'], []]]); // prettier-ignore
    expect(result.partlyListed.map(({ name, first, last, absent, of, patients }) => [name, first, last, absent, of, patients])).toEqual([
      ['Cedar Surgery', '2005/06', '2008/09', 1, 3, 2000],
      ['Damson Surgery', '2008/09', '2008/09', 2, 3, 700],
      ['Birch Surgery', '2005/06', '2006/07', 1, 3, 390],
    ]); // prettier-ignore
  });

  it('say of how many practices no list is given, other than those long closed', async () => {
    // Elder Clinic; Fir Surgery closed in 2001.
    const { lines } = await analysis.listSizes({});
    expect(lines.map(({ code, neverGiven }) => [code, neverGiven])).toEqual([['ALL', 1], ['North', 0], ['South', 1]]); // prettier-ignore
  });

  it('can be of the practices open now, and of one', async () => {
    const open = await analysis.listSizes({ openNow: true });
    expect(figures(named(open, 'North'))).toEqual([[1000, 1, 0], [1010, 1, 0], [null, 0, 0], [1100, 1, 0]]); // prettier-ignore
    expect(open.notes[0]?.text).toContain('Birch Surgery');
    const one = await analysis.listSizes({ code: 'y90003' });
    expect(one.lines.at(-1)).toMatchObject({ level: 'unit', code: 'Y90003', name: 'Cedar Surgery' });
    expect(figures(named(one, 'Y90003'))).toEqual([[2000, 1, 0], [null, 0, 1], [null, 0, 0], [2050, 1, 0]]); // prettier-ignore
  });

  it('name the files they are of', async () => {
    const { sources } = await analysis.listSizes({});
    expect(sources.map(({ file }) => file).sort()).toEqual(['half.csv', 'lists.csv', 'quarters.csv']);
  });
});

it('has no lines where a list is given without its time alone', async () => {
  const { analysis } = await loadedCore({
    'practices.csv': csv('practice_code,practice_name,locality,list_size', 'Y90001,Alder Surgery,North,900'),
  });
  expect(await analysis.listSizes({})).toMatchObject({ steps: [], step: null, periods: [], lines: [], sources: [] });
});

const PLACES = 'west-herts/west_herts_practice_locality.csv';
const LISTS = 'west-herts/list_size_west_herts.csv';
const isHere = hasRealFiles(PLACES, LISTS);

describe.skipIf(!isHere)('the published list sizes of West Herts', () => {
  it('add up by locality and quarter, and change by the same practices, as the bare rows of the file do', async () => {
    const { analysis } = await loadedCore({
      'west_herts_practice_locality.csv': readFileSync(realFile(PLACES), 'utf8'),
      'list_size_west_herts.csv': readFileSync(realFile(LISTS), 'utf8'),
    });
    const result = await analysis.listSizes({});
    const rows = plainRecords(realFile(LISTS));
    // 71, 71, 70 and 68 by `csv.DictReader` of Python.
    expect(rows).toHaveLength(280);
    const quarters = { '2013_04-06': '2013/14 Q1', '2014_04-06': '2014/15 Q1', '2015_04-06': '2015/16 Q1', '2016_01-03': '2015/16 Q4' }; // prettier-ignore
    expect(result.periods).toHaveLength(12);
    expect(result.notLoaded).toHaveLength(8);
    for (const locality of ['DacCom', 'Hertsmere', 'StahCom', 'WatCom']) {
      const inside = rows.filter((row) => row['inferred_pbc_locality'] === locality);
      const line = named(result, locality);
      for (const [written, period] of Object.entries(quarters)) {
        const there = inside.filter((row) => row['quarter_start'] === written);
        const patients = there.reduce((sum, row) => sum + Number(row['list_size']), 0);
        expect(line.points.find((point) => point.period === period)).toMatchObject({ patients, units: there.length });
      }
      const listOf = (quarter: string) => new Map(inside.filter((row) => row['quarter_start'] === quarter).map((row) => [row['practice_code'] ?? '', Number(row['list_size'])])); // prettier-ignore
      const [first, last] = [listOf('2013_04-06'), listOf('2016_01-03')];
      const both = [...first.keys()].filter((code) => last.has(code));
      const sum = (lists: ReadonlyMap<string, number>) => both.reduce((total, code) => total + (lists.get(code) ?? 0), 0); // prettier-ignore
      expect(line.sameUnits).toBe(both.length);
      expect(line.sameChange).toBeCloseTo(sum(last) / sum(first) - 1, 12);
    }
    // By awk: E82653 gives 2,108 and 2,048 patients and then none; two others of 0 patients end with 2015/16 Q1.
    expect(result.partlyListed.map(({ code, last, patients }) => [code, last, patients])).toEqual([
      ['E82653', '2014/15 Q1', 2048],
      ['Y00042', '2015/16 Q1', 0],
      ['Y01735', '2015/16 Q1', 0],
    ]);
    // WatCom: 200,292 to 208,844 in all; 198,184 to 208,844 without E82653, which left.
    expect(named(result, 'WatCom').sameChange).toBeCloseTo(208_844 / 198_184 - 1, 12);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { Analysis, MeasureResult } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

/** A record of the ODS list of practices: 27 quoted cells. */
function odsPractice(code: string, closed: string): string {
  const cells: Readonly<Record<number, string>> = { 0: code, 1: `PRACTICE ${code}`, 10: '19740401', 11: closed, 12: closed === '' ? 'A' : 'C', 13: 'B', 21: '0', 25: '4' }; // prettier-ignore
  return Array.from({ length: 27 }, (_, place) => `"${cells[place] ?? ''}"`).join(',');
}

/** Two networks of one name, told apart by their codes; one practice that is in none. */
const MAP = csv(
  'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,CCG_CODE,CCG_NAME,COMM_REGION_CODE,COMM_REGION_NAME',
  'GP_PRAC_PAT_LIST,01-Sep-20,Y90001,ASH,ZZ1 1ZZ,U00001,CENTRAL PCN,99Z,NHS North,Y99,East',
  'GP_PRAC_PAT_LIST,01-Sep-20,Y90002,ELM,ZZ1 1ZZ,U00001,CENTRAL PCN,99Z,NHS North,Y99,East',
  'GP_PRAC_PAT_LIST,01-Sep-20,Y90003,OAK,ZZ1 1ZZ,U00002,CENTRAL PCN,98Z,NHS South,Y99,East',
);

const QOF = csv(
  'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
  '2018/19,Y90001,DM12,80,100,10',
  '2018/19,Y90002,DM12,150,200,30',
  '2018/19,Y90003,DM12,240,300,20',
  '2018/19,Y90004,DM12,90,100,5',
  '2017/18,Y90001,DM12,80,100,8',
  '2017/18,Y90002,DM12,150,200,20',
);

let analysis: Analysis;
beforeAll(async () => {
  ({ analysis } = await loadedCore({
    'gp-reg-pat-prac-map.csv': MAP,
    'epraccur.csv': `${odsPractice('Y90001', '')}\r\n${odsPractice('Y90002', '20190331')}\r\n`,
    'qof.csv': QOF,
  }));
});

const ask = (changes: Readonly<Record<string, unknown>> = {}): Promise<MeasureResult> =>
  analysis.measure({ measure: 'exception-rate', period: '2018/19', indicator: 'DM12', ...changes });
const counts = ({ localities }: MeasureResult) =>
  localities.map(({ name, numerator, denominator }) => [name, numerator, denominator]);

describe('groupings', () => {
  it('are described with each unit, areas of one name told apart by their codes', async () => {
    const { units } = await analysis.describe();
    expect(units.map(({ code, areas }) => [code, areas['PCN'], areas['CCG'], areas['Status']])).toEqual([
      ['Y90004', undefined, undefined, undefined],
      ['Y90001', 'CENTRAL PCN (U00001)', 'NHS North', undefined],
      ['Y90002', 'CENTRAL PCN (U00001)', 'NHS North', undefined],
      ['Y90003', 'CENTRAL PCN (U00002)', 'NHS South', undefined],
    ].sort((a, b) => (nameOf(units, a[0]) < nameOf(units, b[0]) ? -1 : 1))); // prettier-ignore
  });

  it('sum the units of each area, and those in none apart', async () => {
    // Exceptions and denominators with exceptions, by hand: 10 + 30 of 110 + 230; 20 of 320; 5 of 105.
    const result = await ask({ grouping: 'PCN' });
    expect(counts(result)).toEqual([
      ['CENTRAL PCN (U00001)', 40, 340],
      ['CENTRAL PCN (U00002)', 20, 320],
      ['No locality', 5, 105],
    ]);
    expect(result.overall).toMatchObject({ numerator: 65, denominator: 765 });
    expect(counts(await ask({ grouping: 'Region' }))).toEqual([['East', 60, 660], ['No locality', 5, 105]]); // prettier-ignore
  });

  it('are found whatever the case, and compared within, as localities are', async () => {
    const result = await ask({ grouping: 'pcn', withinLocality: 'CENTRAL PCN (U00001)' });
    expect(result.units.map(({ code }) => code)).toEqual(['Y90001', 'Y90002']);
    expect(result.target).toBeCloseTo(40 / 340, 12);
  });

  it('follow areas over time', async () => {
    const trend = await analysis.trend({
      measure: 'exception-rate',
      indicator: 'DM12',
      grouping: 'CCG',
      unitCodes: [],
    });
    const north = trend.series.find(({ name }) => name === 'NHS North');
    expect(north?.points.map(({ period, numerator, denominator }) => [period, numerator, denominator])).toEqual([
      ['2017/18', 28, 328],
      ['2018/19', 40, 340],
    ]);
  });

  it('that no file gives are refused with those there are', async () => {
    await expect(ask({ grouping: 'STP' })).rejects.toThrow(
      'No loaded file groups these units by “STP”. The groupings loaded are: CCG, PCN, Region.',
    );
    await expect(ask({ grouping: 'PCN', withinLocality: 'Nowhere' })).rejects.toThrow(
      'No unit is in the PCN “Nowhere”. The PCNs are: CENTRAL PCN (U00001), CENTRAL PCN (U00002), No locality.',
    );
  });
});

describe('closed practices', () => {
  it('are counted as it was, marked and said', async () => {
    const result = await ask();
    const elm = result.units.find(({ code }) => code === 'Y90002');
    expect(elm).toMatchObject({ closed: '2019-03-31', notes: ['Closed on 31 March 2019.'] });
    expect(result.units.filter(({ closed }) => closed !== null)).toHaveLength(1);
    expect(result.notes).toContainEqual({
      code: 'closed-counted',
      text: '1 practice that has closed since, or will, is counted as it was.',
    });
  });

  it('are left out of every figure where only those open now are asked for', async () => {
    const result = await ask({ openNow: true });
    expect(result.units.map(({ code }) => code)).toEqual(['Y90001', 'Y90003', 'Y90004']);
    // Without 30 of 230.
    expect(result.overall).toMatchObject({ numerator: 35, denominator: 535 });
    expect(result.notes).toContainEqual({
      code: 'closed-left-out',
      text: '1 practice that is closed now is left out of every figure: ELM.',
    });
    const trend = await analysis.trend({ measure: 'exception-rate', indicator: 'DM12', openNow: true, unitCodes: [] });
    expect(trend.series[0]?.points.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
      [8, 108],
      [35, 535],
    ]);
  });

  it('are no answer where nothing else has figures', async () => {
    const { analysis: alone } = await loadedCore({
      'practices.csv': csv('practice_code,practice_name,locality,closed', 'Y90001,Ash,DacCom,2010-01-31'),
      'qof.csv': csv('financial_year,practice_code,indicator_code,numerator,denominator,exceptions', '2007/08,Y90001,DM12,8,10,1'),
    }); // prettier-ignore
    await expect(alone.measure({ measure: 'exception-rate', period: '2007/08', openNow: true })).rejects.toThrow(
      'Every unit with figures for this is closed now: ask for them as it was.',
    );
  });
});

function nameOf(units: readonly { readonly code: string; readonly name: string }[], code: string | undefined): string {
  return units.find((unit) => unit.code === code)?.name ?? '';
}

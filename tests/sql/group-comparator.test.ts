import { beforeAll, describe, expect, it } from 'vitest';
import { groupingOfLink } from '../../src/domain/grouping';
import type { Analysis } from '../../src/analysis/analysis';
import { csv, loadedCore } from '../support/loaded-core';

const QOF = csv(
  'financial_year,practice_code,indicator_code,numerator,denominator,exceptions',
  '2007/08,A1,DM12,50,900,100',
  '2007/08,B1,DM12,50,700,300',
  '2007/08,C1,DM12,50,2800,200',
  '2007/08,D1,DM12,50,160,40',
);
const asked = { measure: 'exception-rate', period: '2007/08', group: 'DM' };

describe('a group as the comparator', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    ({ analysis } = await loadedCore({ 'qof.csv': QOF }));
  });

  it('compares every unit with the sum over sum of its members', async () => {
    // (100 + 200) ÷ (1000 + 3000) = 0.075; z of B1 = (0.3 − 0.075) ÷ √(0.075 × 0.925 ÷ 1000).
    const result = await analysis.measure({ ...asked, among: { name: 'North', codes: ['A1', 'C1'] } });
    expect(result.target).toBeCloseTo(0.075, 12);
    expect(result.targetGiven).toBe(true);
    expect(result.units.map(({ code }) => code)).toEqual(['A1', 'B1', 'C1', 'D1']);
    const z = (0.3 - 0.075) / Math.sqrt((0.075 * 0.925) / 1000);
    expect(result.units.find(({ code }) => code === 'B1')?.z).toBeCloseTo(z, 10);
    expect(result.overall.value).toBeCloseTo(640 / 5200, 12);
  });

  it('says how many members have no figures', async () => {
    const result = await analysis.measure({ ...asked, among: { name: 'North', codes: ['A1', 'C1', 'Z9'] } });
    expect(result.target).toBeCloseTo(0.075, 12);
    expect(result.notes.find(({ code }) => code === 'group-incomplete')?.text).toBe(
      'The average of “North” is over 2 of its 3 practices: 1 has no figures here.',
    );
  });

  it('refuses a group of which none has figures, and two comparators at once', async () => {
    const of = (codes: string[], more = {}) => analysis.measure({ ...asked, among: { name: 'North', codes }, ...more });
    await expect(of(['Z9'])).rejects.toThrow('No practice of the group “North” has figures for this.');
    await expect(of(['A1'], { target: 0.1 })).rejects.toThrow('only one of them at a time');
  });
});

describe('a group as the grouping', () => {
  let analysis: Analysis;
  beforeAll(async () => {
    ({ analysis } = await loadedCore({ 'qof.csv': QOF }));
  });
  const grouping = groupingOfLink(['North', 'A1', 'C1']);
  const counts = ({ code, numerator, denominator }: { code: string; numerator: number | null; denominator: number | null }) => [code, numerator, denominator]; // prettier-ignore

  it('is one area beside the rest, and leaves the average that of all', async () => {
    const result = await analysis.measure({ ...asked, grouping });
    // 100 + 200 of 1000 + 3000; 300 + 40 of 1000 + 200.
    expect(result.localities.map(counts)).toEqual([['North', 300, 4000], ['Not in North', 340, 1200]]); // prettier-ignore
    expect(result.target).toBeCloseTo(640 / 5200, 12);
    const inside = await analysis.measure({ ...asked, grouping, withinLocality: 'North' });
    expect(inside.target).toBeCloseTo(300 / 4000, 12);
  });

  it('is so in a scan and a comparison, too', async () => {
    const plan = await analysis.scanPlan({ period: '2007/08', detail: 'group', grouping });
    expect(plan.units.map(({ code, locality }) => [code, locality])).toEqual([['A1', 'North'], ['B1', 'Not in North'], ['C1', 'North'], ['D1', 'Not in North']]); // prettier-ignore
    const scan = await analysis.scan({ period: '2007/08', detail: 'group', grouping, columns: ['exception-rate:DM'] });
    expect(scan.columns[0]?.localities.map(counts)).toEqual([['North', 300, 4000], ['Not in North', 340, 1200]]); // prettier-ignore
    const pair = await analysis.compare({ x: { ...asked, grouping }, y: { ...asked, measure: 'achievement', grouping } }); // prettier-ignore
    expect(pair.units.map(({ locality }) => locality)).toEqual(['North', 'Not in North', 'North', 'Not in North']);
  });

  it('is refused where none of its members is loaded', async () => {
    await expect(analysis.measure({ ...asked, grouping: groupingOfLink(['Far', 'Z9']) })).rejects.toThrow('No practice of the group “Far” is in these data.'); // prettier-ignore
  });
});

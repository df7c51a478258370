import { beforeAll, describe, expect, it } from 'vitest';
import type { MakerContext } from '@/figures/figure-maker';
import { made, printFaults } from '../support/made-figures';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const make = (view: Record<string, unknown>, threshold = 0) => made('/overview', 'glance', view, context, threshold);
const DIABETES = { period: '2007/08', pathway: 'diabetes' };

describe('the figure of the Overview page, made without the page', () => {
  it('has every measure of the year by locality, as the core answers each', async () => {
    const { rows, table, notes } = await make({ period: '2007/08' });
    expect(printFaults(table)).toEqual([]);
    expect(notes).toEqual([]);
    const result = await context.analysis.measure({ measure: 'exception-rate', group: 'DM', period: '2007/08', units: 'practice' }); // prettier-ignore
    const own = rows.filter(({ measure }) => measure === 'Exception rate, diabetes');
    expect(own.map(({ locality, numerator, denominator, value }) => [locality, numerator, denominator, value])).toEqual(
      [
        ...result.localities.map(({ code, numerator, denominator, value }) => [code, numerator, denominator, value]),
        ['All', result.overall.numerator, result.overall.denominator, result.overall.value],
      ],
    );
    const outside = result.units.filter(({ band, bandAdjusted }) => (bandAdjusted ?? band).endsWith('998')).length;
    expect(own.at(-1)).toMatchObject({ signals: outside, value_in_words: expect.stringMatching(/^\d+\.\d%$/) as string, standing: null }); // prettier-ignore
    expect(new Set(rows.map(({ measure }) => measure)).size).toBeGreaterThan(20);
    expect(own.every(({ standing }) => standing === null || /^(higher|lower|similar|not compared)$/.test(String(standing)))).toBe(true); // prettier-ignore
  });

  it('has the measures of a pathway alone, and units grouped as the view asks, and says so', async () => {
    const { rows, savable } = await make({ ...DIABETES, grouping: ['North', 'Y90001', 'Y90002'] });
    const measures = [...new Set(rows.map(({ measure }) => String(measure)))];
    expect(measures).toContain('Exception rate, diabetes');
    expect(measures.filter((title) => /hypertension|CHD|cardiology/i.test(title))).toEqual([]);
    expect(new Set(rows.map(({ locality }) => locality))).toEqual(new Set(['North', 'Not in North', 'All']));
    expect(rows.find(({ locality }) => locality === 'North')?.['members']).toBe('Y90001 Y90002');
    if ('figure' in savable) throw new Error('The figure is no table.');
    expect(savable.words(5).filters).toBe('Measures of the pathway Diabetes. Grouped by “North” (2: Y90001, Y90002) and the rest'); // prettier-ignore
  });

  it('masks what would give small counts away, in words too', async () => {
    const asked = { ...DIABETES, grouping: ['One', 'Y90001'] };
    const { rows } = await make(asked, 50);
    const hidden = rows.filter(({ value }) => value === '*');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect(row).toMatchObject({ band: '*', value_in_words: '*', standing: '*' });
    expect((await make(asked)).rows.some((row) => Object.values(row).includes('*'))).toBe(false);
  });

  it('says what the view asks for and is not loaded, and what is shown instead', async () => {
    const { notes } = await make({ period: '1999/00', pathway: 'diabetes', grouping: 'PCN' });
    expect(notes).toEqual([
      expect.stringMatching(/^Nothing is loaded for 1999\/00\. Shown instead: \d{4}\/\d\d\.$/) as string,
      'There is no grouping “PCN” in these data: localities are shown.',
    ]);
  });

  it('says in plain words where there is no such figure', async () => {
    const empty = { ...context, description: { ...context.description, measures: [] } };
    await expect(made('/overview', 'glance', {}, empty)).rejects.toThrow('Nothing is loaded that could be compared.');
  });
});

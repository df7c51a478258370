import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureRequest, MeasureResult } from '@/analysis/analysis';
import type { MakerContext } from '@/figures/figure-maker';
import { made, printFaults } from '../support/made-figures';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const make = (panel: string, view: Record<string, unknown>, threshold = 0) => made('/outliers', panel, view, context, threshold); // prettier-ignore
/** Few measures, so that the test is quick. */
const VIEW = { period: '2006/07', pathway: 'diabetes' };
const DM = 'Exception rate, diabetes';
const ask = (period: string): Promise<MeasureResult> => context.analysis.measure({ measure: 'exception-rate', group: 'DM', period, units: 'practice' } satisfies MeasureRequest); // prettier-ignore
const shownBand = ({ band, bandAdjusted }: MeasureResult['units'][number], { overdispersion }: MeasureResult) => (overdispersion.isAdjusted ? (bandAdjusted ?? band) : band); // prettier-ignore

describe('figures of the Outliers page, made without the page', () => {
  it('prints some columns of every table, and says what it is limited to', async () => {
    for (const panel of ['map', 'signals', 'moved']) {
      const { table, savable, notes } = await make(panel, VIEW);
      expect({ panel, faults: printFaults(table), notes }).toEqual({ panel, faults: [], notes: [] });
      if ('figure' in savable) throw new Error('The figure is no table.');
      expect(savable.words(5).filters).toBe('Measures of the pathway Diabetes');
    }
  });

  it('maps every practice in every measure, with counts, z and band as the core gives them', async () => {
    const result = await ask('2006/07');
    const { rows } = await make('map', VIEW);
    const own = rows.filter(({ measure }) => measure === DM);
    const given = result.units.filter(({ value }) => value !== null);
    expect(own).toHaveLength(given.length);
    for (const unit of given) {
      const z = result.overdispersion.isAdjusted ? unit.zAdjusted : unit.z;
      expect(own.find(({ unit_code }) => unit_code === unit.code)).toMatchObject({ numerator: unit.numerator, denominator: unit.denominator, value: unit.value, z, band: shownBand(unit, result) }); // prettier-ignore
    }
    expect(new Set(rows.map(({ measure }) => measure)).size).toBeGreaterThan(2);
    const exceptions = (await make('map', { ...VIEW, domains: ['exceptions'] })).rows.map(({ measure }) => measure);
    expect(new Set(exceptions)).toEqual(new Set([DM]));
    const order = (await make('map', { ...VIEW, sort: 'name' })).rows.map(({ unit_name }) => String(unit_name));
    expect([...new Set(order)]).toEqual([...new Set(order)].sort(new Intl.Collator('en-GB', { numeric: true }).compare)); // prettier-ignore
  });

  it('lists as signals those outside the limits that the view names', async () => {
    const result = await ask('2006/07');
    const outside = (isSignal: (band: string) => boolean) => result.units.filter((unit) => isSignal(shownBand(unit, result))).map(({ code }) => code).sort(); // prettier-ignore
    const listed = async (view: Record<string, unknown>) => (await make('signals', view)).rows.filter(({ measure }) => measure === DM).map(({ unit_code }) => String(unit_code)).sort(); // prettier-ignore
    const far = outside((band) => band.endsWith('998'));
    expect(far.length).toBeGreaterThan(0);
    expect(await listed(VIEW)).toEqual(far);
    expect(await listed({ ...VIEW, rule: '95' })).toEqual(outside((band) => /95|998/.test(band)));
    const area = await make('signals', { ...VIEW, rule: '95', only: ['DacCom'] });
    expect(new Set(area.rows.map(({ locality }) => locality))).toEqual(new Set(['DacCom']));
  });

  it('says of a signal whether it was so the year before', async () => {
    const [now, before] = [await ask('2006/07'), await ask('2005/06')];
    const { rows } = await make('signals', VIEW);
    const row = rows.find(({ measure }) => measure === DM);
    const unit = before.units.find(({ code }) => code === row?.['unit_code']);
    const side = row?.['direction'] === 'higher' ? 'above' : 'below';
    expect(now.units.some(({ code }) => code === row?.['unit_code'])).toBe(true);
    const wasSo = unit ? shownBand(unit, before).startsWith(side) : false;
    expect(String(row?.['before'])).toMatch(wasSo ? /^so / : /^(not so|so in 1 of the 2)/);
  });

  it('lists what moved since the year before with the counts of both years', async () => {
    const [now, before] = [await ask('2006/07'), await ask('2005/06')];
    const { rows } = await make('moved', VIEW);
    const own = rows.filter(({ measure }) => measure === DM);
    expect(own.length).toBeGreaterThan(0);
    for (const row of own) {
      const [after, was] = [now, before].map(({ units }) => units.find(({ code }) => code === row['unit_code']));
      expect(row).toMatchObject({ numerator: after?.numerator, denominator: after?.denominator, value: after?.value, numerator_before: was?.numerator, value_before: was?.value }); // prettier-ignore
      expect(Math.abs(Number(row['z_of_change']))).toBeGreaterThan(1.959);
    }
    const sizes = rows.map(({ z_of_change }) => Math.abs(Number(z_of_change)));
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a));
  });

  it('masks small counts: their cells of the map, and their signals and movements', async () => {
    const view = { ...VIEW, detail: 'indicator', rule: '95' };
    const map = await make('map', view, 5);
    const hidden = map.rows.filter(({ numerator, denominator }) => numerator === '*' || denominator === '*');
    expect(hidden.length).toBeGreaterThan(0);
    for (const row of hidden) expect(row).toMatchObject({ value: '*', value_in_words: '*', z: '*', band: '*', standing: '*' }); // prettier-ignore
    expect(map.rows.filter(({ numerator }) => typeof numerator === 'number' && numerator > 0 && numerator < 5)).toEqual([]); // prettier-ignore
    const masked = new Set(hidden.map(({ unit_code, measure }) => `${String(unit_code)} ${String(measure)}`));
    for (const panel of ['signals', 'moved']) {
      const { rows } = await make(panel, view, 5);
      expect(rows.filter(({ unit_code, measure }) => masked.has(`${String(unit_code)} ${String(measure)}`))).toEqual([]); // prettier-ignore
      const left = (await make(panel, view)).rows.length - (rows.length - 1);
      expect(rows.at(-1)?.['note']).toBe(`${left} more left out for small numbers (threshold 5)`);
    }
  });

  it('says what the view asks for and is not loaded, and what is shown instead', async () => {
    const { notes } = await make('map', { period: '1999/00', pathway: 'diabetes', grouping: 'PCN' });
    expect(notes).toEqual([
      expect.stringMatching(/^Nothing is loaded for 1999\/00\. Shown instead: \d{4}\/\d\d\.$/) as string,
      'There is no grouping “PCN” in these data: localities are shown.',
    ]);
  });

  it('says in plain words where there is no such figure', async () => {
    const empty = { ...context, description: { ...context.description, measures: [] } };
    await expect(made('/outliers', 'map', {}, empty)).rejects.toThrow('Nothing that is loaded can be gone through.');
    await expect(make('map', { ...VIEW, only: ['Nowhere'] })).rejects.toThrow('No practice is left by the filters.');
    await expect(make('signals', { ...VIEW, domains: ['indicators'] })).rejects.toThrow('No practices can be compared.'); // prettier-ignore
    const years = context.description.measures.flatMap(({ periods }) => periods.filter((period) => /^\d{4}\/\d\d$/.test(period))).sort(); // prettier-ignore
    await expect(make('moved', { ...VIEW, period: years[0] })).rejects.toThrow('No earlier year is loaded.');
  });
});

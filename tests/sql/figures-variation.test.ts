import { beforeAll, describe, expect, it } from 'vitest';
import type { SavableChart } from '@/exports/savable';
import { makeFigure } from '@/app/figure-pages';
import type { MakerContext } from '@/figures/figure-maker';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const VIEW = { measure: 'exception-rate', group: 'DM', period: '2007/08' };

async function chart(panel: string, view: Record<string, unknown> = VIEW) {
  const { savable, notes } = await makeFigure('/variation', panel, view, context);
  if (!('figure' in savable)) throw new Error('The figure is no chart.');
  return { savable, notes };
}

const column = async (savable: SavableChart, name: string, threshold = 0) => {
  const { columns, rows } = await savable.table(threshold);
  return rows.map((row) => row[columns.indexOf(name)]);
};

describe('figures of the Variation page, made without the page', () => {
  it('holds the counts that the core gives, unit by unit, in every chart of units', async () => {
    const result = await context.analysis.measure({ measure: 'exception-rate', group: 'DM', period: '2007/08' });
    for (const panel of ['funnel', 'spread', 'ranked']) {
      const { savable, notes } = await chart(panel);
      expect(await column(savable, 'numerator')).toEqual(result.units.map(({ numerator }) => numerator));
      expect(notes).toEqual([]);
      const { words, picture } = await savable.figure(0);
      expect(words.subtitle).toContain('2007/08');
      expect(picture.points).toHaveLength(result.units.filter(({ value }) => value !== null).length);
    }
  });

  it('draws what the view filters and picks', async () => {
    const { savable } = await chart('ranked', { ...VIEW, only: ['DacCom'], unit: 'Y90001' });
    const areas = await column(savable, 'locality');
    expect(new Set(areas)).toEqual(new Set(['DacCom']));
    expect((await savable.figure(5)).words.filters).toContain('DacCom');
  });

  it('draws the line over time, of the localities or of a practice', async () => {
    const { savable } = await chart('trend');
    const names = new Set(await column(savable, 'unit_name'));
    expect([...names]).toEqual(expect.arrayContaining(['DacCom', 'Hertsmere', 'StahCom', 'WatCom']));
    const one = await chart('trend', { ...VIEW, unit: 'Y90001' });
    expect(new Set(await column(one.savable, 'unit_code'))).toContain('Y90001');
  });

  it('masks as the threshold asks', async () => {
    const { savable } = await chart('ranked', { ...VIEW, period: '2007/08', group: undefined, indicator: 'DM20' });
    expect(await column(savable, 'numerator', 5)).toContain('*');
    expect(await column(savable, 'numerator', 0)).not.toContain('*');
  });

  it('says what the view asks for and is not loaded, and what of the link it cannot use', async () => {
    const { notes } = await chart('ranked', { ...VIEW, period: '1999/00', colour: 'red' });
    expect(notes).toEqual([
      'Parts of the link could not be used: colour.',
      expect.stringMatching(/^No data are loaded for 1999\/00\. Shown instead: /) as string,
    ]);
  });

  it('refuses a page or a panel that has no figure, in plain words', async () => {
    await expect(makeFigure('/nowhere', 'funnel', {}, context)).rejects.toThrow('No page “/nowhere” has figures.');
    await expect(makeFigure('/variation', 'toString', {}, context)).rejects.toThrow(/^There is no figure “toString”; there are: funnel, /); // prettier-ignore
  });

  it('holds the table of all units, and two periods side by side with what is masked in either', async () => {
    const all = await makeFigure('/variation', 'all', { ...VIEW, only: ['WatCom'] }, context);
    const { columns, rows, print } = await all.savable.table(0);
    const result = await context.analysis.measure({ measure: 'exception-rate', group: 'DM', period: '2007/08' });
    const own = result.units.filter(({ locality }) => locality === 'WatCom');
    expect(rows.map((row) => row[columns.indexOf('numerator')])).toEqual(own.map(({ numerator }) => numerator));
    expect(print?.every(({ column: name }) => columns.includes(name))).toBe(true);

    const change = await makeFigure('/variation', 'change', { ...VIEW, against: '2006/07' }, context);
    const table = await change.savable.table(0);
    const before = await context.analysis.measure({ measure: 'exception-rate', group: 'DM', period: '2006/07' });
    const wholes = [result.overall, ...result.localities];
    const was = [before.overall, ...result.localities.map(({ code }) => before.localities.find((one) => one.code === code))]; // prettier-ignore
    const at = (name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);
    expect(at('value')).toEqual(wholes.map(({ value }) => value));
    expect(at('value_before')).toEqual(was.map((one) => one?.value));
    expect(at('change')).toEqual(wholes.map(({ value }, i) => (value ?? 0) - (was[i]?.value ?? 0)));
    // With a threshold above the totals of localities those are masked, and so is what changed of them.
    const masked = await change.savable.table(2800);
    const column = (name: string) => masked.rows.map((row) => row[masked.columns.indexOf(name)]);
    for (const [i, numerator] of column('numerator').entries()) {
      const isHidden = numerator === '*' || column('numerator_before')[i] === '*';
      expect(column('change')[i] === '*').toBe(isHidden);
    }
    expect(column('numerator')).toContain('*');
    await expect(makeFigure('/variation', 'change', VIEW, context)).rejects.toThrow('No other period is chosen');
  });

  it('holds the units furthest outside the limits, furthest first, and none of which a count is masked', async () => {
    const result = await context.analysis.measure({ measure: 'exception-rate', group: 'DM', period: '2007/08' });
    const furthest = async (threshold: number, view: Record<string, unknown> = VIEW) => {
      const { savable } = await makeFigure('/variation', 'furthest', view, context);
      const table = await savable.table(threshold);
      const cells = (name: string) => table.rows.map((row) => row[table.columns.indexOf(name)]);
      return { ...table, words: 'words' in savable ? savable.words(threshold) : null, cells };
    };
    const outside = result.units
      .filter(({ bandAdjusted, band }) => !['within', 'not-compared'].includes(bandAdjusted ?? band))
      .map(({ code, zAdjusted, z, bandAdjusted, band }) => ({
        code,
        z: Math.abs(zAdjusted ?? z ?? 0),
        isFar: (bandAdjusted ?? band).endsWith('998'),
      })) // prettier-ignore
      .sort((a, b) => Number(b.isFar) - Number(a.isFar) || b.z - a.z);
    const open = await furthest(0);
    expect(outside.length).toBeGreaterThan(0);
    expect(open.cells('unit_code')).toEqual(outside.slice(0, 8).map(({ code }) => code));
    expect(open.cells('note').every((note) => note === null)).toBe(true);
    expect(open.words?.caveat).toBe('No count is masked.');
    expect(open.words?.subtitle).toContain('At most 8 practices: those outside the 99.8% limits, then those outside the 95% limits'); // prettier-ignore
    expect(open.print?.every(({ column: name }) => open.columns.includes(name))).toBe(true);

    // With a threshold among the counts some are masked: the last row says how many, and none of them is listed.
    const numerators = result.units.map(({ numerator }) => numerator ?? 0).sort((a, b) => a - b);
    const threshold = (numerators[Math.floor(numerators.length / 2)] ?? 0) + 1;
    const masked = await furthest(threshold);
    const all = await (await makeFigure('/variation', 'all', VIEW, context)).savable.table(threshold);
    const hidden = all.rows.filter((row) => row[all.columns.indexOf('numerator')] === '*' || row[all.columns.indexOf('denominator')] === '*'); // prettier-ignore
    const codes = hidden.map((row) => row[all.columns.indexOf('unit_code')]);
    expect(codes.length).toBeGreaterThan(0);
    expect(masked.cells('unit_code').filter((code) => code !== null && codes.includes(code))).toEqual([]);
    expect(masked.cells('numerator')).not.toContain('*');
    expect(masked.cells('note').at(-1)).toContain(`${codes.length} practices not looked at for small numbers (threshold ${threshold}).`); // prettier-ignore

    // Where the average itself is masked nobody can be judged by it.
    await expect(furthest(1_000_000)).rejects.toThrow('The counts are too small to say who lies outside the limits');
  });
});

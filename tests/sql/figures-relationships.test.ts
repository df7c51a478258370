import { beforeAll, describe, expect, it } from 'vitest';
import type { CompareRequest } from '@/analysis/analysis';
import type { MakerContext } from '@/figures/figure-maker';
import { aComparison } from '../support/a-comparison';
import { anAnalysis } from '../support/a-description';
import { chartOf, made, printFaults } from '../support/made-figures';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const make = (panel: string, view: Record<string, unknown>, threshold = 0) => made('/relationships', panel, view, context, threshold); // prettier-ignore
const PAIR = { x: 'prevalence:DM', y: 'exception-rate:DM', period: '2007/08' };
const asked = (period: string): CompareRequest => ({
  x: { measure: 'prevalence', group: 'DM', period, units: 'practice' },
  y: { measure: 'exception-rate', group: 'DM', period, units: 'practice' },
});

/** Pearson's r by its definition. */
function correlationOf(pairs: readonly (readonly [number, number])[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [mx, my] = [mean(pairs.map(([x]) => x)), mean(pairs.map(([, y]) => y))];
  const sum = (of: (x: number, y: number) => number) => pairs.reduce((total, [x, y]) => total + of(x - mx, y - my), 0);
  return sum((x, y) => x * y) / Math.sqrt(sum((x) => x * x) * sum((_, y) => y * y));
}

describe('figures of the Relationships page, made without the page', () => {
  it('prints some columns of every table', async () => {
    for (const panel of ['scatter', 'multiples', 'matrix']) {
      const { table, notes } = await make(panel, PAIR);
      expect({ panel, faults: printFaults(table), notes }).toEqual({ panel, faults: [], notes: [] });
    }
  });

  it('holds both counts of every practice as the core gives them, and the ones selected', async () => {
    const { x, y } = asked('2007/08');
    const [across, up] = await Promise.all([context.analysis.measure(x), context.analysis.measure(y)]);
    const { rows, savable } = await make('scatter', { ...PAIR, selected: ['Y90002'] });
    const unit = (result: typeof across, code: unknown) => result.units.find((one) => one.code === code);
    expect(rows).toHaveLength(across.units.filter(({ code, value }) => value !== null && (unit(up, code)?.value ?? null) !== null).length); // prettier-ignore
    for (const row of rows) {
      const [ofX, ofY] = [unit(across, row['unit_code']), unit(up, row['unit_code'])];
      expect(row).toMatchObject({ x_numerator: ofX?.numerator, x_denominator: ofX?.denominator, x_value: ofX?.value, y_value: ofY?.value }); // prettier-ignore
    }
    expect(rows.filter(({ selected }) => selected === 'yes').map(({ unit_code }) => unit_code)).toEqual(['Y90002']);
    expect((await chartOf(savable).figure(0)).picture.points).toHaveLength(rows.length);
  });

  it('shows the localities of the view alone', async () => {
    const { rows, savable } = await make('scatter', { ...PAIR, only: ['DacCom'] });
    expect(new Set(rows.map(({ locality }) => locality))).toEqual(new Set(['DacCom']));
    expect((await chartOf(savable).figure(5)).words.filters).toBe('Localities shown: DacCom; figures are over all');
  });

  it('works the pair out again for each year, or for each indicator of the group', async () => {
    const years = await make('multiples', PAIR);
    expect(years.rows.map(({ which }) => which)).toContain('2006/07');
    const before = await context.analysis.compare(asked('2006/07'));
    expect(years.rows.find(({ which }) => which === '2006/07')).toMatchObject({ units: before.joined.length, correlation: before.pearson?.r }); // prettier-ignore
    const both = before.units.flatMap(({ x, y }): (readonly [number, number])[] => (x && y && x.value !== null && y.value !== null ? [[x.value, y.value]] : [])); // prettier-ignore
    expect(years.rows.find(({ which }) => which === '2006/07')?.['correlation']).toBeCloseTo(correlationOf(both), 10);
    const indicators = await make('multiples', { ...PAIR, series: 'indicators' });
    expect(indicators.rows.length).toBeGreaterThan(1);
    expect(indicators.rows.every(({ which }) => String(which).startsWith('DM'))).toBe(true);
    expect(indicators.table.print?.[0]?.header).toBe('Indicator');
  });

  it('correlates every measure of a kind with every other', async () => {
    const { rows } = await make('matrix', { ...PAIR, matrix: 'exceptions' });
    const plan = await context.analysis.scanPlan({ period: '2007/08', units: 'practice', detail: 'group' });
    const keys = plan.columns.filter(({ domain }) => domain === 'exceptions').map(({ key }) => key);
    const { columns } = await context.analysis.scan({ period: '2007/08', units: 'practice', detail: 'group', columns: keys }); // prettier-ignore
    expect(columns.length).toBeGreaterThan(2);
    expect(rows).toHaveLength((columns.length * (columns.length - 1)) / 2);
    const [first, second] = columns;
    const pairs = Array.from(first?.values ?? [], (x, i) => [x, second?.values[i] ?? NaN] as const).filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y)); // prettier-ignore
    expect(rows[0]).toMatchObject({ measure: first?.title, with: second?.title, units: pairs.length });
    expect(rows[0]?.['correlation']).toBeCloseTo(correlationOf(pairs), 10);
  });

  it('masks small counts, and tells correlations to three figures', async () => {
    const view = { ...PAIR, y: 'exception-rate:DM20' };
    expect((await make('scatter', view, 5)).rows.some(({ y_value, x_value }) => y_value === '*' && x_value === '*')).toBe(true); // prettier-ignore
    expect((await make('scatter', view)).rows.some(({ y_value }) => y_value === '*')).toBe(false);
    const figures = (await make('multiples', PAIR, 5)).rows.flatMap(({ correlation }) => (typeof correlation === 'number' ? [correlation] : [])); // prettier-ignore
    expect(figures.length).toBeGreaterThan(0);
    expect(figures).toEqual(figures.map((value) => Number(value.toPrecision(3))));
  });

  it('says what the view asks for and is not loaded, and what is shown instead', async () => {
    const { notes } = await make('scatter', { ...PAIR, period: '1999/00', size: 'nothing' });
    expect(notes[0]).toBe('There is no “nothing” in these data. Marks are sized by list size.');
    expect(notes[1]).toMatch(/ has no data for 1999\/00\. Shown instead: /);
    const other = await make('multiples', { x: 'prescribing-cost', y: 'first-attendance-rate', series: 'indicators' });
    expect(other.notes).toContain('Neither measure is of a group of indicators: shown for each period.');
  });

  it('says in plain words where there is no such figure', async () => {
    const { measures } = context.description;
    const only = (count: number) => ({ ...context, description: { ...context.description, measures: measures.filter(({ definition }) => definition.id === 'prescribing-cost').slice(0, count).map((one) => ({ ...one, bnf: [] })) } }); // prettier-ignore
    await expect(made('/relationships', 'scatter', {}, only(0))).rejects.toThrow('Nothing that is loaded makes a measure.'); // prettier-ignore
    await expect(made('/relationships', 'matrix', {}, only(1))).rejects.toThrow('Only one measure is loaded.');
    await expect(make('matrix', { ...PAIR, period: '2004/05', matrix: 'prescribing' })).rejects.toThrow('Fewer than two measures have values.'); // prettier-ignore
    const apart = { ...context, analysis: anAnalysis({ compare: () => Promise.resolve({ ...aComparison([]), joined: [] }) }) }; // prettier-ignore
    await expect(made('/relationships', 'scatter', PAIR, apart)).rejects.toThrow('No unit has a value of both measures.'); // prettier-ignore
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { MakerContext } from '@/figures/figure-maker';
import { aBudgetResult, aBudgetUnit } from '../support/a-budget-result';
import { anAnalysis } from '../support/a-description';
import { chartOf, made, printFaults } from '../support/made-figures';
import { sampleContext } from '../support/sample-context';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const make = (panel: string, view: Record<string, unknown> = {}, threshold = 0) => made('/prescribing', panel, view, context, threshold); // prettier-ignore
const BUDGET = { financialYear: '2007/08' };
const sum = (values: readonly (number | null)[]) => values.reduce<number>((total, value) => total + (value ?? 0), 0);

describe('figures of the Prescribing page, made without the page', () => {
  it('prints some columns of every table', async () => {
    for (const panel of ['course', 'variance', 'steps', 'opportunity', 'targets', 'budget']) {
      const { table, notes } = await make(panel, { year: '2007/08' });
      expect({ panel, faults: printFaults(table), notes }).toEqual({ panel, faults: [], notes: [] });
    }
  });

  it('holds spend, budget and their difference of every practice and of all as the core counts them', async () => {
    const { units } = await context.analysis.budget(BUDGET);
    const both = units.filter(({ spendPence, budgetSoFarPence }) => spendPence !== null && budgetSoFarPence !== null);
    const variances = both.map(({ spendPence, budgetSoFarPence }) => (spendPence ?? 0) - (budgetSoFarPence ?? 0));
    for (const panel of ['variance', 'budget']) {
      const { rows } = await make(panel, BUDGET);
      const own = rows.filter(({ level, variance_pence }) => level === 'unit' && variance_pence !== null);
      expect(own.map(({ unit_code }) => unit_code)).toEqual(both.map(({ code }) => code));
      expect(own.map(({ variance_pence }) => variance_pence)).toEqual(variances);
      expect(rows.at(-1)).toMatchObject({ unit_name: 'All', spend_pence: sum(both.map(({ spendPence }) => spendPence)), variance_pence: sum(variances) }); // prettier-ignore
    }
  });

  it('draws localities, or practices where the view asks for them or for one locality', async () => {
    const bars = async (view: Record<string, unknown>) => (await chartOf((await make('variance', view)).savable).figure(5)).picture.points.length; // prettier-ignore
    const { units } = await context.analysis.budget(BUDGET);
    const held = units.filter(({ spendPence, budgetPence }) => spendPence !== null && budgetPence !== null);
    expect(await bars({})).toBe(new Set(units.map(({ locality }) => locality)).size);
    expect(await bars({ rows: 'units' })).toBe(held.length);
    expect(await bars({ area: 'WatCom' })).toBe(held.filter(({ locality }) => locality === 'WatCom').length);
  });

  it('adds the course up month by month, of all or of the selected practice', async () => {
    const { units } = await context.analysis.budget(BUDGET);
    const one = units.find(({ code }) => code === 'Y90001');
    const { rows } = await make('course', { unit: 'Y90001' });
    let total = 0;
    const added = (one?.monthlyPence ?? []).map((pence) => (total += pence ?? 0));
    expect(rows.slice(0, added.length).map(({ spend_to_date_pence }) => spend_to_date_pence)).toEqual(added);
    expect(rows).toHaveLength(12);
    const all = await make('course');
    expect(all.rows[0]?.['spend_to_date_pence']).not.toBe(rows[0]?.['spend_to_date_pence']);
  });

  it('ends the steps at the net total of the locality that the view names', async () => {
    const { units } = await context.analysis.budget(BUDGET);
    const own = units.filter(({ locality, spendPence, budgetSoFarPence }) => locality === 'WatCom' && spendPence !== null && budgetSoFarPence !== null); // prettier-ignore
    const net = sum(own.map(({ spendPence, budgetSoFarPence }) => (spendPence ?? 0) - (budgetSoFarPence ?? 0)));
    const { rows, savable } = await make('steps', { steps: 'WatCom' });
    expect(rows.at(-1)).toMatchObject({ unit_name: 'Net total', to_pounds: net / 100 });
    expect((await chartOf(savable).figure(0)).words.title).toBe('From the largest overspend to the net total: WatCom');
  });

  it('prices each signal at the median cost for each patient, above the floor of the view', async () => {
    const cost = await context.analysis.measure({ measure: 'prescribing-cost', period: '2007-04..2007-11' });
    const values = cost.units.flatMap(({ value }) => value ?? []).sort((a, b) => a - b);
    const middle = (values.length - 1) / 2;
    const median = ((values[Math.floor(middle)] ?? 0) + (values[Math.ceil(middle)] ?? 0)) / 2;
    const signals = cost.units.filter(({ band }) => band.startsWith('above'));
    const worth = (unit: (typeof signals)[number]) => (unit.numerator ?? 0) - median * (unit.denominator ?? 0);
    const { rows } = await make('opportunity');
    expect(rows.map(({ unit_code }) => unit_code)).toEqual(signals.map(({ code }) => code));
    for (const unit of signals) {
      const row = rows.find(({ unit_code }) => unit_code === unit.code);
      expect(row?.['patients']).toBe(unit.denominator);
      expect(Number(row?.['opportunity_median_pence']) / 100).toBeCloseTo(worth(unit), 0);
    }
    const [first] = signals.map(worth).sort((a, b) => a - b);
    const floor = Math.ceil(first ?? 0) + 1;
    const above = (await make('opportunity', { floor })).rows.filter(({ opportunity_median_pence }) => opportunity_median_pence !== null); // prettier-ignore
    expect(above).toHaveLength(signals.length - 1);
  });

  it('sets every practice against every target of the year', async () => {
    const { rows } = await make('targets');
    const result = await context.analysis.measure({ measure: 'achievement', indicator: 'DM17', period: '2007/08' });
    const of = rows.filter(({ measure, indicator_code }) => measure === 'achievement' && indicator_code === 'DM17');
    const known = new Map(of.map(({ unit_code, value, standing }) => [unit_code, { value, standing }]));
    for (const { code, value } of result.units) {
      expect(known.get(code)).toEqual({ value, standing: value === null ? 'not-given' : value >= 0.7 ? 'met' : 'not-met' }); // prettier-ignore
    }
    expect(of.find(({ standing }) => standing === 'met')).toMatchObject({ target_in_words: 'Achievement DM17: 70.0% or more', standing_in_words: expect.stringMatching(/^● Met, \d\d\.\d%$/) as string }); // prettier-ignore
  });

  it('masks values of small counts, with where they stand', async () => {
    const { rows } = await make('targets', {}, 5);
    const hidden = rows.filter(({ value }) => value === '*');
    expect(hidden.length).toBeGreaterThan(0);
    expect(hidden.every(({ standing, standing_in_words }) => standing === '*' && standing_in_words === '*')).toBe(true);
    expect((await make('targets')).rows.some(({ value }) => value === '*')).toBe(false);
  });

  it('says what the view names and is not loaded, and what is shown instead', async () => {
    const { notes } = await make('course', { year: '1999/00', area: 'Nowhere', unit: 'X', steps: 'Somewhere' });
    expect(notes).toEqual([
      'No prescribing is loaded for 1999/00.',
      'There is no “Nowhere” here: all are shown.',
      'There are no steps of “Somewhere” here.',
      'There is no practice “X” here: none is selected.',
    ]);
  });

  it('says in plain words where there is no such figure', async () => {
    const without = (id: string) => ({ ...context, description: { ...context.description, measures: context.description.measures.filter(({ definition }) => definition.id !== id) } }); // prettier-ignore
    const empty = { ...context, description: { ...context.description, measures: [] } };
    await expect(made('/prescribing', 'budget', {}, without('spend-against-budget'))).rejects.toThrow('No prescribing budget is loaded.'); // prettier-ignore
    await expect(made('/prescribing', 'budget', {}, empty)).rejects.toThrow('No prescribing is loaded.');
    const unbudgeted = { ...context, analysis: anAnalysis({ budget: () => Promise.resolve(aBudgetResult({ units: [aBudgetUnit({ budgetPence: null, budgetSoFarPence: null })] })) }) }; // prettier-ignore
    for (const panel of ['course', 'variance', 'steps']) {
      await expect(made('/prescribing', panel, {}, unbudgeted)).rejects.toThrow('No practice has both spend and a budget for 2007/08.'); // prettier-ignore
    }
    const targetless = { ...context, description: { ...context.description, targets: [] } };
    await expect(made('/prescribing', 'targets', {}, targetless)).rejects.toThrow('No target is loaded for 2007/08.');
  });
});

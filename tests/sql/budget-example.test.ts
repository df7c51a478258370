import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerBudgetCall } from '../../scripts/variation/answer-budget-call';
import { readOptions } from '../../scripts/variation/options';
import { runVariation } from '../../scripts/variation/run-variation';
import type { Analysis } from '../../src/analysis/analysis';
import { valueOfWorking } from '../support/arithmetic';
import { decimalsOf, documentTables, printedNumber } from '../support/document-tables';
import { loadedCore } from '../support/loaded-core';

const REPO = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(REPO, 'docs/budget-example');
const TEXT = readFileSync(resolve(REPO, 'docs/budget-example.md'), 'utf8');
const tables = documentTables(TEXT);
const figures = tables.filter(([row]) => row?.['Working'] !== undefined).flat();
const having = (column: string) => tables.filter(([row]) => row?.[column] !== undefined).flat();

interface Amounts {
  readonly spend_pence: number | null;
  readonly budget_pence: number | null;
  readonly budget_so_far_pence: number | null;
  readonly variance_pence: number | null;
  readonly outturn_pence: number | null;
  readonly outturn_budget_pence: number | null;
  readonly outturn_variance_pence: number | null;
  readonly outturn_variance_share: number | null;
  readonly outturn_range_pence: readonly [number, number] | null;
}

interface Concentration {
  readonly net_pence: number;
  readonly practices: number | null;
  readonly holds: string | null;
  readonly held_pence: number | null;
  readonly over: readonly { readonly unit_code: string }[];
}

interface Answer {
  readonly overall: Amounts & { readonly concentration: Concentration };
  readonly localities: readonly (Amounts & { readonly locality: string; readonly concentration: Concentration })[];
  readonly units: readonly (Amounts & {
    readonly unit_code: string;
    readonly unit_name: string;
    readonly locality: string;
  })[];
  readonly earlier_years: readonly { readonly cumulative_percent: readonly number[] }[];
  readonly opportunity: Readonly<Record<'median' | 'lowest_decile', { readonly pence_per_patient: number; readonly total_pence: number }>> & { readonly signals: readonly string[] }; // prettier-ignore
  readonly targets: readonly {
    readonly overall: Readonly<Record<string, number>>;
    readonly localities: readonly Readonly<Record<string, number | string>>[];
    readonly units: readonly { readonly unit_code: string; readonly value: number | null; readonly standing: string }[];
  }[];
}

async function called(...words: readonly string[]): Promise<string> {
  const out: string[] = [];
  const faults: string[] = [];
  const code = await runVariation(['budget', '--data', FOLDER, ...words], {
    callerFolder: REPO,
    out: (text) => out.push(text),
    error: (text) => faults.push(text),
  });
  expect([code, faults]).toEqual([0, []]);
  return out.join('');
}
/** What the command line answers once it has loaded the files. */
const asked = async (...words: readonly string[]) => JSON.parse(await answerBudgetCall(analysis, readOptions(['budget', ...words]))) as Answer; // prettier-ignore
let analysis: Analysis;

/** A printed cell is the value to half of its last place; `none` is no value. */
function expectPrinted(printed: string | undefined, value: number | null, what: string, slack = 1): void {
  if (value === null) {
    expect(printed, what).toBe('none');
    return;
  }
  const reach = 0.5 * 10 ** -decimalsOf(printed ?? '') * slack + 1e-9;
  expect(Math.abs(printedNumber(printed ?? '') - value), `${what}: printed ${printed ?? 'nothing'}, is ${value}`).toBeLessThanOrEqual(reach); // prettier-ignore
}
const pounds = (pence: number | null) => (pence === null ? null : pence / 100);

describe('the worked example of a budget', () => {
  let answer: Answer;
  beforeAll(async () => {
    const files = readdirSync(FOLDER).map((name) => [name, readFileSync(resolve(FOLDER, name), 'utf8')] as const);
    ({ analysis } = await loadedCore(Object.fromEntries(files)));
    answer = await asked('--period', '2007/08');
  }, 240_000);

  it('prints the amounts of practices, localities and the whole that the code gives', () => {
    const rows = [...answer.units.map((unit) => [unit.unit_code, unit] as const), ...answer.localities.map((one) => [one.locality, one] as const), ['All', answer.overall] as const]; // prettier-ignore
    const printed = having('Budget so far');
    expect(printed.map((row) => row['Practice'] ?? row['Locality'])).toEqual(rows.map(([name]) => name));
    rows.forEach(([name, one], i) => {
      const row = printed[i] ?? {};
      expectPrinted(row['Spend'], pounds(one.spend_pence), name);
      expectPrinted(row['Budget'], pounds(one.budget_pence), name);
      expectPrinted(row['Budget so far'], pounds(one.budget_so_far_pence), name);
      expectPrinted(row['Variance'], pounds(one.variance_pence), name);
      expectPrinted(row['Out-turn'], pounds(one.outturn_pence), name);
      expectPrinted(row['Out-turn − budget'], pounds(one.outturn_variance_pence), name);
    });
    expect(printed.slice(0, 8).map((row) => [row['Name'], row['Locality']])).toEqual(answer.units.map(({ unit_name: name, locality }) => [name, locality])); // prettier-ignore
  });

  it('prints every figure that the code gives, and no other', () => {
    const [north, south] = answer.localities;
    const { overall, opportunity, earlier_years: years } = answer;
    const values = new Map<string, number | null | undefined>([
      ['Spend of practices with a forecast', pounds((overall.spend_pence ?? 0) - 1_200_000)],
      ['Out-turn', pounds(overall.outturn_pence)],
      ['Budget of practices with a forecast', pounds(overall.outturn_budget_pence)],
      ['Overspend of the out-turn', pounds(overall.outturn_variance_pence)],
      ['Overspend as a part of the budget', overall.outturn_variance_share],
      ['Share of 2005/06 spent by June', (years[0]?.cumulative_percent[2] ?? 0) / 100],
      ['Share of 2006/07 spent by June', (years[1]?.cumulative_percent[2] ?? 0) / 100],
      ['Out-turn by the profile of 2005/06', pounds(overall.outturn_range_pence?.[1] ?? null)],
      ['Out-turn by the profile of 2006/07', pounds(overall.outturn_range_pence?.[0] ?? null)],
      ['Net overspend of North', pounds(north?.concentration.net_pence ?? null)],
      ['Practices that account for it', north?.concentration.practices],
      ['Overspend of Ash and Beech', pounds(north?.concentration.held_pence ?? null)],
      ['Net variance of South', pounds(south?.concentration.net_pence ?? null)],
      ['Joint cost for each patient', jointCost()],
      ['Median for each patient', pounds(opportunity.median.pence_per_patient)],
      ['Lowest decile for each patient', pounds(opportunity.lowest_decile.pence_per_patient)],
      ['Opportunity at the median', pounds(opportunity.median.total_pence)],
      ['Opportunity at the lowest decile', pounds(opportunity.lowest_decile.total_pence)],
    ]);
    expect(figures.map((row) => row['Figure'])).toEqual([...values.keys()]);
    for (const row of figures) {
      const name = row['Figure'] ?? '';
      expectPrinted(row['Value'], values.get(name) ?? Number.NaN, name);
      expectPrinted(row['Value'], valueOfWorking(row['Working'] ?? ''), `${name} = ${row['Working'] ?? ''}`);
    }
  });

  /** Of the table of costs for each patient, whose cells are checked against its spend and patients. */
  function jointCost(): number {
    const rows = having('For each patient');
    const sum = (column: string) => rows.reduce((total, row) => total + printedNumber(row[column] ?? ''), 0);
    for (const row of rows) expectPrinted(row['For each patient'], printedNumber(row['Spend'] ?? '') / printedNumber(row['Patients'] ?? ''), row['Practice'] ?? ''); // prettier-ignore
    return sum('Spend') / sum('Patients');
  }

  it('says who holds the overspend, and who is over budget where there is none', () => {
    const [north, south] = answer.localities;
    expect(north?.concentration.holds).toBe('more');
    expect([south?.concentration.holds, south?.concentration.practices]).toEqual([null, null]);
    expect(south?.concentration.over.map(({ unit_code: code }) => code)).toEqual(['Y90006']);
    expect(answer.opportunity.signals).toEqual(['Y90001']);
  });

  it('prints where every practice stands to the targets', () => {
    const [scheme, average] = answer.targets;
    const standing = (found: string | undefined) => found?.replace('-', ' ');
    const rows = having('Scheme');
    expect(rows.map((row) => row['Practice'])).toEqual(scheme?.units.map(({ unit_code: code }) => code));
    rows.forEach((row, i) => {
      const [met, than] = [scheme?.units[i], average?.units[i]];
      expect([row['Scheme'], row['Average of the year before']]).toEqual([standing(met?.standing), standing(than?.standing)]); // prettier-ignore
      if (row['Achievement'] !== 'not given') expectPrinted(row['Achievement'], met?.value ?? null, row['Practice'] ?? ''); // prettier-ignore
      if (row['Exception rate'] !== 'not given') expectPrinted(row['Exception rate'], than?.value ?? null, row['Practice'] ?? ''); // prettier-ignore
    });
    expect(scheme?.localities).toMatchObject([{ locality: 'North', met: 3, 'not-met': 1 }, { locality: 'South', met: 2, 'not-met': 1, 'not-given': 1 }]); // prettier-ignore
    expect(average?.overall).toMatchObject({ met: 0, 'not-met': 0, above: 2, below: 4, at: 1, 'not-given': 1 });
  });

  it('counts to an earlier month, where nothing is forecast for April and May, and above a floor', async () => {
    const may = await asked('--period', '2007-04..2007-05', '--floor', '90001');
    // Ash to May: 42,000 + 43,000 − 400,000 × 16%.
    expect(may.units[0]).toMatchObject({ spend_pence: 8_500_000, variance_pence: 2_100_000, outturn_pence: null });
    expect(may.overall).toMatchObject({ outturn_pence: null, outturn_variance_pence: null, outturn_range_pence: null });
    // To May Larch has every month: 12,000 − 80,000 × 16%.
    expect(may.units[7]).toMatchObject({ months: null, variance_pence: -80_000 });
    const floored = await asked('--period', '2007/08', '--floor', '90001');
    expect(floored.opportunity.median).toMatchObject({ total_pence: 0, below_floor: 1 });
    expect(floored.opportunity.lowest_decile).toMatchObject({ total_pence: 9_120_000, below_floor: 0 });
  });

  it('writes the same figures as a table', async () => {
    const [head, ...lines] = (await called('--period', '2007/08', '--format', 'csv')).trim().split('\n');
    expect(head).toBe('level,unit_code,unit_name,locality,financial_year,spend_to,months,of_months,spend_pence,budget_so_far_pence,variance_pence,variance_share,budget_pence,outturn_pence,outturn_variance_pence,outturn_variance_share,outturn_lowest_pence,outturn_highest_pence'); // prettier-ignore
    expect(lines).toHaveLength(8 + 2 + 1);
    expect(lines[7]).toBe('unit,Y90008,Larch,South,2007/08,2007-06,2,3,1200000,1280000,-80000,-0.0625,8000000,,,,,');
    expect(lines[6]).toBe('unit,Y90007,Holly,South,2007/08,2007-06,,,2000000,,,,,,,,,');
    expect(lines[10]).toMatch(/^overall,ALL,All,,2007\/08,2007-06,,,39650025,36780000,2870025,/);
  });
});

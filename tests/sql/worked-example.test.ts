import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerContractCall } from '../../scripts/variation/answer-contract-call';
import { readOptions } from '../../scripts/variation/options';
import { runVariation } from '../../scripts/variation/run-variation';
import type { Analysis, RatioChangeResult } from '../../src/analysis/analysis';
import { contractBase, type Contribution, contributions, termsOf } from '../../src/features/ratio/view-model/contract-figures'; // prettier-ignore
import { excessAbove } from '../../src/stats/negotiated-ratio';
import { type CareShift, shiftMoney, shiftRange } from '../../src/stats/ratio-money';
import { valueOfWorking } from '../support/arithmetic';
import { decimalsOf, type DocumentTable, documentTables, printedNumber, proseOf } from '../support/document-tables';
import { loadedCore } from '../support/loaded-core';

const REPO = resolve(import.meta.dirname, '../..');
const FOLDER = resolve(REPO, 'docs/worked-example');
const TEXT = readFileSync(resolve(REPO, 'docs/worked-example.md'), 'utf8');
const [units = [], localities = [], ...others] = documentTables(TEXT);
const figures = others.filter(([row]) => row?.['Working'] !== undefined).flat();
const strata = others.find(([row]) => row?.['Mix'] !== undefined) ?? [];

interface Answer {
  readonly [figure: string]: unknown;
}

const callOf = (words: readonly string[]) => ['contract', '--data', FOLDER, '--specialty', '307', '--provider', 'RWG', ...words]; // prettier-ignore

/** What the command line answers once it has loaded the files. */
async function asked(...words: readonly string[]): Promise<Answer> {
  return JSON.parse(await answerContractCall(analysis, readOptions(callOf(words)))) as Answer;
}

/** What the whole command line answers. */
async function called(...words: readonly string[]): Promise<Answer> {
  const out: string[] = [];
  const faults: string[] = [];
  const code = await runVariation(callOf(words), {
    callerFolder: REPO,
    out: (text) => out.push(text),
    error: (text) => faults.push(text),
  });
  expect([code, faults]).toEqual([0, []]);
  return JSON.parse(out.join('')) as Answer;
}

let analysis: Analysis;
let change: RatioChangeResult;
let values: ReadonlyMap<string, number>;
let parts: { readonly units: readonly Contribution[]; readonly localities: readonly Contribution[] };
const SCOPE = { specialty: '307', provider: 'RWG' } as const;

beforeAll(async () => {
  const files = readdirSync(FOLDER).map((name) => [name, readFileSync(resolve(FOLDER, name), 'utf8')] as const);
  ({ analysis } = await loadedCore(Object.fromEntries(files)));
  const result = await analysis.contract({ ...SCOPE, period: '2007/08' });
  const base = contractBase(result);
  const terms = termsOf(result.line, 1.75, 'provider');
  parts = { units: contributions(base.units, terms), localities: contributions(base.localities, terms) };
  change = await analysis.ratioChange({ ...SCOPE, between: { what: 'periods', from: '2006/07', to: '2007-04..2007-07' } }); // prettier-ignore
  values = await figuresOfCode(base.scope);
}, 240_000);

/** Every figure of the document by its name, as the command line, the core or the arithmetic of the page gives it. */
async function figuresOfCode(scope: ReturnType<typeof contractBase>['scope']): Promise<ReadonlyMap<string, number>> {
  const [year, interim, byLocality, byPractice, half, spring, before] = [
    await called('--period', '2007/08'),
    await asked('--period', '2007/08', '--ratio', '2'),
    await asked('--period', '2007/08', '--applies-to', 'locality'),
    await asked('--period', '2007/08', '--applies-to', 'practice'),
    await asked('--period', '2006-04..2006-09'),
    await asked('--period', '2006-04..2006-07'),
    await asked('--period', '2006/07'),
  ];
  const of = (answer: Answer, name: string): number => {
    const value = answer[name];
    if (typeof value !== 'number') throw new Error(`${name} is ${String(value)}`);
    return value;
  };
  const attendances = (answer: Answer) => of(answer, 'first_attendances') + of(answer, 'follow_up_attendances');
  const pooled = excessAbove(scope, 1.75, 'provider');
  const p = scope.followUps / (scope.firsts + scope.followUps);
  const share = of(year, 'year_share');
  const whole = of(year, 'full_year_excess');
  const one: CareShift = { share: 0.5, reviewPence: 3000, fixedPence: 600_000, reviewsForEach: 1 };
  const plan = { ...one, reviewsForEach: 2 / 4 };
  const range = shiftRange({ lower95: (pooled.lower95 ?? 0) / share, upper95: (pooled.upper95 ?? 0) / share }, 8250, true, one); // prettier-ignore
  const { change: why } = change;
  return new Map([
    ['First attendances, N', of(year, 'first_attendances')],
    ['Follow-ups, F', of(year, 'follow_up_attendances')],
    ['Follow-ups per first attendance', of(year, 'ratio')],
    ['Ratio, lower end of the 95% interval', of(year, 'ratio_lower95')],
    ['Ratio, upper end of the 95% interval', of(year, 'ratio_upper95')],
    ['Paid for, cN', of(year, 'paid_for')],
    ['Difference, F − cN', of(year, 'difference')],
    ['Pooled excess', of(year, 'excess')],
    ['Excess at the contract price', of(year, 'excess_pence') / 100],
    ['Excess in pence', of(year, 'excess_pence')],
    ['Excess, cap on each locality', of(byLocality, 'excess')],
    ['Excess, cap on each practice', of(byPractice, 'excess')],
    ['p', p],
    ['z² of Ash', squareOf(scope.units[0] ?? { firsts: 0, followUps: 0 }, p)],
    ['Sum of z²', scope.units.reduce((sum, unit) => sum + squareOf(unit, p), 0)],
    ['Dispersion, φ', of(year, 'dispersion_phi')],
    ['Dispersion of follow-ups, φ_F', 1 + (1 + of(year, 'ratio')) * (of(year, 'dispersion_phi') - 1)],
    ['Reach of the interval', of(year, 'excess_upper95') - of(year, 'difference')],
    ['Difference, lower end', of(year, 'excess_lower95')],
    ['Difference, upper end', of(year, 'excess_upper95')],
    ['Ratio that would pay for everything', of(year, 'ratio_that_pays_for_all')],
    ['A quarter of all firsts', of(year, 'first_attendances') / 4],
    ['Firsts with the two lowest practices', lowestFirsts(scope.units, 2)],
    ['Firsts with the three lowest practices', lowestFirsts(scope.units, 3)],
    ['Ratio of the lowest quarter', of(year, 'ratio_of_lowest_quarter')],
    ['Paid for, interim', of(interim, 'paid_for')],
    ['Excess, interim', of(interim, 'excess')],
    ['Excess at the contract price, interim', of(interim, 'excess_pence') / 100],
    ['Paid for by the interim line and not by the definitive one', of(interim, 'paid_for') - of(year, 'paid_for')],
    ['Attendances April to July 2006', attendances(spring)],
    ['Attendances 2006/07', attendances(before)],
    ['Share of the year, from last year', share],
    ['Excess, full year', whole],
    ['Excess at the contract price, full year', of(year, 'full_year_excess_pence') / 100],
    ['First attendances, April to September 2006', of(half, 'first_attendances')],
    ['Follow-ups, April to September 2006', of(half, 'follow_up_attendances')],
    ['Excess, April to September 2006', of(half, 'excess')],
    ['Share of the year, from months', of(half, 'year_share')],
    ['Excess, full year 2006/07 from six months', of(half, 'full_year_excess')],
    ['Follow-ups that move', shiftMoney(whole, 8250, true, one).moved],
    ['Net where paid above the ratio', shiftMoney(whole, 8250, true, one).netPence / 100],
    ['Break-even price of a review', (shiftMoney(whole, 8250, true, one).breakEvenPence ?? 0) / 100],
    ['Net where not paid above the ratio', shiftMoney(whole, 8250, false, one).netPence / 100],
    ['Net of a management plan, paid', shiftMoney(whole, 8250, true, plan).netPence / 100],
    ['Break-even price of a review, management plan', (shiftMoney(whole, 8250, true, plan).breakEvenPence ?? 0) / 100],
    ['Net of a management plan, not paid', shiftMoney(whole, 8250, false, plan).netPence / 100],
    ['Net where paid, at the lower end', (range?.[0] ?? 0) / 100],
    ['Net where paid, at the upper end', (range?.[1] ?? 0) / 100],
    ['First attendances, 2006/07', change.from.firsts],
    ['Follow-ups, 2006/07', change.from.followUps],
    ['Ratio, 2006/07', why.from],
    ['Ratio, April to July 2007', why.to],
    ['Change of the ratio', why.to - why.from],
    ['Mix', why.mix],
    ['More or fewer follow-ups', why.followUps],
    ['More or fewer firsts', why.firsts],
    ['In one state only', why.oneStateOnly],
    ['All four parts', why.mix + why.followUps + why.firsts + why.oneStateOnly],
  ]);
}

interface Counts {
  readonly firsts: number;
  readonly followUps: number;
}

function squareOf({ firsts, followUps }: Counts, p: number): number {
  const all = firsts + followUps;
  return (followUps - all * p) ** 2 / (all * p * (1 - p));
}

function lowestFirsts(of: readonly Counts[], count: number): number {
  const given = of.filter(({ firsts }) => firsts > 0);
  const ordered = given.sort((a, b) => a.followUps / a.firsts - b.followUps / b.firsts);
  return ordered.slice(0, count).reduce((sum, { firsts }) => sum + firsts, 0);
}

/** A printed cell holds a value: to half of its last place, times `slack` where it adds up what was rounded before. */
function expectPrinted(printed: string | undefined, value: number, what: string, slack = 1): void {
  const found = printedNumber(printed ?? '');
  const reach = 0.5 * 10 ** -decimalsOf(printed ?? '') * slack + 1e-9;
  expect(Math.abs(found - value), `${what}: printed ${printed ?? 'nothing'}, is ${value}`).toBeLessThanOrEqual(reach);
}

function expectParts(table: DocumentTable, key: 'Practice' | 'Locality', found: readonly Contribution[]): void {
  const rows = table.filter((row) => row[key] !== 'All');
  const nameOf = ({ code, locality }: Contribution) => (key === 'Practice' ? code : locality);
  expect(rows.map((row) => row[key]).sort()).toEqual(found.map(nameOf).sort());
  const sum = (valueOf: (one: Contribution) => number) => found.reduce((total, one) => total + valueOf(one), 0);
  const whole = {
    firsts: sum(({ firsts }) => firsts),
    followUps: sum(({ followUps }) => followUps),
    paidFor: sum(({ paidFor }) => paidFor),
    contribution: sum(({ contribution }) => contribution),
    pence: sum(({ pence }) => pence ?? Number.NaN),
  };
  for (const row of table) {
    const what = row[key] ?? '';
    const one = found.find((part) => nameOf(part) === what) ?? whole;
    expectPrinted(row['First'], one.firsts, what);
    expectPrinted(row['Follow-up'], one.followUps, what);
    if (one.firsts === 0) expect(row['Ratio']).toBe('no first attendances');
    else expectPrinted(row['Ratio'], one.followUps / one.firsts, what);
    expectPrinted(row['Paid for'], one.paidFor, what);
    expectPrinted(row['Contribution'], one.contribution, what);
    expectPrinted(row['At the contract price'], (one.pence ?? Number.NaN) / 100, what);
  }
}

describe('the worked example', () => {
  it('prints the parts of practices and localities that the code gives', () => {
    expectParts(units, 'Practice', parts.units);
    expectParts(localities, 'Locality', parts.localities);
    const p = values.get('p') ?? 0;
    const squares = parts.units.map((unit) => [unit.code, squareOf(unit, p)] as const);
    for (const [code, square] of [...squares, ['All', values.get('Sum of z²') ?? 0] as const]) {
      expectPrinted(units.find((row) => row['Practice'] === code)?.['z²'], square, `z² of ${code}`);
    }
    expect(units.slice(0, -1).map((row) => [row['Practice'], row['Name'], row['Locality']])).toEqual(
      parts.units.map(({ code, name, locality }) => [code, name, locality]),
    );
  });

  it('prints every figure that the code gives, and no other', () => {
    expect(figures.map((row) => row['Figure'])).toEqual([...values.keys()]);
    for (const row of figures) {
      expectPrinted(row['Value'], values.get(row['Figure'] ?? '') ?? Number.NaN, row['Figure'] ?? '');
    }
  });

  it('has workings that come to their values', () => {
    const worked = figures.filter((row) => row['Working'] !== 'exact');
    expect(figures.length - worked.length).toBe(2);
    for (const row of worked) {
      const working = row['Working'] ?? '';
      const rounded = working.match(/\d\.\d{3,}/gu)?.length ?? 0;
      expectPrinted(row['Value'], valueOfWorking(working), `${row['Figure'] ?? ''} = ${working}`, 1 + rounded);
    }
  });

  it('splits the change of the ratio practice by practice', async () => {
    expect([change.dividedBy, change.change.strataInBoth, change.change.strataInOne]).toEqual(['patient-months', 11, 1]); // prettier-ignore
    const [before, after] = await Promise.all(
      ['2006/07', '2007-04..2007-07'].map(
        async (period) => contractBase(await analysis.contract({ ...SCOPE, period })).units,
      ),
    );
    const lists = readFileSync(resolve(FOLDER, 'list-size.csv'), 'utf8').split('\n').map((line) => line.split(',')); // prettier-ignore
    const state = (of: readonly Contribution[] | typeof before, code: string, year: string, months: number) => {
      const unit = of?.find((one) => one.code === code);
      const patients = Number(lists.find(([in_, practice]) => in_ === year && practice === code)?.[2]);
      const all = of?.reduce((sum, { firsts }) => sum + firsts, 0) ?? 0;
      const size = (patients / 1000) * months;
      const { firsts = 0, followUps = 0 } = unit ?? {};
      return { n: firsts / size, f: followUps / size, w: firsts / all };
    };
    expect(strata.map((row) => row['Practice'])).toEqual(parts.units.filter(({ firsts }) => firsts > 0).map(({ code }) => code)); // prettier-ignore
    for (const row of strata) {
      const code = row['Practice'] ?? '';
      const [a, b] = [state(before, code, '2006/07', 12), state(after, code, '2007/08', 4)];
      expectPrinted(row['n before'], a.n, code);
      expectPrinted(row['f before'], a.f, code);
      expectPrinted(row['w before'], a.w, code);
      expectPrinted(row['n after'], b.n, code);
      expectPrinted(row['f after'], b.f, code);
      expectPrinted(row['w after'], b.w, code);
      expectPrinted(row['Mix'], ((b.w - a.w) * (b.f / b.n + a.f / a.n)) / 2, code);
      expectPrinted(row['Follow-ups'], (((b.w + a.w) / 2) * (b.f - a.f) * (1 / b.n + 1 / a.n)) / 2, code);
      expectPrinted(row['Firsts'], (((b.w + a.w) / 2) * (1 / b.n - 1 / a.n) * (b.f + a.f)) / 2, code);
    }
    for (const [column, whole] of [['Mix', 'mix'], ['Follow-ups', 'followUps'], ['Firsts', 'firsts']] as const) {
      const sum = strata.reduce((total, row) => total + printedNumber(row[column] ?? ''), 0);
      expect(Math.abs(sum - change.change[whole])).toBeLessThan(11 * 5e-7);
    } // prettier-ignore
  });

  it('says nothing of a full year from two months, and which line is used', async () => {
    const spring = await asked('--period', '2007-04..2007-05');
    expect([spring['year_share'], spring['full_year_excess']]).toEqual([null, null]);
    const year = await asked('--period', '2007/08');
    expect([year['status'], year['negotiated_ratio'], year['paid_above_cap'], year['year_share_basis']]).toEqual(['definitive', 1.75, 'no', 'last-year']); // prettier-ignore
    const half = await asked('--period', '2006-04..2006-09');
    expect([half['negotiated_ratio'], half['year_share_basis']]).toEqual([1.5, 'months']);
  });

  it('says in its sentences no number that is not in its tables or files', () => {
    const printed = [...units, ...localities, ...figures].flatMap((row) => Object.values(row));
    const known = new Set(printed.flatMap((cell) => cell.match(/\d[\d,]*(?:\.\d+)?/gu) ?? []).map((text) => Number(text.replaceAll(',', '')))); // prettier-ignore
    const said = proseOf(TEXT).replaceAll(/\d{4}\/\d{2}|(?:April to July|April and May|to September) \d{4}|§\d+|1,000 patients/gu, ''); // prettier-ignore
    const numbers = said.match(/\d[\d,]*(?:\.\d+)?/gu) ?? [];
    expect(numbers.length).toBeGreaterThan(15);
    expect(numbers.map((text) => Number(text.replaceAll(',', ''))).filter((value) => !known.has(value))).toEqual([]);
  });
});

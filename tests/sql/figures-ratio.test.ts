import { beforeAll, describe, expect, it } from 'vitest';
import { makeFigure } from '@/app/figure-pages';
import type { ContractLine } from '@/domain/contract-line';
import type { MakerContext } from '@/figures/figure-maker';
import { sampleContext } from '../support/sample-context';
import { cellsOf, printFaults, recordsOf } from '../support/saved-columns';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

/** Diabetic medicine at RWG, April to November 2007: 7,687 follow-ups of 2,676 firsts, 1.75 paid for at £82. */
const ASKED = { specialty: '307', provider: 'RWG', period: '2007/08' };
const SCENARIO = { name: 'At 1.5', ratio: 1.5 };

type View = Readonly<Record<string, unknown>>;

const made = (panel: string, view: View = {}, changes: Partial<MakerContext> = {}) =>
  makeFigure('/ratio', panel, view, { ...context, ...changes });

async function tableOf(panel: string, view: View = {}, threshold = 0, changes: Partial<MakerContext> = {}) {
  return (await made(panel, view, changes)).savable.table(threshold);
}

async function wordsOf(panel: string, view: View = {}) {
  const { savable } = await made(panel, view);
  return 'figure' in savable ? (await savable.figure(5)).words : savable.words(5);
}

/** Attendances of the sample, asked of the core without the page. */
const attendances = () => context.analysis.measure({ measure: 'first-to-follow-up', ...ASKED });

const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

describe('the units', () => {
  it('hold the counts and limits that the core gives against the negotiated ratio', async () => {
    const { measure } = await context.analysis.contract({ ...ASKED, ratio: 1.75, appliesTo: 'provider' });
    const table = await tableOf('units');
    expect(cellsOf(table, 'unit_code')).toEqual(measure.units.map(({ code }) => code));
    expect(cellsOf(table, 'numerator')).toEqual(measure.units.map(({ numerator }) => numerator));
    expect(cellsOf(table, 'limit_upper998')).toEqual(measure.units.map(({ limits }) => limits.upper998));
    expect(new Set(cellsOf(table, 'target'))).toEqual(new Set([1.75]));
  });

  it('are drawn in rows, or as a funnel, of the localities shown', async () => {
    expect((await wordsOf('units')).title).toContain('the contract pays for 1.75');
    const view = { chart: 'funnel', only: ['DacCom'] };
    const { savable } = await made('units', view);
    if (!('figure' in savable)) throw new Error('The figure is no chart.');
    const { words, picture } = await savable.figure(0);
    expect(words.title).toContain('around 1.75');
    expect(words.filters).toContain('DacCom');
    expect(picture.points).toHaveLength((await savable.table(0)).rows.length);
    expect(new Set(cellsOf(await savable.table(0), 'locality'))).toEqual(new Set(['DacCom']));
  });
});

describe('the contributions', () => {
  it('are what each practice has above the ratio, in follow-ups and pence, and add up', async () => {
    const { units, overall } = await attendances();
    const table = await tableOf('contributions');
    const ofUnits = recordsOf(table).filter(({ level }) => level === 'unit');
    const signed = units.map(({ numerator, denominator }) => (numerator ?? 0) - 1.75 * (denominator ?? 0));
    expect(ofUnits.map(({ contribution }) => contribution)).toEqual(signed);
    const [whole] = recordsOf(table).filter(({ level }) => level === 'overall');
    expect([whole?.['first_attendances'], whole?.['follow_up_attendances']]).toEqual([overall.denominator, overall.numerator]); // prettier-ignore
    expect(whole?.['contribution']).toBe(3004);
    expect(whole?.['contribution_pence']).toBe(3004 * 8200);
    expect(sumOf(ofUnits.map((row) => Number(row['contribution_pence'])))).toBe(3004 * 8200);
  });

  it('are of the localities shown, with the rest in one row', async () => {
    const rows = recordsOf(await tableOf('contributions', { only: ['DacCom', 'WatCom'] }));
    expect(rows.filter(({ level }) => level === 'locality').map((row) => row['unit_name'])).toEqual(['DacCom', 'WatCom']); // prettier-ignore
    expect(rows.find(({ level }) => level === 'not-shown')?.['unit_name']).toBe('Not shown: Hertsmere, StahCom');
  });

  it('are refused where no contract line matches', async () => {
    await expect(made('contributions', { period: '2006/07' })).rejects.toThrow('Attendances alone: no contract line matches.'); // prettier-ignore
  });
});

describe('the scenario', () => {
  it('has above every ratio what is over, pooled or locality by locality', async () => {
    const { overall, localities } = await attendances();
    const over = (one: typeof overall, ratio: number) => Math.max(0, (one.numerator ?? 0) - ratio * (one.denominator ?? 0)); // prettier-ignore
    for (const row of recordsOf(await tableOf('scenario'))) {
      expect(row['follow_ups_above']).toBeCloseTo(over(overall, Number(row['ratio'])), 6);
    }
    const byLocality = recordsOf(await tableOf('scenario', { scenario: { appliesTo: 'locality' } }));
    for (const row of byLocality) {
      const parts = localities.map((one) => over(one, Number(row['ratio'])));
      expect(row['follow_ups_above']).toBeCloseTo(sumOf(parts), 6);
      expect(localities.map(({ name }) => row[`above_${name}`])).toEqual(parts);
    }
  });

  it('tries the ratio of the link, else that of the line of next year, loaded or entered', async () => {
    expect((await wordsOf('scenario', { scenario: { ratio: 1.9 } })).title).toMatch(/^At 1\.90, /);
    expect((await wordsOf('scenario')).title).toMatch(/^At 2\.25, /);
    const line: ContractLine = { financialYear: '2008/09', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 2.6, status: 'definitive', appliesTo: 'provider', firstPrice: null, followUpPrice: null, plannedFirst: null, plannedFollowUp: null, paidAboveCap: false, source: null }; // prettier-ignore
    const { savable } = await made('scenario', {}, { contractLines: [line] });
    if (!('figure' in savable)) throw new Error('The figure is no chart.');
    expect((await savable.figure(5)).words.title).toMatch(/^At 2\.60, /);
  });

  it('is drawn without a contract line, and without money', async () => {
    const table = await tableOf('scenario', { period: '2006/07' });
    expect(new Set(cellsOf(table, 'money_pounds'))).toEqual(new Set([null]));
    expect(table.print?.map(({ column }) => column)).not.toContain('money_pounds');
  });
});

describe('the comparison', () => {
  it('sets the scenarios of the link beside the contract', async () => {
    const rows = recordsOf(await tableOf('comparison', { compare: [SCENARIO] }));
    expect(rows.map(({ scenario }) => scenario)).toEqual(['The contract', 'At 1.5']);
    // 7,687 − 1.75 × 2,676 and 7,687 − 1.5 × 2,676.
    expect(rows.map((row) => row['follow_ups_above'])).toEqual([3004, 3673]);
    expect(rows.map((row) => row['money_pounds'])).toEqual([3004 * 82, 3673 * 82]);
    const { units } = await attendances();
    const above = (ratio: number) => units.filter(({ numerator, denominator }) => (numerator ?? 0) > ratio * (denominator ?? 0)).length; // prettier-ignore
    expect(rows.map((row) => row['units_above'])).toEqual([above(1.75), above(1.5)]);
  });

  it('says why it has no year to plan from', async () => {
    const { savable, notes } = await made('comparison', { period: '2006-04..2007-11', compare: [SCENARIO] });
    expect(notes).toEqual(['These months lie in several financial years. Choose one year to plan from.']);
    expect((await savable.table(0)).print?.map(({ column }) => column)).not.toContain('next_year_above');
  });

  it('is refused where nothing is set beside the contract', async () => {
    await expect(made('comparison')).rejects.toThrow(/^None yet\. Save the scenario above/);
  });
});

describe('the months', () => {
  const trend = (unitCodes: string[] = []) =>
    context.analysis.trend({ measure: 'first-to-follow-up', specialty: '307', provider: 'RWG', unitCodes });

  it('are those of all, of a locality or of a unit, as the link follows', async () => {
    const { series } = await trend(['Y90001']);
    const pointsOf = (code: string) => series.find((line) => line.code === code)?.points.map(({ value }) => value);
    expect(cellsOf(await tableOf('months'), 'ratio')).toEqual(pointsOf('ALL'));
    expect(cellsOf(await tableOf('months', { over: 'DacCom' }), 'ratio')).toEqual(pointsOf('DacCom'));
    expect(cellsOf(await tableOf('months', { unit: 'Y90001' }), 'ratio')).toEqual(pointsOf('Y90001'));
    expect(cellsOf(await tableOf('months', { unit: 'Y90001', over: 'all' }), 'ratio')).toEqual(pointsOf('ALL'));
  });

  it('begin limits anew where the link says so', async () => {
    const reason = 'New clinic';
    const table = await tableOf('months', { rebase: [{ from: '2007-04', reason }] });
    expect(recordsOf(table).filter((row) => row['limits_anew'] !== null)).toEqual([expect.objectContaining({ period: '2007-04', limits_anew: reason })]); // prettier-ignore
    expect(new Set(cellsOf(table, 'mean')).size).toBe(2);
  });

  it('say what is followed instead of what is not there', async () => {
    expect((await made('months', { over: 'Nowhere' })).notes).toEqual(['There is no “Nowhere” in these data. Followed instead: all practices.']); // prettier-ignore
    expect((await made('months', { over: 'DacCom' })).notes).toEqual([]);
  });
});

describe('the plan', () => {
  it('sets what was done beside what the line plans for the year', async () => {
    const rows = recordsOf(await tableOf('plan'));
    const { overall } = await attendances();
    expect(sumOf(rows.map((row) => Number(row['planned_first'])))).toBeCloseTo(3960, 6);
    expect(sumOf(rows.map((row) => Number(row['planned_follow_up'])))).toBeCloseTo(6930, 6);
    expect(sumOf(rows.map((row) => Number(row['first_attendances'])))).toBe(overall.denominator);
    expect(rows[7]?.['follow_up_to_date']).toBe(overall.numerator);
    expect(rows[8]?.['follow_up_to_date']).toBeNull();
  });

  it('is of a line that the reader has entered', async () => {
    const [loaded] = context.description.contractLines.filter(({ providerCode, financialYear, specialtyCode }) => providerCode === 'RWG' && financialYear === '2007/08' && specialtyCode === '307'); // prettier-ignore
    if (!loaded) throw new Error('The sample has a line.');
    const table = await tableOf('plan', {}, 0, { contractLines: [{ ...loaded, plannedFirst: 1000 }] });
    expect(sumOf(cellsOf(table, 'planned_first').map(Number))).toBeCloseTo(1000, 6);
  });

  it('is refused without a line', async () => {
    await expect(made('plan', { period: '2006/07' })).rejects.toThrow(/^No contract line matches this provider, specialty and year/); // prettier-ignore
  });
});

describe('why the ratio differs', () => {
  it('is in parts that add up from the same months of last year', async () => {
    const between = { what: 'periods', from: '2006-04..2006-11', to: '2007-04..2007-11' } as const;
    const { change } = await context.analysis.ratioChange({ specialty: '307', provider: 'RWG', between });
    const values = cellsOf(await tableOf('why'), 'value').map(Number);
    expect([values[0], values.at(-1)]).toEqual([change.from, change.to]);
    expect(sumOf(values.slice(0, -1))).toBeCloseTo(change.to, 9);
    const { overall } = await attendances();
    expect(values.at(-1)).toBe(overall.value);
  });

  it('is between two localities where the link asks for them', async () => {
    const rows = recordsOf(await tableOf('why', { explain: { what: 'areas', from: 'DacCom', to: 'WatCom' } }));
    const { localities } = await attendances();
    const ratioOf = (code: string) => localities.find((one) => one.code === code)?.value;
    expect([rows[0]?.['value'], rows.at(-1)?.['value']]).toEqual([ratioOf('DacCom'), ratioOf('WatCom')]);
  });

  it('is refused where no other year has the same months', async () => {
    await expect(made('why', { period: '2006/07' })).rejects.toThrow('No other year with the same months is loaded to compare with.'); // prettier-ignore
  });
});

describe('the pathway', () => {
  it('has the rates of the specialty on its register, with its referrals', async () => {
    const rate = async (measure: string, changes: object = {}) => {
      const { units } = await context.analysis.measure({ measure, ...ASKED, register: 'DM', ...changes });
      return units.map(({ value }) => value);
    };
    const table = await tableOf('pathway');
    expect(cellsOf(table, 'first_rate')).toEqual(await rate('first-attendance-rate'));
    expect(cellsOf(table, 'follow_up_rate')).toEqual(await rate('follow-up-rate'));
    expect(cellsOf(table, 'referrals_per_register')).toEqual(await rate('referral-rate', { provider: undefined }));
    expect((await wordsOf('pathway')).title).toBe('Diabetes: first attendances and follow-ups per 100 on the register');
  });

  it('is the one that the link names; says so where it is not loaded', async () => {
    expect((await wordsOf('pathway', { pathway: 'chd' })).subtitle).toContain('320 Cardiology');
    expect((await made('pathway', { pathway: 'gout' })).notes).toEqual(['Nothing of a pathway “gout” is loaded. Shown instead: diabetes.']); // prettier-ignore
  });

  it('leaves referrals open that are not loaded, and is refused without lists or registers', async () => {
    const { analysis, description } = context;
    const withoutReferrals: MakerContext['analysis'] = {
      ...analysis,
      measure: (request) =>
        request.measure === 'referral-rate' ? Promise.reject(new Error('None are loaded.')) : analysis.measure(request),
    };
    const table = await tableOf('pathway', {}, 0, { analysis: withoutReferrals });
    expect(new Set(cellsOf(table, 'referrals_per_patient'))).toEqual(new Set([null]));
    expect(table.print?.map(({ column }) => column)).not.toContain('referrals_per_patient');
    const measures = description.measures.filter(({ definition }) => definition.id !== 'first-attendance-rate');
    await expect(made('pathway', {}, { description: { ...description, measures } })).rejects.toThrow('No list sizes or registers are loaded for practices: attendances cannot be set against their patients.'); // prettier-ignore
  });
});

describe('every figure of the Follow-up ratio page', () => {
  const VIEWS: readonly (readonly [panel: string, view: View])[] = [
    ['contributions', {}],
    ['scenario', {}],
    ['scenario', { scenario: { appliesTo: 'locality' } }],
    ['comparison', { compare: [SCENARIO] }],
    ['months', {}],
    ['plan', {}],
    ['why', {}],
    ['pathway', {}],
  ];

  it.each(VIEWS)('prints columns that its table has: %s %j', async (panel, view) => {
    expect(printFaults(await tableOf(panel, view, 5))).toEqual([]);
  });

  it.each([
    ['units', {}, 'denominator', 5],
    ['contributions', {}, 'first_attendances', 5],
    ['months', { unit: 'Y90017' }, 'follow_up_attendances', 5],
    // No month of a plan in the sample has fewer than 5.
    ['plan', { provider: 'RC9' }, 'first_attendances', 100],
    ['why', {}, 'value', 5],
    ['pathway', {}, 'first_attendances', 5],
  ])('masks small counts at a threshold, and none without: %s', async (panel, view, column, threshold) => {
    expect(cellsOf(await tableOf(panel, view, threshold), column)).toContain('*');
    expect(cellsOf(await tableOf(panel, view, 0), column)).not.toContain('*');
  });

  it('leaves practices with small counts out of sums of practices above a ratio', async () => {
    const left = async (threshold: number) => new Set(cellsOf(await tableOf('scenario', { scenario: { appliesTo: 'practice' } }, threshold), 'units_left_out')); // prettier-ignore
    expect(await left(0)).toEqual(new Set([0]));
    expect(await left(5)).not.toEqual(new Set([0]));
  });

  it('says what the view asks for and is not loaded', async () => {
    const { notes } = await made('units', { period: '1999/00', provider: 'RXX', status: 'agreed', only: ['Mars'] });
    expect(notes).toEqual([
      'There is no provider “RXX” in these data.',
      'No data are loaded for 1999/00. Shown instead: 2007/08.',
      'There is no contract line “agreed” here. Used instead: interim.',
      'Some localities of the link are not in these data.',
    ]);
  });

  it('is refused where no attendances are loaded', async () => {
    const description = { ...context.description, measures: [] };
    await expect(made('units', {}, { description })).rejects.toThrow('No outpatient attendances are loaded.');
  });
});

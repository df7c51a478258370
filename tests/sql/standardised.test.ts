import { describe, expect, it } from 'vitest';
import type { MeasureResult } from '../../src/analysis/analysis';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { csv, loadedCore } from '../support/loaded-core';

const PRACTICES = csv(
  'practice_code,practice_name,locality',
  'Y90001,Alder,North',
  'Y90002,Birch,South',
  'Y90003,Cedar,North',
);
const LIST_HEAD = 'practice_code,financial_year,patients,age_band,sex';
const ACTIVITY_HEAD = 'period,practice_code,specialty_code,first_attendances,follow_up_attendances,age_band,sex';

/** Patients and first attendances by band: younger women and men, older women and men. */
const GIVEN = {
  Y90001: { lists: [400, 400, 120, 80], firsts: [8, 4, 10, 14] },
  Y90002: { lists: [300, 300, 200, 200], firsts: [6, 3, 24, 40] },
  Y90003: { lists: [300, 300, 180, 220], firsts: [6, 3, 16, 46] },
} as const;
type Code = keyof typeof GIVEN;
const CODES = Object.keys(GIVEN) as readonly Code[];
const BANDS = [['0-64', 'female'], ['0-64', 'male'], ['65+', 'female'], ['65+', 'male']] as const; // prettier-ignore

const listRows = (code: Code): readonly string[] =>
  GIVEN[code].lists.map((patients, i) => [code, '2007/08', patients, ...(BANDS[i] ?? [])].join(','));
/** Bands are written otherwise than in the lists: `0 to 64`, `F`. */
const activityRows = (code: Code): readonly string[] =>
  GIVEN[code].firsts.map((firsts, i) => {
    const [age = '', sex = ''] = BANDS[i] ?? [];
    return ['2007/08', code, '307', firsts, 0, age.replace('-', ' to '), sex.charAt(0).toUpperCase()].join(',');
  });

async function measured(
  lists: readonly string[],
  activity: readonly string[],
  request: Partial<Parameters<Awaited<ReturnType<typeof loadedCore>>['analysis']['measure']>[0]> = {},
): Promise<MeasureResult> {
  const { analysis } = await loadedCore({
    'practices.csv': PRACTICES,
    'lists.csv': csv(LIST_HEAD, ...lists),
    'outpatients.csv': csv(ACTIVITY_HEAD, ...activity),
  });
  return analysis.measure({ measure: 'first-attendance-rate', period: '2007/08', ...request });
}

const reasons = ({ standardised }: MeasureResult) => standardised?.units.map(({ code, reason }) => [code, reason]);
const noteOf = ({ notes }: MeasureResult, code: string) => notes.find((note) => note.code === code)?.text;

describe('a rate standardised for age and sex', () => {
  /*
   * Patients in all: 1,000 and 1,000 younger, 500 and 500 older; attendances 20, 10, 50 and 100, so rates of 0.02, 0.01,
   * 0.1 and 0.2. Expected of Alder: 400 × 0.02 + 400 × 0.01 + 120 × 0.1 + 80 × 0.2 = 8 + 4 + 12 + 16 = 40; of Birch
   * 6 + 3 + 20 + 40 = 69; of Cedar 6 + 3 + 18 + 44 = 71. Observed: 36, 73 and 71. All: 180 of 3,000 patients, 0.06.
   */
  it('is observed over expected at the rates of all practices, and that times their crude rate', async () => {
    const result = await measured(CODES.flatMap(listRows), CODES.flatMap(activityRows));
    const { standardised } = result;
    expect(standardised).toMatchObject({ takingPart: 3, withValue: 3, fewestInBand: 10 });
    expect(standardised?.crudeRate).toBeCloseTo(180 / 3000, 12);
    const found = standardised?.units.map(({ code, standing }) => [code, standing?.observed, standing?.expected, standing?.ratio, standing?.rate]); // prettier-ignore
    expect(found).toEqual([
      ['Y90001', 36, expect.closeTo(40, 10), expect.closeTo(36 / 40, 12), expect.closeTo(0.9 * 0.06, 12)],
      ['Y90002', 73, expect.closeTo(69, 10), expect.closeTo(73 / 69, 12), expect.closeTo((73 / 69) * 0.06, 12)],
      ['Y90003', 71, expect.closeTo(71, 10), expect.closeTo(1, 12), expect.closeTo(0.06, 12)],
    ]);
    // The crude rate of Alder is the lowest by far: 36 for 1,000 patients, of whom few are old.
    expect(result.units[0]?.value).toBeCloseTo(0.036, 12);
    // Byar: 36(1 − 1/324 − z/18)³ = 25.2104 and 37(1 − 1/333 + z/(3√37))³ = 49.8407, over 40, by a calculator.
    expect(standardised?.units[0]?.standing?.lower95).toBeCloseTo(25.2104 / 40, 4);
    expect(standardised?.units[0]?.standing?.upper95).toBeCloseTo(49.8407 / 40, 4);
    // North: Alder and Cedar, 107 over 111. South: Birch alone.
    expect(standardised?.localities.map(({ code, standing }) => [code, standing?.ratio])).toEqual([
      ['North', expect.closeTo(107 / 111, 12)],
      ['South', expect.closeTo(73 / 69, 12)],
    ]);
    expect(noteOf(result, 'standardised')).toContain('not two practices with each other');
    expect(result.definition.caveats.join(' ')).toContain('the standardised ratio is, for age and sex');
    expect(result.definition.caveats).not.toContain('Not age-adjusted.');
  });

  it('takes the rows and the patients that the rate takes: months, specialties, and a list for the months a practice has', async () => {
    const months = CODES.flatMap((code) =>
      activityRows(code).flatMap((row) => {
        const [, unit = '', , firsts = '', , age = '', sex = ''] = row.split(',');
        const half = Math.floor(Number(firsts) / 2);
        return [['2007-04', unit, '307', half, 0, age, sex], ['2008-03', unit, '320', Number(firsts) - half, 0, age, sex]].map((cells) => cells.join(',')); // prettier-ignore
      }),
    );
    const { standardised } = await measured(CODES.flatMap(listRows), months);
    expect(standardised?.units.map(({ standing }) => standing?.observed)).toEqual([36, 73, 71]);
    // Every list counts for its 2 months of 2: the same patients.
    expect(standardised?.units[0]?.standing?.ratio).toBeCloseTo(0.9, 12);

    // Alder has one month of two, so half its list: rates 20/800, 10/800, 50/440 and 100/460.
    const late = months.filter((row) => !row.startsWith('2008-03,Y90001'));
    const early = await measured(CODES.flatMap(listRows), [...late, ...activityRows('Y90001').map((row) => row.replace('2007/08', '2007-04').replace('307', '330'))].filter((row) => !row.startsWith('2007-04,Y90001,307'))); // prettier-ignore
    expect(early.units[0]).toMatchObject({ numerator: 36, denominator: 500 });
    const expected = 200 * 0.025 + 200 * 0.0125 + (60 * 50) / 440 + (40 * 100) / 460;
    expect(early.standardised?.units[0]?.standing?.expected).toBeCloseTo(expected, 10);
  });

  it('leaves out a practice with activity without ages, from the rates too, and says so', async () => {
    const activity = [...activityRows('Y90001'), ...activityRows('Y90002'), '2007/08,Y90003,307,71,0,,'];
    const result = await measured(CODES.flatMap(listRows), activity);
    expect(reasons(result)).toEqual([['Y90001', null], ['Y90002', null], ['Y90003', 'activity without age or sex']]); // prettier-ignore
    // Two are the reference: rates 14/700, 7/700, 34/320 and 54/280; of Alder 8 + 4 + 12.75 + 15.42857.
    expect(result.standardised?.units[0]?.standing?.expected).toBeCloseTo(
      8 + 4 + (120 * 34) / 320 + (80 * 54) / 280,
      10,
    );
    expect(result.standardised?.localities[0]).toEqual({ code: 'North', standing: null, reason: '1 of its 2 have none' }); // prettier-ignore
    expect(noteOf(result, 'not-standardised')).toBe('1 practice has no standardised ratio and is not in the rates by age: activity without age or sex (Cedar).'); // prettier-ignore
    // The crude rate is that of everybody, as ever.
    expect(result.overall).toMatchObject({ numerator: 180, denominator: 3000 });
  });

  it('leaves out a practice whose list is not given by age, or in other bands', async () => {
    const finer = ['Y90003,2007/08,300,0-64,female', 'Y90003,2007/08,300,0-64,male', 'Y90003,2007/08,180,65-74,female', 'Y90003,2007/08,220,75+,male']; // prettier-ignore
    const other = await measured([...listRows('Y90001'), ...listRows('Y90002'), ...finer], CODES.flatMap(activityRows));
    expect(reasons(other)?.at(-1)).toEqual(['Y90003', 'age bands or sexes that the two files do not share']);
    const whole = await measured([...listRows('Y90001'), ...listRows('Y90002'), 'Y90003,2007/08,1000,,'], CODES.flatMap(activityRows)); // prettier-ignore
    expect(reasons(whole)?.at(-1)).toEqual(['Y90003', 'no list by age and sex']);
    const suppressed = await measured([...listRows('Y90001'), ...listRows('Y90002'), ...listRows('Y90003').map((row) => row.replace(',180,', ',*,')), 'Y90003,2007/08,1000,,'], CODES.flatMap(activityRows)); // prettier-ignore
    expect(reasons(suppressed)?.at(-1)).toEqual(['Y90003', 'no list by age and sex']);
    expect(whole.standardised?.takingPart).toBe(2);
  });

  it('is given for nobody where practices band ages in two ways', async () => {
    const split = (rows: readonly string[]) => rows.map((row) => row.replace('65+', '65-99').replace('65 +', '65-99'));
    const result = await measured([...listRows('Y90001'), ...listRows('Y90002'), ...split(listRows('Y90003'))], [...activityRows('Y90001'), ...activityRows('Y90002'), ...split(activityRows('Y90003'))]); // prettier-ignore
    expect(result.standardised).toMatchObject({ takingPart: 0, crudeRate: null });
    expect(reasons(result)?.every(([, reason]) => reason === 'age bands that overlap those of others')).toBe(true);
    expect(result.definition.caveats).toContain('Not age-adjusted.');
    expect(noteOf(result, 'standardised')).toBeUndefined();
  });

  it('is of the practices of the answer: of a locality its own', async () => {
    const result = await measured(CODES.flatMap(listRows), CODES.flatMap(activityRows), { withinLocality: 'North' });
    // Alder and Cedar: rates 14/700, 7/700, 26/300 and 60/300; of Alder 8 + 4 + 10.4 + 16 = 38.4.
    expect(result.standardised?.units.map(({ code }) => code)).toEqual(['Y90001', 'Y90003']);
    expect(result.standardised?.units[0]?.standing?.expected).toBeCloseTo(38.4, 10);
  });

  it('says where the list by age is of another year', async () => {
    const rows = CODES.flatMap(listRows).map((row) => row.replace('2007/08', '2006/07'));
    const result = await measured(rows, CODES.flatMap(activityRows));
    expect(result.standardised?.units[0]?.standing?.ratio).toBeCloseTo(0.9, 12);
    expect(noteOf(result, 'standardised-borrowed')).toContain('3 practices');
    expect(noteOf(result, 'standardised-list')).toBeUndefined();
    const more = await measured([...CODES.flatMap(listRows), 'Y90002,2007/08,1020,,'], CODES.flatMap(activityRows));
    expect(noteOf(more, 'standardised-list')).toContain('1 practice');
    expect(more.standardised?.units[1]?.standing?.ratio).toBeCloseTo(73 / 69, 12);
  });

  it('is no part of an answer without ages, on a register, or of another measure', async () => {
    const bare = activityRows('Y90001').map((row) => `${row.split(',').slice(0, 5).join(',')},,`);
    expect((await measured(CODES.flatMap(listRows), bare)).standardised).toBeNull();
    const { analysis } = await loadedCore({
      'lists.csv': csv(LIST_HEAD, ...CODES.flatMap(listRows)),
      'outpatients.csv': csv(ACTIVITY_HEAD, ...CODES.flatMap(activityRows)),
      'registers.csv': csv('financial_year,practice_code,register_code,patients', ...CODES.map((code) => `2007/08,${code},DM,50`)), // prettier-ignore
    });
    const request = { measure: 'first-attendance-rate', period: '2007/08' } as const;
    expect((await analysis.measure(request)).standardised?.takingPart).toBe(3);
    expect((await analysis.measure({ ...request, register: 'DM' })).standardised).toBeNull();
    expect((await analysis.measure({ measure: 'first-to-follow-up', period: '2007/08' })).standardised).toBeNull();
  });

  it('is no part of the sample, whose attendances give no ages', async () => {
    const analysis = await createNodeAnalysis();
    await analysis.open([]);
    const { standardised, definition, notes } = await analysis.measure({ measure: 'first-attendance-rate', period: '2007/08' }); // prettier-ignore
    expect(standardised).toBeNull();
    expect(definition.caveats).toContain('Not age-adjusted.');
    expect(notes.some(({ code }) => code.includes('standardised'))).toBe(false);
  });
});

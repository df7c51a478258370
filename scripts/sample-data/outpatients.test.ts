import { describe, expect, it } from 'vitest';
import { numberIn, rowsBy, sampleRows, type SampleRow, sumOf } from './sample-rows';

const outpatients = sampleRows('outpatients');
const referrals = sampleRows('referrals');
const practices = sampleRows('practices');
const locality = new Map(practices.map((row) => [row['practice_code'], row['locality']]));
const patients = sumOf(practices, 'list_size');

const ratio = (rows: readonly SampleRow[]) => sumOf(rows, 'follow_up_attendances') / sumOf(rows, 'first_attendances');
const isThisYear = (row: SampleRow) => (row['month'] ?? '') >= '2007-04';
const diabetes = outpatients.filter((row) => row['specialty_code'] === '307' && isThisYear(row));
const diabetesAtRwg = diabetes.filter((row) => row['provider_code'] === 'RWG');

/** Months of each practice in an extract. */
const monthsOf = (rows: readonly SampleRow[]) =>
  new Map([...rowsBy(rows, 'practice_code')].map(([code, own]) => [code, new Set(own.map((row) => row['month']))]));

describe('sample outpatients', () => {
  it('cover twenty months, four specialties and two providers', () => {
    const values = (column: string) => [...new Set(outpatients.map((row) => row[column]))].sort();
    const months = values('month');
    expect([months.length, months[0], months.at(-1)]).toEqual([20, '2006-04', '2007-11']);
    expect(values('specialty_code')).toEqual(['307', '320', '340', '430']);
    expect(values('provider_code')).toEqual(['RC9', 'RWG']);
  });

  it.each([
    ['2006/07', (row: SampleRow) => !isThisYear(row)],
    ['April to November 2007', isThisYear],
  ])('have between 1.5 and 1.9 follow-ups for each first at the trust in %s', (_, isIn) => {
    // West Hertfordshire Hospitals in the quarterly activity return: 1.54 to 1.92
    const value = ratio(outpatients.filter((row) => row['provider_code'] === 'RWG' && isIn(row)));
    expect(value).toBeGreaterThan(1.5);
    expect(value).toBeLessThan(1.9);
  });

  it('have diabetes near 2.8 at the trust, well above its negotiated 1.75', () => {
    expect(Math.abs(ratio(diabetesAtRwg) - 2.84)).toBeLessThan(0.1);
  });

  it('have the highest diabetes ratio in WatCom, about 3.2', () => {
    const of = (name: string) => ratio(diabetesAtRwg.filter((row) => locality.get(row['practice_code']) === name));
    const others = ['DacCom', 'Hertsmere', 'StahCom'].map(of);
    expect(Math.abs(of('WatCom') - 3.2)).toBeLessThan(0.15);
    expect(Math.max(...others)).toBeLessThan(of('WatCom'));
    expect(Math.min(...others)).toBeGreaterThan(1.75);
  });

  it('have the volumes of the diabetes clinic', () => {
    expect(Math.abs(sumOf(diabetes, 'first_attendances') / 2_900 - 1)).toBeLessThan(0.05);
    expect(Math.abs(sumOf(diabetes, 'follow_up_attendances') / 8_300 - 1)).toBeLessThan(0.05);
  });

  it('vary between practices beyond chance in diabetic follow-ups', () => {
    // conditional binomial: follow-ups of all attendances against the share of the whole
    const share = sumOf(diabetesAtRwg, 'follow_up_attendances') / (sumOf(diabetesAtRwg, 'follow_up_attendances') + sumOf(diabetesAtRwg, 'first_attendances')); // prettier-ignore
    const units = [...rowsBy(diabetesAtRwg, 'practice_code').values()];
    const squares = units.map((rows) => {
      const all = sumOf(rows, 'first_attendances') + sumOf(rows, 'follow_up_attendances');
      return (sumOf(rows, 'follow_up_attendances') - all * share) ** 2 / (all * share * (1 - share));
    });
    expect(squares.reduce((sum, square) => sum + square, 0) / (units.length - 1)).toBeGreaterThan(2);
  });

  it('have practices within the negotiated ratio as well as above it', () => {
    const within = [...rowsBy(diabetesAtRwg, 'practice_code').values()].filter((rows) => ratio(rows) <= 1.75);
    expect(within.length).toBeGreaterThanOrEqual(3);
    expect(within.length).toBeLessThanOrEqual(10);
  });

  it('have follow-ups in some practice-months without a first', () => {
    const rows = diabetesAtRwg.filter(
      (row) => numberIn(row, 'first_attendances') === 0 && numberIn(row, 'follow_up_attendances') > 0,
    );
    expect(rows.length).toBeGreaterThan(5);
  });

  it('count patients who did not attend apart', () => {
    const share = sumOf(outpatients, 'first_dna') / sumOf(outpatients, 'first_attendances');
    expect(Math.abs(share - 0.1)).toBeLessThan(0.02);
  });
});

describe.each([
  ['outpatients', outpatients],
  ['referrals', referrals],
])('sample %s', (_, rows) => {
  it('have a row in every month a practice was open and in no other', () => {
    const months = [...new Set(outpatients.map((row) => row['month'] ?? ''))].sort();
    const found = monthsOf(rows);
    for (const practice of practices) {
      const opened = (practice['opened'] ?? '').slice(0, 7);
      const closed = practice['closed'] === '' ? '9999-12' : (practice['closed'] ?? '').slice(0, 7);
      const open = months.filter((month) => month >= opened && month <= closed);
      expect([...(found.get(practice['practice_code'] ?? '') ?? [])].sort()).toEqual(open);
    }
  });

  it('have each key once', () => {
    const columns = ['month', 'practice_code', 'specialty_code', 'provider_code', 'source'];
    const keys = new Set(rows.map((row) => columns.map((column) => row[column] ?? '').join(' ')));
    expect(keys.size).toBe(rows.length);
  });
});

describe('sample referrals', () => {
  it('have about 3 GP referrals for diabetes to 1,000 patients from April to November 2007', () => {
    const rows = referrals.filter(
      (row) => row['specialty_code'] === '307' && row['source'] === 'GP' && isThisYear(row),
    );
    expect(Math.abs((1_000 * sumOf(rows, 'referrals')) / patients - 3.1)).toBeLessThan(0.2);
  });

  it('come from GPs or other sources', () => {
    expect([...new Set(referrals.map((row) => row['source']))].sort()).toEqual(['GP', 'other']);
  });
});

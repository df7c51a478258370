import { describe, expect, it } from 'vitest';
import { HIGH_EXCEPTERS, LOW_EXCEPTERS } from './planted';
import { numberIn, quantileOf, rowsBy, sampleRows, type SampleRow, sumOf } from './sample-rows';

const qof = sampleRows('qof');
const registers = sampleRows('qof-register');
const byYear = rowsBy(qof, 'financial_year');
const YEARS = ['2005/06', '2006/07', '2007/08'] as const;

const groupOf = (row: SampleRow) => (row['indicator_code'] ?? '').replace(/\d+$/, '');
const inYear = (year: string) => byYear.get(year) ?? [];

/** Exceptions and those they are counted among, exceptions + denominator. */
function entries(rows: readonly SampleRow[]) {
  const exceptions = sumOf(rows, 'exceptions');
  return { exceptions, all: exceptions + sumOf(rows, 'denominator') };
}

function rate(rows: readonly SampleRow[]): number {
  const { exceptions, all } = entries(rows);
  return exceptions / all;
}

/**
 * z of each practice's diabetes exceptions, plain and widened for overdispersion: Spiegelhalter 2005 with z winsorised
 * at the type-7 tenths and the DerSimonian-Laird tau squared.
 */
function diabetesZ(year: string): ReadonlyMap<string, { readonly z: number; readonly adjusted: number }> {
  const groups = rowsBy(inYear(year).filter((row) => groupOf(row) === 'DM'), 'practice_code'); // prettier-ignore
  const units = [...groups].map(([code, rows]) => ({ code, ...entries(rows) }));
  const total = units.reduce((sum, unit) => sum + unit.all, 0);
  const target = units.reduce((sum, unit) => sum + unit.exceptions, 0) / total;
  const scored = units.map(({ code, exceptions, all }) => {
    const variance = (target * (1 - target)) / all;
    return { code, variance, gap: exceptions / all - target, z: (exceptions / all - target) / Math.sqrt(variance) };
  });
  const z = scored.map((unit) => unit.z);
  const [low, high] = [quantileOf(z, 0.1), quantileOf(z, 0.9)];
  const phi = z.reduce((sum, value) => sum + Math.min(high, Math.max(low, value)) ** 2, 0) / z.length;
  const weight = scored.reduce((sum, unit) => sum + 1 / unit.variance, 0);
  const squares = scored.reduce((sum, unit) => sum + 1 / unit.variance ** 2, 0);
  const tau2 = Math.max(0, (z.length * phi - (z.length - 1)) / (weight - squares / weight));
  return new Map(
    scored.map((unit) => [unit.code, { z: unit.z, adjusted: unit.gap / Math.sqrt(unit.variance + tau2) }]),
  );
}

describe('sample QOF', () => {
  it.each([
    // England, effective exception rate over clinical indicators: NHS Information Centre PUB01960, PUB02408, PUB02029
    ['2005/06', 0.0555],
    ['2006/07', 0.0583],
    ['2007/08', 0.0526],
  ])('has the exception rate of England in %s', (year, england) => {
    expect(Math.abs(rate(inYear(year)) - england)).toBeLessThan(0.0015);
  });

  it('has the CHD8 exceptions of England in 2007/08', () => {
    // Hansard, 15 January 2009: 8.96% over all, practice quartiles 5.21% and 11.28%
    const rows = inYear('2007/08').filter((row) => row['indicator_code'] === 'CHD8');
    const rates = [...rowsBy(rows, 'practice_code').values()].map(rate);
    expect(Math.abs(rate(rows) - 0.0896)).toBeLessThan(0.003);
    expect(Math.abs(quantileOf(rates, 0.25) - 0.0521)).toBeLessThan(0.008);
    expect(Math.abs(quantileOf(rates, 0.75) - 0.1128)).toBeLessThan(0.008);
  });

  it('has every practice that was there on 31 March', () => {
    const counts = YEARS.map((year) => rowsBy(inYear(year), 'practice_code').size);
    expect(counts).toEqual([72, 73, 72]);
  });

  it('has the indicators of each contract', () => {
    const codes = (year: string) => new Set(inYear(year).map((row) => row['indicator_code']));
    expect(codes('2005/06')).toContain('LVD3');
    expect(codes('2005/06')).toContain('DM6');
    expect(codes('2005/06')).not.toContain('HF3');
    expect(codes('2007/08')).toContain('HF3');
    expect(codes('2007/08')).toContain('DM20');
    expect(codes('2007/08')).not.toContain('DM6');
    expect(codes('2007/08')).toEqual(codes('2006/07'));
  });

  it('never has more denominator and exceptions than register', () => {
    const key = (row: SampleRow, code: string) => [row['financial_year'], row['practice_code'], code].join(' ');
    const sizes = new Map(registers.map((row) => [key(row, row['register_code'] ?? ''), numberIn(row, 'patients')]));
    const over = qof.filter(
      (row) =>
        numberIn(row, 'denominator') + numberIn(row, 'exceptions') > (sizes.get(key(row, groupOf(row))) ?? -1) ||
        numberIn(row, 'numerator') > numberIn(row, 'denominator'),
    );
    expect(qof.length).toBeGreaterThan(7_000);
    expect(over).toEqual([]);
  });

  it('has whole counts, once for each practice, year and indicator', () => {
    const columns = ['numerator', 'denominator', 'exceptions'];
    expect(qof.every((row) => columns.every((column) => /^\d+$/.test(row[column] ?? '')))).toBe(true);
    const keys = qof.map((row) => `${row['financial_year'] ?? ''} ${row['practice_code'] ?? ''} ${row['indicator_code'] ?? ''}`); // prettier-ignore
    expect(new Set(keys).size).toBe(qof.length);
  });

  it.each(YEARS)('shows in %s the planted practices, and no others, beyond the adjusted 99.8%% limits', (year) => {
    const scores = [...diabetesZ(year)];
    const above = scores.filter(([, { adjusted }]) => adjusted > 3.0902).map(([code]) => code);
    const below = scores.filter(([, { adjusted }]) => adjusted < -3.0902).map(([code]) => code);
    expect(above).toEqual(HIGH_EXCEPTERS.map(({ code }) => code));
    expect(below).toEqual(LOW_EXCEPTERS.map(({ code }) => code));
  });

  it('varies between practices beyond chance even without the planted ones', () => {
    const planted = new Set([...HIGH_EXCEPTERS, ...LOW_EXCEPTERS].map(({ code }) => code));
    const rest = [...diabetesZ('2007/08')].filter(([code]) => !planted.has(code)).map(([, { z }]) => z);
    const mean = rest.reduce((sum, z) => sum + z, 0) / rest.length;
    expect(rest.reduce((sum, z) => sum + (z - mean) ** 2, 0) / (rest.length - 1)).toBeGreaterThan(2);
  });

  it('has diabetes on about 3.9% of lists in 2007/08, most in WatCom', () => {
    const locality = new Map(sampleRows('practices').map((row) => [row['practice_code'], row['locality']]));
    const rows = registers.filter((row) => row['financial_year'] === '2007/08' && row['register_code'] === 'DM');
    const prevalence = (of: readonly SampleRow[]) => sumOf(of, 'patients') / sumOf(of, 'list_size');
    const ordered = ['StahCom', 'Hertsmere', 'DacCom', 'WatCom'].map((name) =>
      prevalence(rows.filter((row) => locality.get(row['practice_code']) === name)),
    );
    expect(Math.abs(prevalence(rows) - 0.039)).toBeLessThan(0.001);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
  });
});

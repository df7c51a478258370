import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { numberIn, rowsBy, sampleRows, sumOf } from './sample-rows';

const practices = sampleRows('practices');
const lists = sampleRows('list-size');
const register = fileURLToPath(new URL('../../../shared/realdata/ods/epraccur.csv', import.meta.url));

describe('sample practices', () => {
  it('are 73 in four localities', () => {
    const counts = Object.fromEntries([...rowsBy(practices, 'locality')].map(([name, rows]) => [name, rows.length]));
    expect(counts).toEqual({ DacCom: 20, Hertsmere: 14, StahCom: 16, WatCom: 23 });
  });

  it('have codes Y90001 to Y90073', () => {
    const codes = practices.map((row) => row['practice_code']);
    expect(codes).toEqual(Array.from({ length: 73 }, (_, i) => `Y9${String(i + 1).padStart(4, '0')}`));
  });

  it('have names of their own', () => {
    expect(new Set(practices.map((row) => row['practice_name'])).size).toBe(73);
  });

  it('have lists between 2,000 and 18,000 patients', () => {
    const sizes = practices.map((row) => numberIn(row, 'list_size'));
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(2_000);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(18_000);
  });

  it('have about 550,000 patients together', () => {
    expect(Math.abs(sumOf(practices, 'list_size') - 550_000)).toBeLessThan(5_000);
  });

  it('are open throughout but for one that opens and one that closes', () => {
    const changed = practices.filter((row) => row['opened'] !== '1974-04-01' || row['closed'] !== '');
    expect(changed.map((row) => [row['practice_code'], row['opened'], row['closed']])).toEqual([
      ['Y90029', '2006-10-01', ''],
      ['Y90039', '1974-04-01', '2007-06-30'],
    ]);
  });

  it.runIf(existsSync(register))('bear no word of a real practice name and no real code', () => {
    const real = readFileSync(register, 'utf8').split('\n').map((line) => line.split('","').slice(0, 2)); // prettier-ignore
    const codes = new Set(real.map(([code]) => code?.replace('"', '')));
    const names = real.map(([, name]) => (name ?? '').toUpperCase()).join('\n');
    const clashes = practices.filter((row) => {
      const [word] = (row['practice_name'] ?? '').toUpperCase().split(' ');
      return codes.has(row['practice_code']) || names.includes(word ?? '');
    });
    expect(real.length).toBeGreaterThan(10_000);
    expect(clashes).toEqual([]);
  });
});

describe('sample lists', () => {
  it('add up by age and sex to the list of 2007/08', () => {
    const byPractice = rowsBy(lists.filter((row) => row['financial_year'] === '2007/08'), 'practice_code'); // prettier-ignore
    for (const practice of practices) {
      const parts = byPractice.get(practice['practice_code'] ?? '') ?? [];
      expect(parts).toHaveLength(18);
      expect(sumOf(parts, 'patients')).toBe(numberIn(practice, 'list_size'));
    }
  });

  it('have no list before a practice opened', () => {
    const years = new Set(lists.filter((row) => row['practice_code'] === 'Y90029').map((row) => row['financial_year']));
    expect([...years]).toEqual(['2006/07', '2007/08']);
  });

  it('have a weight for every age and sex', () => {
    const weighted = sampleRows('age-sex-weights').map((row) => `${row['age_band'] ?? ''} ${row['sex'] ?? ''}`);
    expect(new Set(lists.map((row) => `${row['age_band'] ?? ''} ${row['sex'] ?? ''}`))).toEqual(new Set(weighted));
    expect(new Set(weighted).size).toBe(18);
  });

  it('give every practice the locality of its map', () => {
    const mapped = sampleRows('locality-map').map((row) => [row['practice_code'], row['locality']]);
    expect(mapped).toEqual(practices.map((row) => [row['practice_code'], row['locality']]));
  });
});

import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '@/analysis/core';
import type { Analysis } from '@/analysis/analysis';
import { createNodeEngine } from '@/engine/node-engine';
import { stepsOf } from '@/features/ratio/view-model/months';
import { processOf } from '@/features/ratio/view-model/process';
import { processSentences } from '@/features/ratio/view-model/process-model';
import { plainRecords } from '../support/plain-csv';
import { hasRealFiles, realFile } from '../support/realdata';

const RETURN = 'outpatient-qar/nhs_cleaned_202504140439.csv';
const TRUST = 'WEST HERTFORDSHIRE HOSPITALS NHS TRUST';
const isHere = hasRealFiles(RETURN);

describe('the ratio of West Hertfordshire Hospitals by quarter, 2011 to 2020', () => {
  let analysis: Analysis;
  let records: ReturnType<typeof plainRecords>;
  beforeAll(async () => {
    if (!isHere) return;
    analysis = createCore(await createNodeEngine(), () => Promise.resolve([]));
    await analysis.load([{ name: 'return.csv', content: new Uint8Array(readFileSync(realFile(RETURN))) }]);
    records = plainRecords(realFile(RETURN));
  }, 180_000);

  const ratioOf = (rows: readonly Readonly<Record<string, string>>[]) => {
    const sum = (column: string) => rows.reduce((total, row) => total + Number(row[column]), 0);
    return sum('total_subs_seen') / sum('total_first_seen');
  };

  it.skipIf(!isHere)('is follow-ups over firsts of the file in each of 36 quarters, with its limits', async () => {
    const trend = await analysis.trend({ measure: 'first-to-follow-up', units: 'provider', unitCodes: [TRUST] });
    const stretches = processOf(stepsOf(trend, TRUST, 'unit'), trend.parts);
    const [stretch] = stretches;
    const read = records
      .filter((row) => row['Provider Org name']?.toUpperCase() === TRUST)
      .sort((a, b) => ((a['quarter_start'] ?? '') < (b['quarter_start'] ?? '') ? -1 : 1))
      .map((row) => ratioOf([row]));
    expect(read).toHaveLength(36);
    expect(stretch?.points.map(({ ratio }) => ratio)).toEqual(read);
    const mean = read.reduce((sum, ratio) => sum + ratio, 0) / read.length;
    const ranges = read.slice(1).map((ratio, i) => Math.abs(ratio - (read[i] ?? 0)));
    const all = ranges.reduce((sum, range) => sum + range, 0) / ranges.length;
    const kept = ranges.filter((range) => range < 3.267 * all);
    const reach = (2.66 * kept.reduce((sum, range) => sum + range, 0)) / kept.length;
    expect(stretch?.limits.mean).toBeCloseTo(mean, 12);
    expect(stretch?.limits.upper).toBeCloseTo(mean + reach, 12);
    expect(stretch?.limits.lower).toBeCloseTo(mean - reach, 12);
    expect([mean + reach, mean - reach].map((limit) => limit.toFixed(2))).toEqual(['1.82', '1.65']);
    const said = processSentences({ stretches, negotiated: null });
    expect(said[0]).toBe('Highest 1.92 in July to September 2018, lowest 1.54 in October to December 2012.');
    expect(said).toContain('9 quarters above the mean, January 2018 to March 2020.');
  });

  it.skipIf(!isHere)(
    'lies between 2.06 and 2.21 for all providers throughout, as the file without the row of England does',
    async () => {
      const trend = await analysis.trend({ measure: 'first-to-follow-up', units: 'provider', unitCodes: [] });
      const steps = stepsOf(trend);
      const own = records.filter((row) => row['Provider Org name'] !== 'England' && row['Provider Org name'] !== '');
      expect(steps).toHaveLength(36);
      for (const { period, firsts, followUps } of steps) {
        const day = `${Math.floor(period.firstMonth / 12)}-${String((period.firstMonth % 12) + 1).padStart(2, '0')}-01`;
        const ratio = followUps / firsts;
        expect(ratio).toBe(ratioOf(own.filter((row) => row['quarter_start'] === day)));
        expect(Number(ratio.toFixed(2))).toBeGreaterThanOrEqual(2.06);
        expect(Number(ratio.toFixed(2))).toBeLessThanOrEqual(2.21);
      }
    },
  );
});

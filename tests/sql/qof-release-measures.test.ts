import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCore } from '@/analysis/core';
import { createNodeEngine } from '@/engine/node-engine';
import type { Engine } from '@/engine/engine';
import { runVariation } from '../../scripts/variation/run-variation';
import { CSV_RELEASES } from '../support/qof-release-csv';
import { TRUTH, type ReleaseTruth } from '../support/qof-release-truth';
import { bytes } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => {
  engine.close();
});

/** The zip of a year's release. */
function release(year: string, truth: ReleaseTruth = TRUTH): { readonly name: string; readonly content: Uint8Array } {
  const found = CSV_RELEASES.find((one) => one.year === year);
  if (!found) throw new Error(`no release of ${year}`);
  const files = Object.entries(found.files(truth)).map(([name, text]) => [name, bytes(text)] as const);
  return { name: found.zip, content: zipSync(Object.fromEntries(files)) };
}

async function core(...years: readonly ReturnType<typeof release>[]) {
  const analysis = createCore(engine, () => Promise.resolve([]));
  await analysis.load(years);
  return analysis;
}

describe('measures of a release', () => {
  it.each(['2013/14', '2018/19', '2023/24'])('gives exception rates of %s as worked out by hand', async (period) => {
    const analysis = await core(release(period));
    const of = async (subject: object) => {
      const { units, sources } = await analysis.measure({ measure: 'exception-rate', period, ...subject });
      return {
        units: units.map(({ code, value, numerator, denominator }) => [code, numerator, denominator, value]),
        sources,
      };
    };
    // 5 excepted beside 95 that count, 20 beside 60; Y90003 did not report.
    expect((await of({ indicator: 'AF007' })).units).toEqual([
      ['Y90001', 5, 100, 0.05],
      ['Y90002', 20, 80, 0.25],
      ['Y90003', null, null, null],
    ]);
    // 10 beside 10, 3 beside none, none beside 5.
    expect((await of({ group: 'CVD-PP' })).units).toEqual([
      ['Y90001', 10, 20, 0.5],
      ['Y90002', 3, 3, 1],
      ['Y90003', 0, 5, 0],
    ]);
    // HF002 has no exceptions: it is no part of the sum.
    const all = await of({});
    expect(all.units).toEqual([
      ['Y90001', 15, 120, 0.125],
      ['Y90002', 23, 83, 23 / 83],
      ['Y90003', 0, 5, 0],
    ]);
    const files = all.sources.map(({ file }) => file.replace(/^.* › /, '')).sort();
    expect(files).toEqual(
      { '2013/14': ['INDICATORSBYPRAC.csv', 'exception_output_all_denoms.csv'], '2018/19': ['ACHIEVEMENT_1819.csv'], '2023/24': ['ACHIEVEMENT_NORTH_2324.csv', 'ACHIEVEMENT_SOUTH_2324.csv'] }[period], // prettier-ignore
    );
    const prevalence = await analysis.measure({ measure: 'prevalence', group: 'AF', period });
    expect(prevalence.units.map(({ value }) => value)).toEqual([101 / 5000, 82 / 4100, 9 / 900]);
  });

  it('does not join exceptions and personalised care adjustments, nor an indicator that is worded anew', async () => {
    const reworded: ReleaseTruth = {
      ...TRUTH,
      indicators: TRUTH.indicators.map((one) =>
        one.code === 'AF007' ? { ...one, description: 'The percentage with a pulse check' } : one,
      ),
    };
    const analysis = await core(release('2017/18'), release('2018/19', reworded), release('2019/20', reworded));
    const trend = (subject: object) => analysis.trend({ measure: 'exception-rate', unitCodes: [], ...subject });
    const adjusted = { period: '2019/20', reason: 'Personalised care adjustments took the place of exceptions' };
    const one = await trend({ indicator: 'AF007' });
    expect(one.periods).toEqual(['2017/18', '2018/19', '2019/20']);
    expect(one.breaks).toEqual([{ period: '2018/19', reason: 'AF007 is worded differently from here on' }, adjusted]);
    expect(one.notes.find(({ code }) => code === 'indicator-reworded')?.text).toBe(
      'AF007 is worded differently from 2018/19 on: “The percentage with a pulse check” instead of “In those with a score of 2 or more, the percentage treated”.',
    );
    const group = await trend({ group: 'AF' });
    expect(group.breaks).toEqual([adjusted]);
    expect(group.notes.some(({ code }) => code === 'indicator-reworded')).toBe(true);
    const other = await trend({ indicator: 'CVD-PP001' });
    expect([other.breaks, other.notes.some(({ code }) => code === 'indicator-reworded')]).toEqual([[adjusted], false]);
    const span = await analysis.measure({ measure: 'exception-rate', period: '2018/19..2019/20', indicator: 'AF007' });
    expect(span.notes[0]?.text).toContain('adds exceptions (to 2018/19) and personalised care adjustments');
  });

  it('answers the command line from a zip that it is given', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'release-'));
    const { name, content } = release('2018/19');
    writeFileSync(join(folder, name), content);
    const out: string[] = [];
    const code = await runVariation(
      ['--data', name, '--measure', 'exception-rate', '--period', '2018/19'],
      { callerFolder: folder, out: (text) => out.push(text), error: (text) => out.push(text) }, // prettier-ignore
    );
    rmSync(folder, { recursive: true });
    expect(code).toBe(0);
    const lines = out.join('').trimEnd().split('\n').slice(1);
    expect(lines[0]).toMatch(/^exception-rate,2018\/19,Y90001,The Harbour Surgery,Invented North,15,120,0\.125,/);
    expect(lines).toHaveLength(3);
  });
});

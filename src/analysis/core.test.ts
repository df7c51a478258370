import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createNodeEngine } from '@/engine/node-engine';
import type { Analysis, MeasureAvailability, MeasureRequest } from './analysis';
import { createCore } from './core';

const HEADER = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';
const qof = (...rows: readonly string[]) => strToU8(`${HEADER}\n${rows.join('\n')}\n`);
/** Exceptions of each practice, and 100 less of them below the line: each practice's rate is exceptions / 100. */
const rows = (year: string, ...exceptions: readonly number[]) =>
  qof(...exceptions.map((count, index) => `${year},Y9000${index},DM5,${100 - count},${100 - count},${count}`));

const SAMPLE = { name: 'sample.csv', content: rows('2005/06', 1, 1, 1) };
const aCore = async () => createCore(await createNodeEngine(), () => Promise.resolve([SAMPLE]));

const REQUEST: MeasureRequest = { measure: 'exception-rate', period: '2007/08' };
const exceptionsOf = async (analysis: Analysis, request = REQUEST) =>
  (await analysis.measure(request)).units.map(({ numerator }) => numerator);
const periodsOf = (measures: readonly MeasureAvailability[]) =>
  measures.find(({ definition }) => definition.id === 'exception-rate')?.periods;
const loadedOf = async (analysis: Analysis) => (await analysis.describe()).files.map(({ name }) => name);

describe('open', () => {
  it('puts files in the place of what is loaded, and the sample where there are none', async () => {
    const analysis = await aCore();
    await analysis.open([{ name: 'a.csv', content: rows('2007/08', 5, 6, 7) }]);
    expect(await loadedOf(analysis)).toEqual(['a.csv']);
    await analysis.open([{ name: 'b.csv', content: rows('2007/08', 8, 9, 10) }]);
    expect(await loadedOf(analysis)).toEqual(['b.csv']);
    expect(await exceptionsOf(analysis)).toEqual([8, 9, 10]);
    await analysis.open([]);
    expect((await analysis.describe()).isSample).toBe(true);
    expect(await loadedOf(analysis)).toEqual(['sample.csv']);
  });

  it('says which file could not be read, by the id it was given, and opens the rest', async () => {
    const analysis = await aCore();
    const report = await analysis.open([
      { id: 'one', name: 'a.csv', content: new Uint8Array() },
      { id: 'two', name: 'a.csv', content: rows('2007/08', 5, 6, 7) },
    ]);
    expect(report.refused.map(({ source }) => source)).toEqual(['one']);
    expect(report.loaded.map(({ source }) => source)).toEqual(['two']);
    expect((await analysis.describe()).isSample).toBe(false);
  });

  it('shows the sample where no file could be read', async () => {
    const analysis = await aCore();
    const report = await analysis.open([{ name: 'a.csv', content: new Uint8Array() }]);
    expect(report.refused).toHaveLength(1);
    expect((await analysis.describe()).isSample).toBe(true);
  });

  it('leaves out what the reader removed from a zip, even where the same rows come again in a file of their own', async () => {
    const analysis = await aCore();
    const zip = zipSync({ 'a.csv': rows('2007/08', 5, 6, 7), 'b.csv': rows('2006/07', 1, 2, 3) });
    await analysis.open([
      { id: 'zip', name: 'all.zip', content: zip, leftOut: ['all.zip › a.csv'] },
      { id: 'own', name: 'a.csv', content: rows('2007/08', 5, 6, 7) },
    ]);
    expect(await loadedOf(analysis)).toEqual(['all.zip › b.csv', 'a.csv']);
    expect(await exceptionsOf(analysis)).toEqual([5, 6, 7]);
  });
});

describe('remove', () => {
  it('takes away everything derived from a file; what it superseded stands again', async () => {
    const analysis = await aCore();
    await analysis.load([
      { id: 'old', name: 'qof_v1.csv', content: rows('2007/08', 5, 6, 7) },
      { id: 'new', name: 'qof_v2.csv', content: rows('2007/08', 15, 16, 17) },
      { id: 'year', name: 'year.csv', content: rows('2006/07', 1, 2, 3) },
    ]);
    expect(await exceptionsOf(analysis)).toEqual([15, 16, 17]);
    expect((await analysis.describe()).notes).not.toEqual([]);
    await analysis.remove([{ source: 'new' }]);
    expect(await exceptionsOf(analysis)).toEqual([5, 6, 7]);
    const { measures, notes } = await analysis.describe();
    expect(notes).toEqual([]);
    expect(periodsOf(measures)).toEqual(['2007/08', '2006/07', '2006-04..2008-03']);
    await analysis.remove([{ source: 'old' }]);
    expect(periodsOf((await analysis.describe()).measures)).toEqual(['2006/07']);
  });

  it('takes one file of a zip by its name, or all of them', async () => {
    const analysis = await aCore();
    const zip = zipSync({ 'a.csv': rows('2007/08', 5, 6, 7), 'b.csv': rows('2006/07', 1, 2, 3) });
    await analysis.load([
      { id: 'zip', name: 'all.zip', content: zip },
      { id: 'c', name: 'c.csv', content: rows('2004/05', 1, 2, 3) },
    ]);
    await analysis.remove([{ source: 'zip', name: 'all.zip › a.csv' }]);
    expect(await loadedOf(analysis)).toEqual(['all.zip › b.csv', 'c.csv']);
    await analysis.remove([{ source: 'zip' }]);
    expect(await loadedOf(analysis)).toEqual(['c.csv']);
  });

  it('shows the sample after the last file, and passes over what is not loaded', async () => {
    const analysis = await aCore();
    await analysis.load([{ id: 'a', name: 'a.csv', content: rows('2007/08', 5, 6, 7) }]);
    await analysis.remove([{ source: 'unknown' }]);
    expect(await loadedOf(analysis)).toEqual(['a.csv']);
    await analysis.remove([{ source: 'a' }]);
    expect((await analysis.describe()).isSample).toBe(true);
    await analysis.load([{ id: 'a', name: 'a.csv', content: rows('2007/08', 5, 6, 7) }]);
    expect(await loadedOf(analysis)).toEqual(['a.csv']);
  });

  it('leaves everything as it is when the sample cannot be had', async () => {
    const analysis = createCore(await createNodeEngine(), () => Promise.reject(new Error('404')));
    await analysis.load([{ id: 'a', name: 'a.csv', content: rows('2007/08', 5, 6, 7) }]);
    await expect(analysis.remove([{ source: 'a' }])).rejects.toThrow('404');
    expect(await loadedOf(analysis)).toEqual(['a.csv']);
  });
});

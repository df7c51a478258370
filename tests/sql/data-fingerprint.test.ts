import { describe, expect, it } from 'vitest';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { csv, loadedCore } from '../support/loaded-core';

const HEADER = 'practice_code,period,indicator_code,numerator,denominator,exceptions';
const A = ['Y90001,2007/08,DM20,60,80,4', 'Y90002,2007/08,DM20,50,70,5'] as const;
const B = ['Y90001,2007/08,DM21,61,80,4', 'Y90002,2007/08,DM21,52,70,6'] as const;

const of = async (files: Readonly<Record<string, string>>) => (await loadedCore(files)).analysis.fingerprint();

describe('the fingerprint of the data', () => {
  it('is the same for the same rows, however they are ordered and split into files', async () => {
    const whole = await of({ 'qof.csv': csv(HEADER, ...A, ...B) });
    expect(whole).toMatch(/^[0-9a-f]{4}-[0-9a-f]{4}$/);
    expect(await of({ 'b.csv': csv(HEADER, B[1], B[0]), 'a.csv': csv(HEADER, ...A) })).toBe(whole);
  });

  it('is another as soon as one count, code or row is another', async () => {
    const prints = await Promise.all([
      of({ 'qof.csv': csv(HEADER, ...A) }),
      of({ 'qof.csv': csv(HEADER, A[0]) }),
      of({ 'qof.csv': csv(HEADER, A[0], 'Y90002,2007/08,DM20,50,71,5') }),
      of({ 'qof.csv': csv(HEADER, A[0], 'Y90003,2007/08,DM20,50,70,5') }),
      of({ 'qof.csv': csv(HEADER, A[0], 'Y90002,2006/07,DM20,50,70,5') }),
    ]);
    expect(new Set(prints).size).toBe(5);
  });

  it('comes back with the rows: a file that is removed leaves no trace', async () => {
    const { analysis } = await loadedCore({ 'a.csv': csv(HEADER, ...A) });
    const before = await analysis.fingerprint();
    const { loaded } = await analysis.load([{ name: 'b.csv', content: new TextEncoder().encode(csv(HEADER, ...B)) }]);
    expect(await analysis.fingerprint()).not.toBe(before);
    await analysis.remove(loaded.map(({ source }) => ({ source })));
    expect(await analysis.fingerprint()).toBe(before);
  });

  // Figures that are printed carry it: an engine that hashes otherwise would call the same data others.
  it('stays what it was for the sample', async () => {
    const analysis = await createNodeAnalysis();
    await analysis.open([]);
    expect(await analysis.fingerprint()).toBe('170b-b17e');
  });
});

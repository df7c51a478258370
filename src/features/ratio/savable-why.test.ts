import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { RatioChangeResult } from '@/analysis/analysis';
import { ratioChange, type RatioStratum } from '@/stats/ratio-change';
import { savableWhy } from './savable-why';

type Pair = readonly [followUps: number, firsts: number] | null;

/** A difference over strata of follow-ups and firsts in both states, each for 12 months. */
function aChange(...strata: readonly (readonly [from: Pair, to: Pair])[]): RatioChangeResult {
  const counts = strata.map(([from, to]): RatioStratum => ({ from: stateOf(from), to: stateOf(to) }));
  const change = ratioChange(counts);
  if (!change) throw new Error('no ratio');
  const sum = (state: 'from' | 'to') => ({
    firsts: counts.reduce((all, one) => all + (one[state]?.firsts ?? 0), 0),
    followUps: counts.reduce((all, one) => all + (one[state]?.followUps ?? 0), 0),
  });
  return {
    request: { between: { what: 'periods', from: '2006/07', to: '2007/08' } },
    change,
    from: sum('from'),
    to: sum('to'),
    dividedBy: 'months',
    strata: 'unit-specialty-provider',
    counts,
  };
}
const stateOf = (pair: Pair) => (pair ? { followUps: pair[0], firsts: pair[1], size: 12 } : null);

const savable = (result: RatioChangeResult) => savableWhy(result, ['practice', 'practices'], 'diabetes', []);
const rowsOf = async (result: RatioChangeResult, threshold: number) => (await savable(result).table(threshold)).rows;

/** 240 of 120, then 330 of 132. */
const LARGE = aChange([[200, 100], [250, 100]], [[40, 20], [80, 32]]); // prettier-ignore
/** One practice of two has 3 follow-ups in the first state. */
const SMALL_STRATUM = aChange([[200, 100], [250, 100]], [[3, 20], [80, 32]]); // prettier-ignore
/** 3 follow-ups in all in the first state. */
const SMALL_TOTAL = aChange([[3, 100], [250, 100]]); // prettier-ignore
/** A practice that is in the second state only, with 3 follow-ups of 10 firsts: 3 ÷ 142 would be a part. */
const FEW_IN_ONE = aChange([[200, 100], [250, 100]], [[40, 20], [80, 32]], [null, [3, 10]]); // prettier-ignore
/** 24 of 25 practices have from 1 to 4 follow-ups in both states: more than 10¹² sets fit. */
const MANY_SMALL = aChange([[200, 100], [250, 100]], ...Array.from({ length: 24 }, (_, i) => [[1 + (i % 4), 9], [4 - (i % 4), 8]] as const)); // prettier-ignore

beforeEach(() => {
  vi.stubGlobal('window', { location: { href: 'https://example.org/' } });
});
afterEach(() => {
  vi.unstubAllGlobals();
});

describe('the saved parts of a difference', () => {
  it('are whole where no count is small, or nothing is masked', async () => {
    const rows = await rowsOf(LARGE, 5);
    expect(rows.map(([name]) => name)).toEqual(['2006/07', 'Follow-ups', 'First attendances', 'Mix of practices', 'In one of the two only', '2007/08']); // prettier-ignore
    expect(rows[0]).toEqual(['2006/07', 2, 120, 240]);
    expect(rows[5]).toEqual(['2007/08', 2.5, 132, 330]);
    expect(rows.slice(1, 5).reduce((sum, [, value]) => sum + Number(value), 0)).toBeCloseTo(0.5, 12);
    expect((await rowsOf(SMALL_TOTAL, 0)).flat()).not.toContain('*');
  });

  it('leave off all parts where those of a small stratum could be searched for', async () => {
    const rows = await rowsOf(SMALL_STRATUM, 5);
    expect(rows[0]).toEqual(['2006/07', 203 / 120, 120, 203]);
    expect(rows.slice(1, 5).map(([, value]) => value)).toEqual(['*', '*', '*', '*']);
  });

  it('mask a small total with its ratio and the parts, and print what is left', async () => {
    const rows = await rowsOf(SMALL_TOTAL, 5);
    expect(rows[0]).toEqual(['2006/07', '*', 100, '*']);
    expect(rows[5]).toEqual(['2007/08', 2.5, 100, 250]);
    expect(rows.slice(1, 5).map(([, value]) => value)).toEqual(['*', '*', '*', '*']);
    await expect(savable(SMALL_TOTAL).figure(5)).rejects.toThrow(/The table can be saved/);
  });

  it('leave off the parts where follow-ups in one state only are few', async () => {
    expect((await rowsOf(FEW_IN_ONE, 5)).slice(1, 5).map(([, value]) => value)).toEqual(['*', '*', '*', '*']);
    expect((await rowsOf(FEW_IN_ONE, 3)).flat()).not.toContain('*');
  });

  it('print parts to 3 figures where very many sets of counts fit', async () => {
    const [, followUps] = await rowsOf(MANY_SMALL, 5);
    expect(followUps?.[1]).toBe(Number(MANY_SMALL.change.followUps.toPrecision(3)));
    expect((await rowsOf(MANY_SMALL, 0))[1]?.[1]).toBe(MANY_SMALL.change.followUps);
  });

  it('are refused only where every count is small', async () => {
    const tiny = aChange([[3, 2], [4, 1]]); // prettier-ignore
    await expect(rowsOf(tiny, 5)).rejects.toThrow(/nothing of it can be saved/);
  });

  it('are said in the picture to be left off', async () => {
    const { words, picture } = await savable(SMALL_STRATUM).figure(5);
    expect(words.caveat).toContain(
      'The four parts are left off, so that no count from 1 to 4 can be read or worked out.',
    );
    expect(JSON.stringify(picture.drawing)).not.toContain('Mix of practices');
    expect(words.alt).not.toContain('Mix');
    const whole = await savable(LARGE).figure(5);
    expect(JSON.stringify(whole.picture.drawing)).toContain('Mix of practices');
  });
});

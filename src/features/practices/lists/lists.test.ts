import { describe, expect, it } from 'vitest';
import { trendPicture } from '@/charts/trend-picture';
import { maskedPoints } from '@/exports/masked-trend';
import { linesOf } from '../../../../tests/visual/expect-picture';
import { aListHistory, aListLine } from '../../../../tests/support/a-list-history';
import { drawnLists, type ListsInput, listsSpec } from './lists-model';
import { basisWords, listsFinding, listsNotes } from './lists-words';
import { safeLists } from './safe-lists';
import { savableLists } from './savable-lists';

const LOCALITIES = ['DacCom', 'WatCom'];
const input = (changes: Partial<ListsInput> = {}): ListsInput => ({
  result: aListHistory(),
  display: 'patients',
  only: null,
  unitLocality: null,
  localities: LOCALITIES,
  colours: new Map(),
  ...changes,
});
const valuesOf = (given: ListsInput) => listsSpec(given).series.map(({ name, points }) => [name, ...points.map(({ value }) => value)]); // prettier-ignore

describe('the words of lists over time', () => {
  it('give the change of the practices at both ends, not that of the sums', () => {
    // The sums fall from 35,000 to 30,400; the four practices grow from 30,000 to 30,400: 1.3%.
    expect(listsFinding(aListHistory())).toBe('Lists grew by 1.3%: from −2.0% in WatCom to +5.0% in DacCom');
    expect(basisWords(aListHistory())).toBe(
      'Change is that of the 4 practices with a list in both 2004/05 and 2007/08. 1 practice has none in some of the periods: a step in a line may come of that, and is no growth.',
    );
  });

  it('name who is not there throughout, periods without any list, and who never has one', () => {
    const [overall] = aListHistory().lines;
    const lines = aListHistory().lines.map((line) => (line.code === overall?.code ? { ...line, neverGiven: 2 } : line));
    expect(listsNotes(aListHistory({ lines }), 0)).toEqual([
      'Not in every period: Practice 5 (DacCom; 5,000 patients) has none after 2005/06. A filled mark is of other practices than the mark before it.',
      'No list is loaded for 1 of the 4 periods: lines pass over them.',
      '2 practices that other files name have no list in any period, and are in no figure.',
    ]);
  });

  it('name no locality of few patients, and say where nothing has a list at both ends', () => {
    const [overall, dac, wat] = aListHistory().lines;
    if (!overall || !dac || !wat) throw new Error('three lines');
    const small = aListLine('Tiny', [[400, 1, 0], [400, 1, 0], [null, 0, 0], [800, 1, 0]], [400, 400, null, 800]); // prettier-ignore
    expect(listsFinding(aListHistory({ lines: [overall, dac, small, wat] }))).toContain('to +5.0% in DacCom');
    const alike = { ...dac, code: 'StahCom', name: 'StahCom', sameChange: -0.0203 };
    expect(listsFinding(aListHistory({ lines: [overall, alike, wat] }))).toBe('Lists grew by 1.3%, alike in every locality'); // prettier-ignore
    const apart = { ...overall, sameChange: null, sameUnits: 0 };
    expect(listsFinding(aListHistory({ lines: [apart, dac, wat] }))).toBe('No change of lists: none of the practices has one at both ends'); // prettier-ignore
  });
});

describe('the lines of lists', () => {
  it('are patients by locality, the year that no file gives passed over', () => {
    expect(valuesOf(input())).toEqual([['DacCom', 25_000, 25_300, null, 21_000], ['WatCom', 10_000, 9_900, null, 9_800]]); // prettier-ignore
    expect(listsSpec(input()).passedOver).toEqual([2]);
  });

  it('begin at 100, all practices with them: of all, or of those at both ends', () => {
    // 25,300 ÷ 25,000; 21,000 ÷ 25,000; 35,200 ÷ 35,000; 30,400 ÷ 35,000.
    expect(valuesOf(input({ display: 'index', only: ['DacCom'] }))).toEqual([
      ['DacCom', 100, expect.closeTo(101.2, 10), null, 84],
      ['All practices', 100, expect.closeTo(100.571428571428, 10), null, expect.closeTo(86.857142857142, 10)],
    ]);
    // 20,300 ÷ 20,000; 21,000 ÷ 20,000.
    expect(valuesOf(input({ display: 'same-index', only: ['DacCom'] }))[0]).toEqual(['DacCom', 100, 101.5, null, 105]);
  });

  it('are filled where the practices are others than before, unless they are the same throughout', () => {
    const flagged = (display: ListsInput['display']) => listsSpec(input({ display })).series[0]?.points.map(({ isFlagged }) => isFlagged); // prettier-ignore
    expect(flagged('index')).toEqual([false, false, false, true]);
    expect(flagged('same-index')).toEqual([false, false, false, false]);
  });

  it('pass over what no file gives, and break where one locality gives nothing', () => {
    const [overall, dac] = aListHistory().lines;
    const gap = aListLine('WatCom', [[10_000, 2, 0], [null, 0, 2], [null, 0, 0], [9_800, 2, 0]], [10_000, null, null, 9_800]); // prettier-ignore
    const lines = [overall, dac, gap].flatMap((line) => line ?? []);
    const { drawing } = trendPicture(listsSpec(input({ result: aListHistory({ lines }) })), { width: 600, height: 320, forPaper: false }); // prettier-ignore
    const pieces = linesOf(drawing).map((line) => JSON.stringify(line));
    expect(pieces).toContain(JSON.stringify([[0, 25_000], [1, 25_300], [3, 21_000]])); // prettier-ignore
    expect(pieces).toContain('[[0,10000],null,[3,9800]]');
  });

  it('are of all together where more than six localities would be drawn', () => {
    const many = Array.from({ length: 7 }, (_, i) => aListLine(`L${i}`, [[1, 1, 0]], [1]));
    const [overall] = aListHistory().lines;
    const result = aListHistory({ lines: overall ? [overall, ...many] : [] });
    const localities = many.map(({ code }) => code);
    expect(drawnLists(input({ result, localities })).map(({ code }) => code)).toEqual(['ALL']);
    expect(drawnLists(input({ result, localities, only: ['L2'] })).map(({ code }) => code)).toEqual(['L2']);
  });

  it('of one practice are its own, and begin at 100 beside its locality and all', () => {
    const own = aListLine('Y90005', [[5000, 1, 0], [5000, 1, 0], [null, 0, 0], [null, 0, 1]], [], { level: 'unit', name: 'Practice 5' }); // prettier-ignore
    const result = aListHistory({ lines: [...aListHistory().lines, own] });
    const codes = (display: ListsInput['display']) => drawnLists(input({ result, display, unitLocality: 'DacCom' })).map(({ code }) => code); // prettier-ignore
    expect(codes('patients')).toEqual(['Y90005']);
    expect(codes('index')).toEqual(['Y90005', 'DacCom', 'ALL']);
  });
});

describe('lists that are saved', () => {
  it('leave out a list of few patients with what would tell it, and sums that differ by so few', () => {
    const [overall, dac, wat] = aListHistory().lines;
    if (!overall || !dac || !wat) throw new Error('three lines');
    const tiny = aListLine('Tiny', [[3, 1, 0], [40, 1, 0], [null, 0, 0], [50, 1, 0]], [3, 40, null, 50]); // prettier-ignore
    const { result, leftOff } = safeLists(aListHistory({ lines: [overall, dac, wat, tiny] }), 5, maskedPoints);
    const first = result.lines.map(({ code, points }) => [code, points[0]?.patients ?? null, points[0]?.samePatients ?? null]); // prettier-ignore
    // With Tiny hidden, another has to go, or all less the rest would give it.
    expect(first.find(([code]) => code === 'Tiny')).toEqual(['Tiny', null, null]);
    expect(first.filter(([, patients]) => patients === null).length).toBeGreaterThan(1);
    expect(leftOff).toBe(first.filter(([, patients]) => patients === null).length);
    expect(first.every(([, , same]) => same === null)).toBe(true);
    expect(result.lines.map(({ points }) => points[1]?.patients)).toEqual([35_200, 25_300, 9_900, 40]);

    // All less those at both ends: 25,000 − 24,996 = 4.
    const near = { ...dac, points: dac.points.map((point, i) => (i === 0 ? { ...point, samePatients: 24_996 } : point)) }; // prettier-ignore
    const nearly = safeLists(aListHistory({ lines: [overall, near, wat] }), 5, maskedPoints).result.lines;
    expect(nearly.map(({ points }) => points[0]?.samePatients)).toEqual([null, null, null]);
    expect(nearly.map(({ points }) => points[0]?.patients)).toEqual([35_000, 25_000, 10_000]);
  });

  it('say no change of those at both ends where their sum is left out', async () => {
    const [overall, dac, wat] = aListHistory().lines;
    if (!overall || !dac || !wat) throw new Error('three lines');
    const near = { ...dac, points: dac.points.map((point, i) => (i === 0 ? { ...point, samePatients: 24_996 } : point)) }; // prettier-ignore
    const titleOf = async (lines: typeof dac[], threshold: number) => (await savableLists(input({ result: aListHistory({ lines }) }), 'List sizes over time').figure(threshold)).words.title; // prettier-ignore
    expect(await titleOf([overall, near, wat], 5)).toBe('List sizes over time');
    expect(await titleOf([overall, near, wat], 0)).toMatch(/^Lists grew by/);
    expect(await titleOf([overall, dac, wat], 5)).toMatch(/^Lists grew by/);
  });

  it('are a table of every line and period with both sums', async () => {
    const { columns, rows } = await savableLists(input(), 'List sizes over time').table(5);
    expect(columns).toHaveLength(10);
    expect(rows).toHaveLength(12);
    expect(rows.find((row) => row[1] === 'DacCom' && row[3] === '2007/08')).toEqual(['locality', 'DacCom', 'DacCom', '2007/08', 21_000, 84, 2, 1, 2, 21_000]); // prettier-ignore
    expect(rows.find((row) => row[1] === 'DacCom' && row[3] === '2006/07')?.slice(4, 6)).toEqual([null, null]);
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureRequest } from '@/analysis/analysis';
import { makeFigure } from '@/app/figure-pages';
import type { MakerContext } from '@/figures/figure-maker';
import { sampleContext } from '../support/sample-context';
import { cellsOf, printFaults, recordsOf } from '../support/saved-columns';

let context: MakerContext;
beforeAll(async () => {
  context = await sampleContext();
}, 120_000);

const PRACTICE = 'Y90001';

type View = Readonly<Record<string, unknown>>;

const made = (panel: string, view: View = { practice: PRACTICE }, changes: Partial<MakerContext> = {}) =>
  makeFigure('/practices', panel, view, { ...context, ...changes });

const tableOf = async (panel: string, view?: View, threshold = 0) => (await made(panel, view)).savable.table(threshold);

async function wordsOf(panel: string, view?: View) {
  const { savable } = await made(panel, view);
  if (!('figure' in savable)) throw new Error('The figure is no chart.');
  return (await savable.figure(5)).words;
}

/** One measure of a practice, asked of the core without a scan. */
async function unitOf(request: MeasureRequest, practice = PRACTICE) {
  const { units, overall, localities } = await context.analysis.measure(request);
  const unit = units.find(({ code }) => code === practice);
  return { unit, overall, locality: localities.find(({ code }) => code === unit?.locality) };
}

describe('the measures of a practice', () => {
  it('are those that the core has of the year, each as it gives it by itself', async () => {
    const { columns } = await context.analysis.scanPlan({ period: '2007/08', detail: 'group' });
    const rows = recordsOf(await tableOf('measures'));
    const found = columns.filter(({ title }) => rows.some(({ measure }) => measure === title));
    expect(rows.map(({ measure }) => measure)).toEqual(found.map(({ title }) => title));
    const ofEach = [...new Map(found.map((column) => [column.domain, column])).values()];
    expect(ofEach.length).toBeGreaterThan(4);
    for (const { title, request } of ofEach) {
      const row = rows.find(({ measure }) => measure === title);
      const { unit, overall, locality } = await unitOf(request);
      expect([row?.['numerator'], row?.['denominator'], row?.['value']]).toEqual([unit?.numerator, unit?.denominator, unit?.value]); // prettier-ignore
      expect([row?.['beside_value'], row?.['overall_value']]).toEqual([locality?.value, overall.value]);
    }
    for (const { request } of columns.filter((column) => !found.includes(column))) {
      await expect(context.analysis.measure(request)).rejects.toThrow(/^No row answers this/);
    }
  });

  it('are set beside what the link asks for', async () => {
    const words = await wordsOf('measures');
    expect(words.title).toMatch(/^Blackcap Surgery: (none|\d+) of \d+ measures outside the 99\.8% limits$/);
    expect(words.subtitle).toMatch(/^All measures beside DacCom\. /);
    expect((await wordsOf('measures', { practice: PRACTICE, beside: 'all' })).subtitle).toContain('beside all practices'); // prettier-ignore
    const similar = await made('measures', { practice: PRACTICE, beside: 'similar' });
    expect(similar.notes).toEqual([]);
    expect(new Set(cellsOf(await similar.savable.table(0), 'beside'))).toEqual(new Set(['10 similar practices']));
    const { notes } = await made('measures', { practice: PRACTICE, beside: 'group' });
    expect(notes).toEqual(['It cannot be set beside “group” here. Set beside instead: DacCom.']);
  });

  it('are those of a pathway where the link names one', async () => {
    const titles = cellsOf(await tableOf('measures', { practice: PRACTICE, pathway: 'chd' }), 'measure');
    expect(titles).toContain('Prevalence, coronary heart disease');
    expect(titles).not.toContain('Exception rate, asthma');
  });

  it('are printed as the page prints them', async () => {
    const row = recordsOf(await tableOf('measures')).find(({ measure }) => measure === 'Exception rate, asthma');
    // 21 of 446; 2,616 in 10,000 of all.
    expect([row?.['counts'], row?.['printed_value'], row?.['printed_overall']]).toEqual(['21 of 446', '4.7%', '2.6%']);
    const { unit } = await unitOf({ measure: 'exception-rate', group: 'AST', period: '2007/08' });
    const [lower, upper] = [unit?.lower95, unit?.upper95].map((value) => ((value ?? 0) * 100).toFixed(1));
    expect(row?.['printed_interval']).toBe(`${lower}% to ${upper}%`);
  });

  it('mask small counts in numbers and in print', async () => {
    const masked = recordsOf(await tableOf('measures', { practice: 'Y90017' }, 5)).filter((row) => row['numerator'] === '*'); // prettier-ignore
    expect(masked.length).toBeGreaterThan(0);
    for (const row of masked) {
      const told = ['denominator', 'value', 'lower95', 'band', 'counts', 'printed_value', 'printed_interval', 'against_all']; // prettier-ignore
      expect(told.map((name) => row[name])).toEqual(told.map(() => '*'));
    }
    expect(cellsOf(await tableOf('measures', { practice: 'Y90017' }), 'numerator')).not.toContain('*');
  });
});

describe('a measure over the years', () => {
  it('has the same months of each year, as the core gives them by themselves', async () => {
    const view = { practice: PRACTICE, measure: 'prevalence:CHD' };
    const { columns } = await context.analysis.scanPlan({ period: '2007/08', detail: 'group' });
    const chosen = columns.find(({ title }) => title === 'Prevalence, coronary heart disease');
    if (!chosen) throw new Error('The sample has a register.');
    const rows = recordsOf(await tableOf('trend', { ...view, measure: chosen.key }));
    expect(rows.map(({ period }) => period)).toEqual(['2005/06', '2006/07', '2007/08']);
    for (const row of rows) {
      const { unit, overall, locality } = await unitOf({ ...chosen.request, period: String(row['period']) });
      expect([row['numerator'], row['denominator'], row['value']]).toEqual([unit?.numerator, unit?.denominator, unit?.value]); // prettier-ignore
      expect([row['beside_value'], row['overall_value']]).toEqual([locality?.value, overall.value]);
    }
  });

  it('is the largest signal where the link names none, or one that is not there', async () => {
    const largest = 'Exception rate, heart failure';
    expect((await wordsOf('trend')).title).toBe(`Blackcap Surgery: ${largest} over the years`);
    const { savable, notes } = await made('trend', { practice: PRACTICE, measure: 'luck' });
    expect(new Set(cellsOf(await savable.table(0), 'measure'))).toEqual(new Set([largest]));
    expect(notes).toEqual([`There is no measure “luck” here. Followed instead: ${largest}.`]);
  });

  it('masks the years with small counts', async () => {
    const { columns } = await context.analysis.scanPlan({ period: '2007/08', detail: 'group' });
    const small = recordsOf(await tableOf('measures', { practice: 'Y90017' }, 5)).find((row) => row['numerator'] === '*'); // prettier-ignore
    const measure = columns.find(({ title }) => title === small?.['measure'])?.key;
    const rows = async (threshold: number) => cellsOf(await tableOf('trend', { practice: 'Y90017', measure }, threshold), 'numerator'); // prettier-ignore
    expect(await rows(5)).toContain('*');
    expect(await rows(0)).not.toContain('*');
  });
});

describe('list sizes over time', () => {
  it('of a practice are those of each year that the core knows of it', async () => {
    const { lists } = await context.analysis.practice({ code: PRACTICE });
    const own = recordsOf(await tableOf('lists')).filter(({ level }) => level === 'unit');
    expect(own.map(({ period, patients }) => ({ year: period, patients }))).toEqual(lists);
    expect((await made('lists')).savable.nameParts[0]).toBe('Blackcap Surgery: List size over time');
  });

  it('of all are the lists of every practice added up', async () => {
    const rosterLists = (await context.analysis.roster({ units: 'practice' })).units.map(({ listSize }) => listSize ?? 0); // prettier-ignore
    const rows = recordsOf(await tableOf('lists', {}));
    const latest = rows.filter(({ period }) => period === '2007/08');
    const patients = (level: string) => latest.filter((row) => row['level'] === level).map((row) => Number(row['patients'])); // prettier-ignore
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    expect(patients('overall')).toEqual([sum(rosterLists)]);
    expect(sum(patients('locality'))).toBe(sum(rosterLists));
  });

  it('are drawn as the link says, of the localities shown', async () => {
    expect((await wordsOf('lists', { lists: 'index', only: ['DacCom'] })).subtitle).toContain('first period = 100');
    expect((await wordsOf('lists', { only: ['DacCom'] })).filters).toBe('Shown: DacCom');
    expect((await wordsOf('lists', {})).subtitle).toContain('Patients on the list');
  });

  it('mask lists below the threshold', async () => {
    const own = async (threshold: number) =>
      recordsOf(await tableOf('lists', { practice: PRACTICE }, threshold)).filter(({ level }) => level === 'unit');
    // Its list is of 7,552.
    expect((await own(8000)).map(({ patients }) => patients)).toEqual(['*', '*', '*']);
    expect((await own(5)).map(({ patients }) => patients)).toContain(7552);
  });

  it('are there where nothing is loaded that could be compared, and refused where they are not', async () => {
    const nothing = { description: { ...context.description, measures: [] } };
    const { savable, notes } = await made('lists', {}, nothing);
    expect((await savable.table(0)).rows.length).toBeGreaterThan(0);
    expect(notes).toEqual([]);
    const empty = { description: { ...context.description, measures: [], units: [] } };
    await expect(made('lists', {}, empty)).rejects.toThrow('Nothing is loaded that practices could be compared in.');
    await expect(made('lists', { listStep: 'month' })).rejects.toThrow('No list sizes by month are loaded. They are loaded by year.'); // prettier-ignore
    const listSizes: MakerContext['analysis']['listSizes'] = async (request) => ({ ...(await context.analysis.listSizes(request)), lines: [] }); // prettier-ignore
    await expect(made('lists', {}, { analysis: { ...context.analysis, listSizes } })).rejects.toThrow(
      'No list sizes over time are loaded. Load an extract of list sizes on the Data page: practice code, period and patients',
    );
  });
});

describe('the list of all practices', () => {
  const edits = [
    { code: 'Y90003', visitDone: '2007-06-01' },
    { code: 'Y90005', visitPlanned: '2007-09-14', agreementSigned: 'yes' },
  ];
  const listed = async (view: View = {}, threshold = 0) =>
    recordsOf(await (await made('directory', view, { engagement: edits })).savable.table(threshold));
  const wordsOfList = async (view: View, threshold: number) => {
    const { savable } = await made('directory', view);
    if ('figure' in savable) throw new Error('The list is no chart.');
    return savable.words(threshold);
  };

  it('holds every practice with its list, those still to be visited first by their signals', async () => {
    const { units } = await context.analysis.roster({ units: 'practice' });
    const rows = await listed();
    expect(new Set(rows.map(({ unit_code }) => unit_code))).toEqual(new Set(units.map(({ code }) => code)));
    for (const { code, listSize } of units) {
      expect(rows.find(({ unit_code }) => unit_code === code)?.['list_size']).toBe(listSize);
    }
    const waiting = rows.filter(({ order }) => order !== null);
    expect(waiting.map(({ order }) => order)).toEqual(waiting.map((_, index) => index + 1));
    expect(rows.slice(0, waiting.length)).toEqual(waiting);
    const signals = waiting.map((row) => Number(row['signals']));
    expect(signals).toEqual([...signals].sort((a, b) => b - a));
    expect(signals[0]).toBeGreaterThan(0);
  });

  it('counts the signals that the page of a practice names', async () => {
    const row = (await listed()).find(({ unit_code }) => unit_code === PRACTICE);
    expect((await wordsOf('measures')).title).toContain(`: ${String(row?.['signals'])} of `);
  });

  it('has the visits that were entered, as days and in words', async () => {
    const rows = await listed();
    const of = (code: string) => rows.find(({ unit_code }) => unit_code === code);
    expect(of('Y90003')).toMatchObject({ order: null, visit: 'visited', visit_day: '2007-06-01', visit_in_words: 'visited, 1 June 2007' }); // prettier-ignore
    expect(of('Y90005')).toMatchObject({ visit: 'planned', visit_in_words: 'planned, 14 September 2007', agreement_signed: 'yes', agreement_in_words: 'yes' }); // prettier-ignore
  });

  it('holds what the filters and the search leave, and says which', async () => {
    const inArea = await listed({ only: ['DacCom'] });
    expect(new Set(inArea.map(({ locality }) => locality))).toEqual(new Set(['DacCom']));
    const found = await listed({ only: ['DacCom'], find: 'SURGERY blackcap' });
    expect(found.map(({ unit_code }) => unit_code)).toEqual([PRACTICE]);
    const whole = await listed();
    expect(found[0]?.['order']).toBe(whole.find(({ unit_code }) => unit_code === PRACTICE)?.['order']);
    expect((await wordsOfList({ only: ['DacCom'], find: 'black' }, 0)).filters).toBe('Localities shown: DacCom. Found by “black”'); // prettier-ignore
    expect((await wordsOfList({}, 0)).filters).toBeNull();
    expect(await listed({ find: 'no such practice' })).toEqual([]);
  });

  it('judges no measure of which counts are masked, and says so', async () => {
    expect((await wordsOfList({}, 5)).caveat).toBe('Counts from 1 to 4 are masked as *. Measures of which a practice has masked counts are not judged, and count as no signal.'); // prettier-ignore
    const shown = (await listed({ find: 'Y90017' }, 5)).map((row) => row['signals']);
    const masked = recordsOf(await tableOf('measures', { practice: 'Y90017' }, 5));
    const far = masked.filter((row) => /^(above|below)-998$/.test(String(row['band'])));
    expect(shown).toEqual([far.length]);
  });
});

describe('every figure of the Practices page', () => {
  it.each(['measures', 'trend', 'lists', 'directory'])('prints columns that its table has: %s', async (panel) => {
    expect(printFaults(await tableOf(panel, undefined, 5))).toEqual([]);
  });

  it('says what the view asks for and is not loaded', async () => {
    const { notes } = await made('measures', { practice: PRACTICE, period: '1999/00', pathway: 'gout' });
    expect(notes).toEqual([
      'Nothing is loaded for 1999/00. Shown instead: 2007/08.',
      'Nothing of a pathway “gout” is loaded. Shown instead: all.',
    ]);
  });

  it('is refused where it is of one practice and none is chosen, or nothing can be compared', async () => {
    for (const panel of ['measures', 'trend']) {
      await expect(made(panel, {})).rejects.toThrow('This figure is of one practice: choose one.');
      await expect(made(panel, { practice: 'X99999' })).rejects.toThrow('No loaded file names a practice “X99999”. All are listed. This figure is of one practice: choose one.'); // prettier-ignore
      const description = { ...context.description, measures: [] };
      await expect(made(panel, undefined, { description })).rejects.toThrow('Nothing is loaded that practices could be compared in.'); // prettier-ignore
    }
  });
});

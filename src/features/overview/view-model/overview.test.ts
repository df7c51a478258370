import { describe, expect, it } from 'vitest';
import { aBoard, aColumn } from '../../../../tests/support/a-board';
import { aDescription, anAvailability } from '../../../../tests/support/a-description';
import { aLoadedFile } from '../../../../tests/support/a-loaded-file';
import { aDefinition, aSilentUnit, aUnit, FOLLOW_UPS } from '../../../../tests/support/a-measure-result';
import { changeOverviewView, overviewViewSchema } from '@/features/overview/overview-view';
import { resolveOverview } from '@/features/overview/resolve-overview';
import { savableTartan } from '@/features/overview/savable-tartan';
import { findSignals } from '@/signals/find-signals';
import { cellLabel } from './cell-words';
import { ageWords, loadedKinds, unitsCovered } from './loaded-kinds';
import { notesOf } from './notes-worth-knowing';
import { isOfPathway, offeredPathways } from '@/figures/pathway-measures';
import { tartanOf } from './tartan';

const place = (code: string, changes: Parameters<typeof aUnit>[0]) => aUnit({ code, name: code, locality: null, ...changes }); // prettier-ignore
/** Four practices, the first far above; 40 + 20 + 20 + 2 of 400 each. */
const DM = aColumn(
  [
    { x: 40, n: 400, z: 4.59, band: 'above-998', chance: 0.002 },
    { x: 20, n: 400, z: 0, band: 'within', chance: 0.002 },
    { x: 20, n: 400, z: 0, band: 'within', chance: 0.002 },
    { x: 2, n: 400, z: -2.5, band: 'below-95', chance: 0.002 },
  ],
  {
    localities: [
      place('WatCom', { numerator: 2, denominator: 400, value: 0.005, band: 'below-998', bandAdjusted: null }),
      place('DacCom', { numerator: 40, denominator: 400, value: 0.1, band: 'above-998', bandAdjusted: null }),
      place('Hertsmere', { numerator: 20, denominator: 400, value: 0.05, band: 'above-95', bandAdjusted: null }),
      place('StahCom', { numerator: 20, denominator: 400, value: 0.05, band: 'not-compared', bandAdjusted: null }),
    ],
    overall: place('ALL', { numerator: 82, denominator: 1600, value: 0.05125 }),
  },
);
/** The same, adjusted: a locality that is far above without the adjustment is not with it. */
const ADJUSTED = aColumn([{ x: 40, n: 400, band: 'within' }], {
  key: 'first-to-follow-up:307',
  domain: 'outpatients',
  isAdjusted: true,
  localities: [
    place('DacCom', { value: 0.1, band: 'above-998', bandAdjusted: 'within' }),
    aSilentUnit({ code: 'WatCom', name: 'WatCom', locality: null }),
  ],
});
const NOBODY = aColumn([{}, {}, {}, {}], { key: 'prevalence:DM', domain: 'prevalence' });
const board = aBoard(DM, NOBODY, ADJUSTED);
const found = findSignals(board, [0, 1, 2, 3], { by: 'limits', limits: '998' });
const tartan = tartanOf(board, found);
const rowOf = (key: string) => tartan.groups.flatMap(({ rows }) => rows).find(({ column }) => column.key === key);

describe('tartanOf', () => {
  it('has localities by name and measures under what they are about', () => {
    expect(tartan.localities).toEqual(['DacCom', 'Hertsmere', 'StahCom', 'WatCom']);
    expect(tartan.groups.map(({ domain, rows }) => [domain, rows.length])).toEqual([['exceptions', 1], ['prevalence', 1], ['outpatients', 1]]); // prettier-ignore
  });

  it('says higher and lower outside the 99.8% limits only, and counts signals of units', () => {
    const row = rowOf('exception-rate:DM');
    expect(row?.cells.map((cell) => cell?.standing)).toEqual(['higher', 'similar', 'not compared', 'lower']);
    // The one above; that outside 95% alone is no signal.
    expect(row?.signals).toBe(1);
  });

  it('goes by the adjusted band where it is shown, and leaves out what is not given', () => {
    const row = rowOf('first-to-follow-up:307');
    expect(row?.cells.map((cell) => cell?.standing ?? null)).toEqual(['similar', null, null, null]);
    expect(row?.signals).toBe(0);
  });

  it('counts no signals where nothing is compared', () => {
    expect(rowOf('prevalence:DM')?.signals).toBeNull();
  });

  it('names measure, locality, value, counts and standing for those who do not see them', () => {
    const cell = rowOf('exception-rate:DM')?.cells[0];
    if (!cell) throw new Error('no cell');
    expect(cellLabel(DM, 'DacCom', cell.unit, cell.standing)).toBe('Exception rate, diabetes, DacCom: 10.0%, 40 ÷ 400, higher'); // prettier-ignore
    expect(cellLabel(DM, 'All practices', DM.overall, null)).toBe('Exception rate, diabetes, All practices: 5.1%, 82 ÷ 1,600'); // prettier-ignore
  });
});

describe('savableTartan', () => {
  const one = tartanOf(aBoard(DM), found);
  it('holds every cell unrounded, with the whole and the signals at the end of each measure', async () => {
    const { columns, rows } = await savableTartan(one, board.units, 0);
    expect(columns).toEqual(['measure', 'period', 'locality', 'numerator', 'denominator', 'value', 'target', 'band', 'signals', 'value_in_words', 'standing']); // prettier-ignore
    expect(rows).toHaveLength(5);
    expect(rows[1]).toEqual(['Exception rate, diabetes', '2007/08', 'DacCom', 40, 400, 0.1, 0.05, 'above-998', null, '10.0%', 'higher']); // prettier-ignore
    expect(rows[4]).toEqual(['Exception rate, diabetes', '2007/08', 'All', 82, 1600, 0.05125, 0.05, 'within', 1, '5.1%', null]); // prettier-ignore
  });

  it('masks a locality whose only practice has 2 events, with value and band, and the count of signals', async () => {
    const { rows } = await savableTartan(one, board.units, 5);
    expect(rows[0]).toEqual(['Exception rate, diabetes', '2007/08', 'WatCom', '*', 400, '*', 0.05, '*', null, '*', '*']); // prettier-ignore
    expect(rows[4]?.[8]).toBe('*');
    // 82 less the other three would give the 2: another count goes with it.
    expect(rows.slice(1).some((row) => row[3] === '*')).toBe(true);
  });
});

describe('pathways', () => {
  const diabetes = { id: 'diabetes', name: 'Diabetes', specialty: '307', register: 'DM', indicatorGroup: 'DM19' };
  it('have the measures of their indicators, register and specialty', () => {
    const of = (asked: Parameters<typeof isOfPathway>[0]) => isOfPathway(asked, diabetes);
    expect(of({ measure: 'exception-rate', group: 'dm 19' })).toBe(true);
    expect(of({ measure: 'exception-rate', group: 'DM' })).toBe(false);
    expect(of({ measure: 'prevalence', group: 'DM' })).toBe(true);
    expect(of({ measure: 'first-to-follow-up', specialty: '307' })).toBe(true);
    expect(of({ measure: 'first-to-follow-up', specialty: '320' })).toBe(false);
    expect(of({ measure: 'prescribing-cost' })).toBe(false);
  });

  it('are offered where any of that is loaded', () => {
    const ids = (measures: ReturnType<typeof aDescription>['measures']) =>
      offeredPathways(aDescription({ measures })).map(({ id }) => id);
    expect(ids([anAvailability({ groups: [{ code: 'COPD', name: 'COPD' }] })])).toEqual(['copd']);
    expect(ids([anAvailability({ definition: FOLLOW_UPS, groups: [], specialties: [{ code: '320', name: '320' }] })])).toEqual(['heart-failure', 'chd']); // prettier-ignore
    expect(ids([anAvailability({ groups: [{ code: 'COPD', name: 'COPD' }], periods: [] })])).toEqual([]);
  });
});

describe('resolveOverview', () => {
  it('takes the latest year and all measures, and what a link asks for', () => {
    const description = aDescription();
    expect(resolveOverview({}, description)).toMatchObject({ request: { period: '2007/08', detail: 'group' }, pathway: null, notes: [] }); // prettier-ignore
    expect(resolveOverview({ period: '2006/07', pathway: 'diabetes' }, description)).toMatchObject({ request: { period: '2006/07' }, pathway: { name: 'Diabetes' }, notes: ['Not loaded of the pathway Diabetes: its register (DM).'] }); // prettier-ignore
  });

  it('says what a link asks for and is not loaded', () => {
    expect(resolveOverview({ period: '2011/12', pathway: 'gout' }, aDescription())?.notes).toEqual([
      'Nothing is loaded for 2011/12. Shown instead: 2007/08.',
      'Nothing of a pathway “gout” is loaded. Shown instead: all.',
    ]);
    expect(resolveOverview({}, aDescription({ measures: [] }))).toBeNull();
  });

  it('keeps links short, and reads them back', () => {
    const view = changeOverviewView({ period: '2006/07', pathway: 'chd' }, { period: undefined });
    expect(view).toEqual({ pathway: 'chd' });
    expect(overviewViewSchema.parse(view)).toEqual(view);
  });
});

describe('what is loaded', () => {
  const qof = (id: number, covers: string, changes = {}) =>
    aLoadedFile({ id, kind: 'qof', kindWords: 'QOF', covers, ...changes });
  it('is a row for each kind, over all its files', () => {
    const files = [qof(1, '2006/07', { rowsSetAside: 3 }), aLoadedFile({ id: 2 }), qof(3, '2004/05', { rowsSetAside: 1, published: '2007-09-01' })]; // prettier-ignore
    expect(loadedKinds(files)).toEqual([
      { kind: 'qof', words: 'QOF', covers: '2004-04..2007-03', published: '2007-09-01', rowsSetAside: 4, files: 2, file: null },
      { kind: 'outpatients', words: 'Outpatient attendances', covers: '2006-04..2007-11', published: null, rowsSetAside: 0, files: 1, file: 2 },
    ]); // prettier-ignore
    expect(loadedKinds([aLoadedFile({ covers: null })])[0]?.covers).toBeNull();
  });

  it('has the units that the coverage of its own measures gives for the year', () => {
    const measures = [
      anAvailability({ definition: aDefinition({ id: 'exception-rate', extracts: ['qof'] }) }),
      anAvailability({ definition: aDefinition({ id: 'prevalence', extracts: ['qof-register', 'list-size'] }) }),
    ];
    const cell = (period: string, withValue: number) => ({ period, units: 73, withValue, months: null });
    const coverage = [
      { measure: 'exception-rate', unitKind: 'practice' as const, subject: null, cells: [cell('2007/08', 71), cell('2006/07', 72)] },
      { measure: 'prevalence', unitKind: 'practice' as const, subject: 'DM', cells: [cell('2007/08', 60)] },
      { measure: 'prevalence', unitKind: 'practice' as const, subject: 'CHD', cells: [cell('2007/08', 65)] },
    ]; // prettier-ignore
    const of = (kind: string, period = '2007/08') => unitsCovered(kind, { coverage, measures }, { period, unitKind: 'practice' })?.withValue ?? null; // prettier-ignore
    expect(of('qof')).toBe(71);
    expect(of('qof', '2006/07')).toBe(72);
    expect(of('qof-workbook')).toBe(71);
    expect(of('qof-register')).toBe(65);
    // No measure is made of lists; prevalence needs them.
    expect(of('list-size')).toBe(65);
    expect(of('contract')).toBeNull();
    expect(of('qof', '2001/02')).toBeNull();
  });

  it('is so old as its last month', () => {
    const on = (day: string, covers: string | null = '2006-04..2007-11') => ageWords(covers, new Date(`${day}T12:00`).getTime()); // prettier-ignore
    expect(on('2007-12-31')).toBe('less than a month');
    expect(on('2008-01-01')).toBe('1 month');
    expect(on('2009-11-30')).toBe('23 months');
    expect(on('2009-12-01')).toBe('2 years');
    expect(on('2026-11-26')).toBe('18 years');
    expect(on('2026-11-26', null)).toBeNull();
  });

  it('has notes over all files first, then those about most', () => {
    const note = (code: string, count: number) => ({ code, text: code, count, examples: [] });
    const files = [aLoadedFile({ notes: [note('few', 2), note('many', 9)] }), aLoadedFile({ id: 2, name: 'b.csv', notes: [note('some', 5)] })]; // prettier-ignore
    expect(notesOf({ notes: [note('all', 1)], files }).map(({ note: { code }, file }) => [code, file?.name ?? null])).toEqual([['all', null], ['many', 'outpatients.csv'], ['some', 'b.csv'], ['few', 'outpatients.csv']]); // prettier-ignore
  });
});

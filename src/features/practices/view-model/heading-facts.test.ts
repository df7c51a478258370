import { describe, expect, it } from 'vitest';
import { aBoard, aColumn } from '../../../../tests/support/a-board';
import { aPractice } from '../../../../tests/support/a-practice';
import { headingFacts, localityNote } from './heading-facts';
import { sizeRows } from './size-rows';

const register = (code: string, name: string, patients: number) => ({ code, name, years: [{ year: '2007/08', patients, list: 1000 }] }); // prettier-ignore

describe('headingFacts', () => {
  it('names locality, patients and the diabetes register, else the largest', () => {
    const both = [register('CHD', 'Coronary heart disease', 90), register('DM', 'Diabetes', 38)];
    expect(headingFacts(aPractice({ registers: both }), [], 0)).toBe('Y90001 · DacCom · 1,000 patients · 38 on the diabetes register'); // prettier-ignore
    expect(headingFacts(aPractice({ registers: [register('COPD', 'COPD', 12)] }), [], 0)).toContain('12 on the COPD register'); // prettier-ignore
    // The year that is shown goes before the latest.
    const column = aColumn([{ x: 30, n: 900 }], { key: 'prevalence:DM' });
    expect(headingFacts(aPractice({ registers: both }), [column], 0)).toContain('30 on the diabetes register');
  });

  it('says what is not known', () => {
    expect(headingFacts(aPractice({ locality: null, listSize: null }), [], 0)).toBe('Y90001 · No locality · list not given'); // prettier-ignore
    expect(headingFacts(aPractice({ listSize: 0 }), [], 0)).toContain('0 patients');
    expect(headingFacts(aPractice({ listSize: 1 }), [], 0)).toContain('1 patient');
  });
});

describe('localityNote', () => {
  const board = aBoard(aColumn(Array.from({ length: 8 }, () => ({}))));
  it('explains why there is no locality to compare with', () => {
    expect(localityNote(aPractice(), board)).toBeNull();
    expect(localityNote(aPractice({ locality: null }), board)).toBe('It is in no locality, so it is compared with all practices.'); // prettier-ignore
    const parted = { columns: board.columns.map((one) => ({ ...one, request: { ...one.request, grouping: '["North","Y1"]' } })), units: board.units.map((unit) => ({ ...unit, locality: 'Not in North' })) }; // prettier-ignore
    expect(localityNote(aPractice({ locality: 'Alone' }), parted)).toBeNull();
    const alone = { ...board, units: board.units.map((unit, place) => (place === 0 ? { ...unit, locality: 'Alone' } : unit)) }; // prettier-ignore
    expect(localityNote(aPractice({ locality: 'Alone' }), alone)).toBe('It is the only practice of Alone, so it is compared with all practices.'); // prettier-ignore
  });
});

describe('sizeRows', () => {
  it('puts lists and registers under their years and leaves gaps', () => {
    const dm = { code: 'DM', name: 'Diabetes', years: [{ year: '2006/07', patients: 30, list: null }, { year: '2007/08', patients: 40, list: 800 }] }; // prettier-ignore
    expect(sizeRows(aPractice({ registers: [dm] }))).toEqual({
      years: ['2006/07', '2007/08'],
      rows: [
        { name: 'List', cells: [null, { patients: 1000, share: null }] },
        {
          name: 'Diabetes register',
          cells: [
            { patients: 30, share: null },
            { patients: 40, share: 0.05 },
          ],
        },
      ],
    });
    expect(sizeRows(aPractice({ lists: [] }))).toEqual({ years: [], rows: [] });
  });
});

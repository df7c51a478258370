import { describe, expect, it } from 'vitest';
import { storeUnderAttack, type Outcome } from '../support/broken-outcome';
import { encryptedWorkbook, workbookOf, type Rows } from '../support/broken-sheets';

const { outcomeOf } = storeUnderAttack();

const HEADER = ['month', 'practice_code', 'specialty_code', 'first_attendances', 'follow_up_attendances'];
const FIRST = ['2007-04', 'Y90001', 307, 10, 20];
const SECOND = ['2007-05', 'Y90002', 307, 30, 40];
const SOUND: Rows = [HEADER, FIRST, SECOND];
const BOTH = { account: [2, 2, 0, 0, 0], totals: { first_attendances: 40, follow_up_attendances: 60 }, setAside: [] };
/** What Excel keeps of a formula that failed. */
const [REF, NOT_AVAILABLE, DIVISION] = [0x17, 0x2a, 0x07].map((code) => ({ t: 'e', v: code }));

const DAMAGED = 'The file is damaged: part of it is missing or altered. Download it again.';
const sound = workbookOf({ Data: SOUND });
const old = workbookOf({ Data: SOUND }, undefined, 'biff8');

describe('a workbook that loads', () => {
  const files: readonly (readonly [what: string, content: Uint8Array, loaded: Readonly<Record<string, Partial<Outcome['loaded'][string]>>>])[] = [
    ['of Excel 97', old, { 'w.xlsx': BOTH }],
    ['of LibreOffice', workbookOf({ Data: SOUND }, undefined, 'ods'), { 'w.xlsx': BOTH }],
    ['with formulas that failed', workbookOf({ Data: [...SOUND, ['2007-06', 'Y90001', 307, REF, 1], ['2007-07', 'Y90001', 307, NOT_AVAILABLE, 1], ['2007-08', 'Y90001', 307, 1, DIVISION], ['2007-09', REF, 307, 1, 1], ['2007-09', 'Y90001', NOT_AVAILABLE, 1, 1], [REF, 'Y90001', 307, 1, 1]] }), {
      'w.xlsx': {
        account: [8, 2, 6, 0, 0],
        totals: BOTH.totals,
        setAside: [
          '4 first_attendances #REF!: not a number',
          '5 first_attendances #N/A: not a number',
          '6 follow_up_attendances #DIV/0!: not a number',
          '7 practice_code #REF!: an error of a spreadsheet',
          '8 specialty_code #N/A: an error of a spreadsheet',
          '9 month #REF!: not a period that can be read',
        ],
      },
    }],
    ['with merged cells: a row without a month of its own is not given one', workbookOf({ Data: [['Outpatients', null, null, null, null], HEADER, FIRST, [null, 'Y90002', 307, 30, 40]] }, (sheet) => { sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 0, c: 4 } }, { s: { r: 2, c: 0 }, e: { r: 3, c: 0 } }]; }), {
      'w.xlsx': { account: [3, 1, 1, 1, 0], setAside: ['4 month : no period'], notData: ['1: a title or a note'] },
    }],
    ['with a hidden sheet, which is read and named, and an empty one', workbookOf({ Data: SOUND, Old: [HEADER, ['2007-06', 'Y90001', 307, 1, 2]], Empty: [] }, (_, book) => { book.Workbook = { Sheets: book.SheetNames.map((name) => ({ Hidden: name === 'Old' ? 1 : 0 })) }; }), {
      'w.xlsx › Data': BOTH, 'w.xlsx › Old': { account: [1, 1, 0, 0, 0], totals: { first_attendances: 1, follow_up_attendances: 2 } },
    }],
    ['with rows that end in blank cells, notes and blank rows', workbookOf({ Data: [[...HEADER, 'provider_code'], [...FIRST, 'RY1'], SECOND, ['2007-06', 'Y90002', 307, 1], ['Source: the trust'], [], [null, null, ' ']] }), {
      'w.xlsx': { account: [4, 3, 0, 1, 0], totals: { first_attendances: 41, follow_up_attendances: 60 }, setAside: [], notData: ['5: a title or a note'] },
    }],
    ['with a note far to the right of a row', workbookOf({ Data: [HEADER, [...FIRST, ...Array.from({ length: 16_000 }, () => null), 'see above'], SECOND] }), {
      'w.xlsx': { account: [2, 1, 1, 0, 0], totals: { first_attendances: 30, follow_up_attendances: 40 }, setAside: [`2  ${FIRST.join(',')}${','.repeat(300 - FIRST.join(',').length)}: over 9,990 letters long, with a cell that cannot be read or one too many`] },
    }],
    ['with two rows of headings below a title', workbookOf({ Data: [['Outpatients of the trust'], [], HEADER, ['when', 'who', 'what', 'n', 'n'], FIRST, SECOND] }), {
      'w.xlsx': { account: [4, 2, 1, 1, 0], totals: BOTH.totals, setAside: ['4 first_attendances n: not a number'], notData: ['1: a title or a note'] },
    }],
    ['with dates, texts that look like numbers, and what a spreadsheet would run', workbookOf({ Data: [HEADER, [39173, 'Y90001', '307', '1,000', "'5"], [39203, 'Y90002', 307, '=cmd|calc', 1]] }, (sheet) => { ['A2', 'A3'].forEach((at) => Object.assign(sheet[at] as object, { z: 'dd/mm/yyyy' })); }), {
      'w.xlsx': { account: [2, 1, 1, 0, 0], totals: { first_attendances: 1000, follow_up_attendances: 5 }, setAside: ['3 first_attendances =cmd|calc: not a number'] },
    }],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, loaded) => {
    const { outcome } = await outcomeOf('w.xlsx', content);
    expect(outcome.refused).toEqual({});
    expect(Object.keys(outcome.loaded)).toEqual(Object.keys(loaded));
    expect(outcome.loaded).toMatchObject(loaded);
  });
});

describe('a workbook that is refused', () => {
  const broken =
    'The workbook is damaged and cannot be opened. Download it again, or open it in Excel and save it anew.';
  const files: readonly (readonly [what: string, content: Uint8Array, message: string])[] = [
    ['cut off in its first header', sound.slice(0, 10), DAMAGED],
    ['cut off in the middle', sound.slice(0, sound.length / 2), DAMAGED],
    ['cut off at its end', sound.slice(0, -30), DAMAGED],
    ['of Excel 97, cut off', old.slice(0, 2000), broken],
    ['without anything in it', workbookOf({ Empty: [] }), 'The workbook is empty.'],
    ['with a password', encryptedWorkbook(), 'The workbook is protected by a password. Open it in Excel, save a copy without the password, and load the copy.'],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, message) => {
    const { outcome } = await outcomeOf('w.xlsx', content);
    expect(outcome).toEqual({ loaded: {}, refused: { 'w.xlsx': message }, tables: {} });
  });
});

import { describe, expect, it } from 'vitest';
import { storeUnderAttack, type Outcome } from '../support/broken-outcome';
import { bytes, csv } from './canonical-store';

const { outcomeOf } = storeUnderAttack();

const HEADER = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';
const PRACTICES = 'practice_code,practice_name,locality';
const FIRST = '2007-04,Y90001,307,10,20';
const SECOND = '2007-05,Y90002,307,30,40';
const SOUND = csv(HEADER, FIRST, SECOND);
/** 12,000 practices: longer than the head of a file by which it is recognised. */
const MANY = Array.from({ length: 12_000 }, (_, index) => `Y${10_000 + index},Practice ${index} House,Weald`);

/** One byte for each letter, as old programs write them. */
const latin = (text: string) => Uint8Array.from(Array.from(text), (letter) => (letter === '’' ? 0x92 : letter.charCodeAt(0))); // prettier-ignore
const inUnits = (text: string, isBig: boolean) =>
  Uint8Array.from(Array.from(text).flatMap((letter) => { const code = letter.charCodeAt(0); return isBig ? [code >> 8, code & 255] : [code & 255, code >> 8]; })); // prettier-ignore
const joined = (...parts: readonly (string | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...bytes(part)] : [...part])));

/** Both rows of `SOUND`: 10 + 30 first attendances and 20 + 40 follow-ups. */
const BOTH = { account: [2, 2, 0, 0, 0], totals: { first_attendances: 40, follow_up_attendances: 60 }, setAside: [] };
const FIRST_ONLY = { first_attendances: 10, follow_up_attendances: 20 };

type Loaded = Partial<Outcome['loaded'][string]>;

describe('a text that loads', () => {
  const files: readonly (readonly [what: string, content: string | Uint8Array, outcome: Loaded])[] = [
    ['cut off in the middle of a row', SOUND.slice(0, -8), {
      account: [2, 1, 1, 0, 0], totals: FIRST_ONLY, setAside: ['3  2007-05 | Y90002 | 30: 3 cells where the header has 5'],
    }],
    ['cut off inside a quotation', `${csv(PRACTICES, 'Y90001,Alder,Weald')}Y90002,"Be`, {
      account: [2, 1, 1, 0, 0], setAside: ['3  Y90002 | Be: 2 cells where the header has 3'],
    }],
    ['in UTF-16, little end first, with its mark', inUnits(`\ufeff${SOUND}`, false), BOTH],
    ['in UTF-16, little end first, without a mark', inUnits(SOUND, false), BOTH],
    ['in UTF-16, big end first, with its mark', inUnits(`\ufeff${SOUND}`, true), BOTH],
    ['in UTF-16, big end first, without a mark', inUnits(SOUND, true), BOTH],
    ['in UTF-16, cut off within a letter', inUnits(`\ufeff${SOUND}`, false).slice(0, -1), {
      account: [2, 1, 1, 0, 0], totals: FIRST_ONLY, setAside: ['3 follow_up_attendances 40\ufffd: not a number'],
    }],
    ['with rows too short and too long, one of them by blank cells alone', csv(HEADER, FIRST, '2007-05,Y90002,307,30', '2007-06,Y90002,307,30,40,50', '2007-07,Y90002,307,30,40,,'), {
      account: [4, 2, 2, 0, 0], totals: BOTH.totals,
      setAside: ['3  2007-05 | Y90002 | 307 | 30: 4 cells where the header has 5', '4  2007-06 | Y90002 | 307 | 30 | 40 | 50: 6 cells where the header has 5'],
    }],
    ['with a second header of other words', csv(HEADER, 'Month,Practice,Specialty,New,Follow up', FIRST, SECOND), {
      account: [3, 2, 1, 0, 0], totals: BOTH.totals, setAside: ['2 first_attendances New: not a number'],
    }],
    ['with its header again in the middle', csv(HEADER, FIRST, HEADER, SECOND), {
      account: [3, 2, 0, 1, 0], totals: BOTH.totals, notData: ['3: a repeated heading'],
    }],
    ['made of two files, the mark of the second in the middle', `${SOUND}\ufeff${csv(HEADER, '2007-06,Y90001,307,1,2')}`, {
      account: [4, 3, 0, 1, 0], totals: { first_attendances: 41, follow_up_attendances: 62 }, notData: ['4: a repeated heading'],
    }],
    ['with titles, blank lines and a fault, which is named by its line', csv('Outpatients', '', 'Made 2008', HEADER, '', FIRST, '', '2007-05,Y90002,307,x,40'), {
      account: [4, 1, 1, 2, 0], totals: FIRST_ONLY, setAside: ['8 first_attendances x: not a number'],
      notData: ['1: a title or a note', '3: a title or a note'],
    }],
    ['with 10,000 columns, five of them known', csv([HEADER, ...Array.from({ length: 9995 }, (_, place) => `x${place}`)].join(','), ...[FIRST, SECOND].map((row) => row + ',1'.repeat(9995))), BOTH],
    ['with a cell of 1,000,000 letters', csv(`${HEADER},note`, `${FIRST},${'x'.repeat(1_000_000)}`, `${SECOND},`), BOTH],
    ['with lines ended by CR alone', SOUND.replaceAll('\n', '\r'), BOTH],
    ['with lines ended in three ways', `${HEADER}\r\n${FIRST}\n${SECOND}\r2007-06,Y90001,307,1,2`, {
      account: [3, 3, 0, 0, 0], totals: { first_attendances: 41, follow_up_attendances: 62 },
    }],
    ['parted by ;', SOUND.replaceAll(',', ';'), BOTH],
    ['parted by tabs', SOUND.replaceAll(',', '\t'), BOTH],
    ['parted by |', SOUND.replaceAll(',', '|'), BOTH],
    ['with every cell quoted', SOUND.replaceAll(/[^,\n]+/g, '"$&"'), BOTH],
    ['with the line by which spreadsheets are told the delimiter', `sep=;\n${SOUND.replaceAll(',', ';')}`, {
      account: [3, 2, 0, 1, 0], totals: BOTH.totals, notData: ['1: a title or a note'],
    }],
    ['with the sign that ended files in DOS', `${SOUND}\u001a`, {
      account: [3, 2, 1, 0, 0], totals: BOTH.totals, setAside: ['4  \u001a: 1 cell where the header has 5'],
    }],
    ['without the end of its last line', SOUND.trimEnd(), BOTH],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, expected) => {
    const { outcome } = await outcomeOf('broken.csv', content);
    expect(outcome.refused).toEqual({});
    expect(outcome.loaded['broken.csv']).toMatchObject(expected);
  });
});

describe('the letters of a text', () => {
  const names = "select unit_name from unit where unit_name is not null and unit_code like 'Y9%' order by unit_code";
  const files: readonly (readonly [what: string, content: Uint8Array, expected: readonly string[], notes: readonly string[]])[] = [
    ['are read in Windows 1252', latin(csv(PRACTICES, 'Y90001,O’Neill,Weald')), ['O’Neill'], []],
    ['are read in Latin 1', latin(csv(PRACTICES, 'Y90001,Café,Weald')), ['Café'], []],
    ['stay UTF-8 where one of them is damaged', joined(csv(PRACTICES, 'Y90001,Cafés René à Noël,Weald'), 'Y90002,Be', [0xff], 'ech,Weald\n'), ['Cafés René à Noël', 'Be\ufffdech'], ['damaged-letters']],
    ['stay UTF-8 behind its mark where one of them is damaged', joined('\ufeff', csv(PRACTICES, 'Y90001,Beech,Weald'), 'Y90002,Be', [0xff], 'ech,Weald\n'), ['Beech', 'Be\ufffdech'], ['damaged-letters']],
    ['stay UTF-8 where one is damaged far down', joined(csv(PRACTICES, 'Y90001,Cafés René à Noël,Weald', ...MANY), 'Y90002,Be', [0xff], 'ech,Weald\n'), ['Cafés René à Noël', 'Be\ufffdech'], ['damaged-letters']],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, expected, notes) => {
    const { outcome, found } = await outcomeOf('names.csv', content, [names]);
    expect(outcome.refused).toEqual({});
    expect(found[0]?.flat()).toEqual(expected);
    expect(outcome.loaded['names.csv']?.notes).toEqual(notes);
    const [read, loaded] = outcome.loaded['names.csv']?.account ?? [];
    expect(read).toBe(loaded);
  });
});

describe('a text that is refused', () => {
  const unknown = (found: string) =>
    `Its columns are not those of any extract this app knows. Found: ${found}. See the list of extracts for the columns each needs.`;
  const is = (what: string) => `This is ${what}, not an extract. Save the data as CSV and load that.`;
  const isArchive = (what: string) => `This is ${what}, not an extract. Unpack it and load the files inside.`;
  const long = `One of its rows is longer than 4,000,000 letters: the one that begins “2007-04,Y90001,307,10,20,${'x'.repeat(35)}”. Take the long text out of it and load the file again.`;
  const notText = 'This is not a text file. Save it as CSV (comma separated) and load that.';
  const noRows = 'The file holds no rows.';
  const files: readonly (readonly [what: string, content: string | Uint8Array, message: string])[] = [
    ['of 0 bytes', '', 'The file is empty. Check that it was saved or downloaded in full.'],
    ['of 1 byte', 'x', unknown('x')],
    ['of 1 line break', '\n', noRows],
    ['of blank lines', '\n \n\r\n\n', noRows],
    ['of blank cells', ',,,,\n,,,,\n', noRows],
    ['of a header alone', HEADER, 'It has the headings of outpatients and no row below them. Check that it was saved in full.'],
    ['of half a header', HEADER.slice(0, 30), 'It looks like referrals (referrals), but the column referrals is missing. Found: month, practice_code, specialty_. Add what is missing, or rename the column that holds it.'],
    ['of footnotes alone', csv('Source: hospital activity', '* fewer than five'), unknown('Source: hospital activity')],
    ['of one column', csv('practice_code', 'Y90001'), unknown('practice_code')],
    ['of 10,000 unknown columns', csv(Array.from({ length: 10_000 }, (_, place) => `c${place}`).join(','), ',1'.repeat(9999)), unknown(`${Array.from({ length: 30 }, (_, place) => `c${place}`).join(', ')} and 9970 more`)],
    ['parted by spaces', SOUND.replaceAll(',', ' '), unknown('month practice_code specialty_code first_attendances follow_')],
    ['with a NUL byte', SOUND.replace('30', '3\0'), notText],
    ['that is a resource fork of a Mac', joined([0, 5, 0x16, 7, 0, 2, 0, 0], 'Mac OS X'), notText],
    ['with a cell of 5,000,000 letters', csv(`${HEADER},note`, `${FIRST},${'x'.repeat(5_000_000)}`, `${SECOND},`), long],
    ['that is a gzip archive', joined([0x1f, 0x8b, 8, 0, 0, 0, 0, 0]), isArchive('a gzip archive')],
    ['that is a 7-Zip archive', joined([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), isArchive('a 7-Zip archive')],
    ['that is a RAR archive', joined('Rar!', [0x1a, 7, 0]), isArchive('a RAR archive')],
    ['that is a PDF', '%PDF-1.7\n', is('a PDF document')],
    ['that is a picture', joined([0x89], 'PNG\r\n'), is('a picture (PNG)')],
    ['that is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', is('a web page, perhaps a sign-in or error page')],
    ['that is the table of a web page', '<table><tr><td>month</td></tr></table>', is('a web page, perhaps a sign-in or error page')],
    ['that is JSON', '\ufeff [{"month": "2007-04"}]', is('a JSON file')],
    ['that is XML', '<?xml version="1.0"?><rows/>', is('an XML file')],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, message) => {
    const { outcome } = await outcomeOf('broken.csv', content);
    expect(outcome).toEqual({ loaded: {}, refused: { 'broken.csv': message }, tables: {} });
  });

  it('with a wanted heading twice, unless a mapping says which is meant', async () => {
    const { outcome } = await outcomeOf('twice.csv', csv(`${HEADER},first_attendances`, `${FIRST},1`, `${SECOND},1`));
    expect(outcome).toEqual({ loaded: {}, refused: {}, tables: { 'twice.csv': 2 } });
  });
});

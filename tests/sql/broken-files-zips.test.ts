import { describe, expect, it } from 'vitest';
import { storeUnderAttack } from '../support/broken-outcome';
import { workbookOf } from '../support/broken-sheets';
import { withFaults, zipBomb, zipOf } from '../support/raw-zip';
import { csv } from './canonical-store';

const { outcomeOf } = storeUnderAttack();

const HEADER = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';
const SOUND = csv(HEADER, '2007-04,Y90001,307,10,20', '2007-05,Y90002,307,30,40');
const OTHER = csv(HEADER, '2007-06,Y90001,307,1,2');
const LAST = csv(HEADER, '2007-07,Y90001,307,3,4');
const SIZES = { sound: [2, 2, 0, 0, 0], other: [1, 1, 0, 0, 0] };

const DAMAGED = 'The file is damaged: part of it is missing or altered. Download it again.';
const PROTECTED = 'The zip is protected by a password. Unpack it and load the files inside.';
const NO_FILES = 'The zip holds no files. Check that it was made as intended.';
const BOMB = '“zeros.csv” in it would unpack from 2 MB to 1,074 MB, as no table does. Check where it came from; if it is sound, unpack it and load the files inside.'; // prettier-ignore

const zip = zipOf({ 'a.csv': SOUND });
const plain = zipOf({ 'a.csv': SOUND, 'b.csv': OTHER }, 0);
/** One bit of the first file is another: 30 bytes of header, 5 of name, then the text. */
const altered = plain.map((byte, at) => (at === 60 ? byte ^ 1 : byte));
/** As `count` files that hold nothing. */
const hollow = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`f${index}.csv`, '']));

describe('a zip', () => {
  const files: readonly (readonly [what: string, content: Uint8Array, loaded: Readonly<Record<string, readonly number[]>>, refused: Readonly<Record<string, string>>])[] = [
    ['cut off in its first header', zip.slice(0, 10), {}, { 'z.zip': DAMAGED }],
    ['cut off in the middle', zip.slice(0, zip.length / 2), {}, { 'z.zip': DAMAGED }],
    ['cut off in its directory', zip.slice(0, -30), {}, { 'z.zip': DAMAGED }],
    ['cut off at its end', zip.slice(0, -1), {}, { 'z.zip': DAMAGED }],
    ['of which one file is altered', altered, { 'z.zip › b.csv': SIZES.other }, { 'z.zip › a.csv': DAMAGED }],
    ['of which one file is larger than it says', withFaults(zip, 0, { size: 20 }), {}, { 'z.zip › a.csv': DAMAGED }],
    ['of which one file is smaller than it says', withFaults(zip, 0, { size: 500 }), {}, { 'z.zip › a.csv': DAMAGED }],
    ['with a password on its second file', withFaults(plain, 1, { flags: 1 }), {}, { 'z.zip': PROTECTED }],
    ['packed in a way that is not deflation', withFaults(zip, 0, { method: 12 }), {}, { 'z.zip › a.csv': 'It is packed in an unusual way. Unpack it and load the files inside.' }],
    ['of the form for very large files', withFaults(zip, 0, { size: 0xffffffff }), {}, { 'z.zip': 'The zip is of the form for very large ones (zip64). Unpack it and load the files inside.' }],
    ['without files', zipOf({}), {}, { 'z.zip': NO_FILES }],
    ['of folders alone', zipOf({ 'a/': '', 'b/': '' }), {}, { 'z.zip': NO_FILES }],
    ['with an empty file', zipOf({ 'a.csv': SOUND, 'b.csv': '' }), { 'z.zip › a.csv': SIZES.sound }, { 'z.zip › b.csv': 'The file is empty. Check that it was saved or downloaded in full.' }],
    ['with what a Mac and Windows put beside files', zipOf({ 'a.csv': SOUND, '__MACOSX/._a.csv': '\0\u0005', '.DS_Store': 'x', 'in/Thumbs.db': 'x', 'sub/': '' }), { 'z.zip › a.csv': SIZES.sound }, {}],
    ['with absolute paths and paths that lead out of it', zipOf({ '/etc/x.csv': SOUND, '../../up.csv': OTHER, 'C:\\y.csv': LAST }), { 'z.zip › /etc/x.csv': SIZES.sound, 'z.zip › ../../up.csv': SIZES.other, 'z.zip › C:\\y.csv': SIZES.other }, {}],
    ['with two files of one name, both of them read', withFaults(plain, 1, { name: 'a.csv' }), { 'z.zip › a.csv': SIZES.sound, 'z.zip › a.csv (2)': SIZES.other }, {}],
    ['within zips, as deep as they are opened', zipOf({ '1.zip': zipOf({ '2.zip': zipOf({ 'a.csv': SOUND, '3.zip': zip }) }) }), { 'z.zip › 1.zip › 2.zip › a.csv': SIZES.sound }, { 'z.zip › 1.zip › 2.zip › 3.zip': 'It is a zip inside other zips. Unpack it and load the files inside.' }],
    ['of more than 2,000 files', zipOf(hollow(2001)), {}, { 'z.zip': 'The zip holds 2,001 files of 0 MB in all, more than are unpacked here at a time. Unpack it and load the files that are wanted.' }],
    ['of 1 GiB of zeros beside a sound file', zipOf({ 'a.csv': SOUND, 'b.zip': zipBomb('zeros.csv') }), { 'z.zip › a.csv': SIZES.sound }, { 'z.zip › b.zip › zeros.csv': BOMB }],
    ['of 1 GiB of zeros that says it is 500 bytes', zipBomb('zeros.csv', 500), {}, { 'z.zip › zeros.csv': DAMAGED }],
    ['of 1 GiB of zeros that says it is 150 MB, too few to be refused for that', zipBomb('zeros.csv', 150_000_000), {}, { 'z.zip › zeros.csv': DAMAGED }],
    ['that is called a workbook and would unpack to 1 GiB', zipBomb('xl/worksheets/sheet1.xml'), {}, { 'z.zip': 'The workbook would unpack to 1,074 MB, more than can be opened. Save its sheets as CSV and load those.' }],
    ['that is called a workbook and is none', zipOf({ 'xl/workbook.xml': '<a/>' }), {}, { 'z.zip': 'The workbook is damaged and cannot be opened. Download it again, or open it in Excel and save it anew.' }],
    ['with a workbook in it', zipOf({ 'w.xlsx': workbookOf({ Data: [HEADER.split(','), ['2007-06', 'Y90001', 307, 1, 2]] }) }), { 'z.zip › w.xlsx': SIZES.other }, {}],
  ]; // prettier-ignore

  it.each(files)('%s', async (_, content, loaded, refused) => {
    const { outcome } = await outcomeOf('z.zip', content);
    expect(Object.fromEntries(Object.entries(outcome.loaded).map(([name, { account }]) => [name, account]))).toEqual(loaded); // prettier-ignore
    expect(outcome.refused).toEqual(refused);
    expect(outcome.tables).toEqual({});
  });

  it('of zips has no more files unpacked of all of them together', async () => {
    const part = zipOf(hollow(900));
    const { outcome } = await outcomeOf('z.zip', zipOf({ '1.zip': part, '2.zip': part, '3.zip': part }));
    const messages = Object.entries(outcome.refused);
    // The three zips are files too: of 2,000 there are 197 left for the third.
    expect(messages.filter(([, message]) => message.startsWith('The file is empty.'))).toHaveLength(1800);
    expect(messages.filter(([, message]) => !message.startsWith('The file is empty.'))).toEqual([
      ['z.zip › 3.zip', 'The zip holds 900 files of 0 MB in all, more than are unpacked here at a time. Unpack it and load the files that are wanted.'], // prettier-ignore
    ]);
  });

  it('of 1 GiB of zeros takes no more than a small part of that in memory', async () => {
    const bombs = [zipBomb('zeros.csv'), zipBomb('zeros.csv', 500), zipBomb('xl/worksheets/sheet1.xml', 500)];
    const before = process.resourceUsage().maxRSS;
    for (const bomb of bombs) await outcomeOf('z.zip', bomb);
    // In KB; the test's own zeros are made before.
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(200_000);
  });
});

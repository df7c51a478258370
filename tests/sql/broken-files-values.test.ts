import { describe, expect, it } from 'vitest';
import { storeUnderAttack } from '../support/broken-outcome';
import { csv } from './canonical-store';

const { outcomeOf } = storeUnderAttack();

const HEADER = 'month,practice_code,specialty_code,first_attendances,follow_up_attendances';
const NOT_A_NUMBER = 'not a number';
/** Months since year 0: April 2007. */
const APRIL_2007 = 2007 * 12 + 3;

/** One file with a row for each cell, of a practice for each; what each came to: its value, or the reason why there is none. */
async function eachOf<Value>(
  cells: readonly string[],
  rowOf: (cell: string, practice: string) => string,
  value: string,
) {
  const practice = (index: number) => `Y9${1000 + index}`;
  const { outcome, found } = await outcomeOf('cells.csv', csv(HEADER, ...cells.map((cell, index) => rowOf(cell, practice(index)))), [`select unit_code, ${value} from outpatient`]); // prettier-ignore
  const values = new Map(found[0]?.map(([unit, loaded]) => [unit, loaded as Value]));
  const reasons = new Map(outcome.loaded['cells.csv']?.setAside.map((text) => [Number(text.split(' ')[0]), text.slice(text.lastIndexOf(': ') + 2)])); // prettier-ignore
  expect(values.size + reasons.size).toBe(cells.length);
  return cells.map((cell, index) => [cell, values.has(practice(index)) ? values.get(practice(index)) : reasons.get(index + 2)]); // prettier-ignore
}

describe('a cell where a count must stand', () => {
  const cells: readonly (readonly [cell: string, outcome: number | null | string])[] = [
    ['1e5', 100_000], ['"1,000"', 1000], ['£5', 5], ["'5", 5], ['+5', 5], ['5.5', 5.5], ['\u00a05\u200b', 5],
    ['-5', -5], ['', null], ['*', null], ['9007199254740991', 9_007_199_254_740_991],
    ['9007199254740993', 'a number too large to be held exactly'],
    ['99999999999999999999', 'a number too large to be held exactly'],
    ...['5%', '(5)', '−5', '∞', 'NaN', '1e400', '0x10', '1 000', '1\u00a0000', '１２', '=5', '"=""5"""', '--5', 'n/a', '#REF!', '#N/A', '#DIV/0!', 'TRUE', '1.2.3', '=cmd|calc'].map((cell) => [cell, NOT_A_NUMBER] as const),
  ]; // prettier-ignore

  it('is read as one, or its row is set aside with the reason', async () => {
    const outcome = await eachOf<number | null>(cells.map(([cell]) => cell), (cell, practice) => `2007-04,${practice},307,${cell},1`, 'first_attendances'); // prettier-ignore
    expect(outcome).toEqual(cells);
  });

  it('is found too large in a file that is otherwise sound', async () => {
    const { outcome } = await outcomeOf('large.csv', csv(HEADER, '2007-04,Y90001,307,99999999999999999999,1', '2007-04,Y90002,307,3,4')); // prettier-ignore
    expect(outcome.loaded['large.csv']).toMatchObject({
      account: [2, 1, 1, 0, 0],
      totals: { first_attendances: 3, follow_up_attendances: 4 },
      setAside: ['2 first_attendances 1e+20: a number too large to be held exactly'],
    });
  });
});

describe('a cell where a month must stand', () => {
  const unreadable = 'not a period that can be read';
  // 39173 is 1 April 2007 in Excel.
  const cells: readonly (readonly [cell: string, outcome: number | string])[] = [
    ['39173', APRIL_2007], ['Apr 2007', APRIL_2007], ['2007-04 ', APRIL_2007], ['\u00a02007-04', APRIL_2007],
    ...['31/02/2007', '2007-04-31', '99999', '2007-13', '13/2007', '0000-00', '2007', '1/4/07', '04/2007', '-1', '1e5', '#REF!'].map((cell) => [cell, unreadable] as const),
  ]; // prettier-ignore

  it('is read as one, or its row is set aside with the reason', async () => {
    const outcome = await eachOf<number>(cells.map(([cell]) => cell), (cell, practice) => `${cell},${practice},307,1,1`, 'first_month'); // prettier-ignore
    expect(outcome).toEqual(cells);
  });
});

describe('a code', () => {
  const month = (index: number) => `2007-${String(index + 4).padStart(2, '0')}`;
  const codes = [' y90001 ', '\u00a0Y90001\u00a0', 'Y90001\u200b', 'Y90\u00ad001', '\ufeffy90001', '"Y90001\t"', "'Y90001", 'Y90\u200d001']; // prettier-ignore

  it('is one and the same whatever stands around it or is not seen in it', async () => {
    const rows = codes.map((code, index) => `${month(index)},${code},307,1,2`);
    const { outcome, found } = await outcomeOf('codes.csv', csv(HEADER, ...rows), ['select unit_code, count(*)::integer from outpatient group by 1']); // prettier-ignore
    expect(found[0]).toEqual([['Y90001', 8]]);
    expect(outcome.loaded['codes.csv']).toMatchObject({ account: [8, 8, 0, 0, 0], totals: { first_attendances: 8, follow_up_attendances: 16 } }); // prettier-ignore
  });

  it('keeps spaces and letters inside it: another code is another unit', async () => {
    const rows = ['2007-04,Y90 001,307,1,2', '2007-04,Y９0001,307,1,2'];
    const { found } = await outcomeOf('codes.csv', csv(HEADER, ...rows), ['select distinct unit_code from outpatient order by 1']); // prettier-ignore
    expect(found[0]).toEqual([['Y90 001'], ['Y９0001']]);
  });

  it('is none where a formula failed: the row is set aside', async () => {
    const { outcome } = await outcomeOf('codes.csv', csv(HEADER, '2007-04,#REF!,307,1,2', '2007-04,Y90001,#n/a,1,2', '2007-04,Y90001,307,3,4')); // prettier-ignore
    expect(outcome.loaded['codes.csv']).toMatchObject({
      account: [3, 1, 2, 0, 0],
      totals: { first_attendances: 3, follow_up_attendances: 4 },
      setAside: [
        '2 practice_code #REF!: an error of a spreadsheet',
        '3 specialty_code #N/A: an error of a spreadsheet',
      ],
    });
  });
});

describe('a name', () => {
  it('may hold quotes, commas, line breaks, pictures and what a spreadsheet would run, and is stored as it is', async () => {
    const { outcome, found } = await outcomeOf(
      'names.csv',
      csv(
        'practice_code,practice_name,locality',
        'Y90001,"The ""Old"" Mill, North",Weald',
        'Y90002,"Two\nLines",Weald',
        'Y90003,Sun 🌞 House,Weald',
        "Y90004,=cmd|'/c calc'!A1,Weald",
        "Y90005,'=1+1,Weald",
        'Y90006,Al"der,Weald',
        'Y90007,"Be"ech,Weald',
        'Y90008,Elm,#N/A',
        `Y90009,${'n'.repeat(1_000_000)},Weald`,
      ),
      ['select unit_code, unit_name from unit where length(unit_name) < 100 order by 1', 'select max(length(unit_name))::integer from unit'], // prettier-ignore
    );
    expect(found[0]).toEqual([
      ['Y90001', 'The "Old" Mill, North'],
      ['Y90002', 'Two\nLines'],
      ['Y90003', 'Sun 🌞 House'],
      ['Y90004', "=cmd|'/c calc'!A1"],
      ['Y90005', '=1+1'],
      ['Y90006', 'Al"der'],
      ['Y90007', 'Beech'],
    ]);
    expect(found[1]).toEqual([[1_000_000]]);
    expect(outcome.loaded['names.csv']).toMatchObject({
      account: [9, 8, 1, 0, 0],
      // One name takes two lines, so the eighth row stands on line 10.
      setAside: ['10 locality #N/A: an error of a spreadsheet'],
    });
  });
});

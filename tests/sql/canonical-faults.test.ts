import { describe, expect, it } from 'vitest';
import { csv, loadedCore } from '../support/loaded-core';

const OUTPATIENTS = 'month,practice_code,specialty_code,provider_code,first_attendances,follow_up_attendances';
const QOF = 'financial_year,practice_code,indicator_code,numerator,denominator,exceptions';

/** Loads one file and gives its account. */
async function accountOf(...lines: readonly string[]) {
  const { analysis, report } = await loadedCore({ 'file.csv': csv(...lines) });
  const [file] = report.loaded;
  if (!file) throw new Error(report.refused.map(({ message }) => message).join());
  const { rowsRead, rowsLoaded, rowsSetAside, rowsNotData, rowsMerged, setAside, notes } = file;
  return { counts: [rowsRead, rowsLoaded, rowsSetAside, rowsNotData, rowsMerged], setAside, notes, file, analysis };
}
const lines = (
  rows: readonly { readonly line: number; readonly column: string | null; readonly value: string | null }[],
) => rows.map(({ line, column, value }) => [line, column, value]);

describe('a canonical file with faults', () => {
  it('sets aside a word where a number must stand, by line, column and value, and loads the rest', async () => {
    const { counts, setAside } = await accountOf(
      QOF,
      '2007/08,A81001,DM5,90,95,5',
      '2007/08,A81002,DM5,many,190,10',
      '2007/08,A81003,DM5,70,7o,25',
      '2007/08,A81004,DM5,70,75,25',
    );
    expect(counts).toEqual([4, 2, 2, 0, 0]);
    expect(lines(setAside)).toEqual([[3, 'numerator', 'many'], [4, 'denominator', '7o']]); // prettier-ignore
  });

  it('counts lines as an editor does, past quoted line ends, blank lines and a title', async () => {
    const { setAside, counts } = await accountOf(
      'practice_code,practice_name,locality,list_size',
      'A81001,"Alder',
      'Surgery",DacCom,900',
      '',
      'A81002,Beech,WatCom,about 900',
    );
    expect(counts.slice(0, 3)).toEqual([2, 1, 1]);
    expect(lines(setAside)).toEqual([[5, 'list_size', 'about 900']]);
  });

  it('reads thousands commas, pounds, padding and a guarding apostrophe, and not-given marks as null', async () => {
    const { counts, analysis } = await accountOf(
      OUTPATIENTS,
      '2007-04,A81001,307,RWG,"1,234",2468',
      '2007-04, a81002 ,307,RWG, 10 ,20',
      '2007-04,A81003,307,RWG,*,5',
      "2007-04,'A81004,307,RWG,4,'8",
    );
    expect(counts).toEqual([4, 4, 0, 0, 0]);
    const { units } = await analysis.measure({ measure: 'first-to-follow-up', period: '2007-04' });
    expect(units.map(({ code, numerator, denominator }) => [code, numerator, denominator])).toEqual([
      ['A81001', 2468, 1234],
      ['A81002', 20, 10],
      ['A81003', null, null],
      ['A81004', 8, 4],
    ]);
  });

  it('merges rows identical in every column and adds up rows of one key that differ elsewhere', async () => {
    const { counts, analysis, notes } = await accountOf(
      `${OUTPATIENTS},consultant`,
      '2007-04,A81001,307,RWG,1,3,Smith',
      '2007-04,A81001,307,RWG,1,3,Smith',
      '2007-04,A81001,307,RWG,1,3,Jones',
      '2007-04,A81002,307,RWG,5,6,Smith',
    );
    expect(counts).toEqual([4, 3, 0, 0, 1]);
    const { units } = await analysis.measure({ measure: 'first-to-follow-up', period: '2007-04' });
    expect(units.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[6, 2], [6, 5]]); // prettier-ignore
    expect(notes.length).toBeGreaterThanOrEqual(2);
  });

  it('sets aside rows of one key with different values, each naming the other', async () => {
    const { counts, setAside } = await accountOf(
      QOF,
      '2007/08,A81001,DM5,1,2,3',
      '2007/08,A81001,DM5,1,2,4',
      '2007/08,A81002,DM5,1,2,3',
    );
    expect(counts).toEqual([3, 1, 2, 0, 0]);
    expect(setAside.map(({ line, reason }) => [line, /\(line (\d)\)/.exec(reason)?.[1]])).toEqual([[2, '3'], [3, '2']]); // prettier-ignore
  });

  it('does not take a publisher’s total for a unit', async () => {
    const { counts, analysis } = await accountOf(
      OUTPATIENTS,
      '2007-04,A81001,307,RWG,1,3',
      '2007-04,A81002,307,RWG,2,3',
      '2007-04,England,,,3,6',
      'Total,,,,3,6',
    );
    expect(counts).toEqual([4, 2, 0, 2, 0]);
    expect((await analysis.describe()).units.map(({ code }) => code)).toEqual(['A81001', 'A81002']);
  });

  it('loads negative counts and exceptions without a denominator, and lists them', async () => {
    const { counts, analysis } = await accountOf(
      QOF,
      '2007/08,A81001,DM5,1,,3',
      '2007/08,A81002,DM5,-1,2,3',
      '2007/08,A81003,DM5,1,2,3',
    );
    expect(counts.slice(0, 3)).toEqual([3, 3, 0]);
    const codes = (await analysis.describe()).notes.map(({ text }) => text).join(' ');
    expect(codes).toMatch(/denominator/);
    expect(codes).toMatch(/below zero/);
  });

  it('sets aside a row without a unit or with a period that is none', async () => {
    const { setAside } = await accountOf(
      QOF,
      '2007/08,,DM5,1,2,3',
      'last year,A81002,DM5,1,2,3',
      '2007/08,A81003,DM5,1,2,3',
    );
    expect(lines(setAside)).toEqual([[2, 'practice_code', null], [3, 'financial_year', 'last year']]); // prettier-ignore
  });
});

describe('the same key in two files', () => {
  const first = csv(QOF, '2007/08,A81001,DM5,1,90,10', '2007/08,A81002,DM5,1,95,5', '2007/08,A81003,DM5,1,97,3');
  const second = csv(QOF, '2007/08,A81001,DM5,1,80,20', '2007/08,A81002,DM5,1,95,5');

  it.each([[{ 'qof.csv': first, 'qof_v2.csv': second }], [{ 'qof_v2.csv': second, 'qof.csv': first }]])(
    'is never added: the later version stands, whatever the order, and a note says so',
    async (files) => {
      const { analysis } = await loadedCore(files);
      const { units } = await analysis.measure({ measure: 'exception-rate', period: '2007/08' });
      expect(units.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[20, 100], [5, 100], [3, 100]]); // prettier-ignore
      const notes = (await analysis.describe()).notes
        .map(({ text, examples }) => `${text} ${examples.join(' ')}`)
        .join('\n');
      expect(notes).toContain('qof_v2.csv');
      expect(notes).toContain('A81001');
    },
  );

  it('is seen through a column that only one of them has', async () => {
    const { analysis } = await loadedCore({
      'activity.csv': csv(
        'month,practice_code,specialty_code,first_attendances,follow_up_attendances',
        '2007-04,A81001,307,10,20',
        '2007-04,A81002,307,1,2',
      ),
      'activity_v2.csv': csv(OUTPATIENTS, '2007-04,A81001,307,RWG,6,12', '2007-04,A81001,307,RC9,5,9'),
    });
    const { units } = await analysis.measure({ measure: 'first-to-follow-up', period: '2007-04' });
    expect(units.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([[21, 11], [2, 1]]); // prettier-ignore
  });
});

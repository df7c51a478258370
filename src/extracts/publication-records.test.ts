import { describe, expect, it } from 'vitest';
import { csvRecords } from './csv-records';
import { sortRecords, type RecordForm } from './publication-records';

const FORM: RecordForm<{ readonly code: string; readonly count: number }> = {
  header: ['code', 'name', 'count'],
  isHeaded: true,
  unitColumn: 0,
  judge: ([code = '', , count = '']) =>
    /^\d+$/.test(count)
      ? { row: { code, count: Number(count) } }
      : { fate: 'set-aside', reason: 'not a number', column: 2 },
  keyOf: ({ code }) => code,
  keyWords: 'practice',
};

const sort = (...lines: readonly string[]) => sortRecords(FORM, [], csvRecords(lines.join('\n'), ','));

describe('sortRecords', () => {
  it('accounts for every record: read = loaded + set aside + not data + merged', () => {
    const sorted = sort(
      'Y90001,Ash,10',
      '',
      'Y90002,Elm,ten',
      'Y90001,Ash,10',
      ',,',
      'code,name,count',
      'ENGLAND,,110',
      'Source: an invented list',
      'Y90003,Oak,30,40',
      'Y90004,Fir,5',
      'Y90004,Fir,6',
      'Y90005,Yew,7,',
      'Y90006,Box',
    );
    expect(sorted.rows).toEqual([
      { code: 'Y90001', count: 10, line: 1 },
      { code: 'Y90005', count: 7, line: 12 },
    ]);
    expect(sorted.account).toEqual({ part: null, read: 12, loaded: 2, setAside: 5, notData: 4, merged: 1 });
    expect(sorted.setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [3, 'count', 'ten', 'not a number'],
      [9, null, 'Y90003, Oak, 30, 40', '4 cells where there should be 3'],
      [10, null, 'Y90004, Fir, 5', 'the same practice with other values (line 11)'],
      [11, null, 'Y90004, Fir, 6', 'the same practice with other values (line 10)'],
      [13, null, 'Y90006, Box', '2 cells where there should be 3'],
    ]);
    expect(sorted.notData.map(({ line, reason }) => [line, reason])).toEqual([
      [5, 'a row without values'],
      [6, 'the headings again'],
      [7, 'a total of the publisher'],
      [8, 'a title or a note'],
    ]);
    expect(sorted.notes).toEqual([
      { code: 'merged', text: '1 row repeats another in every column and was merged into it.', count: 1, examples: ['line 4'] }, // prettier-ignore
    ]);
  });

  it('says how many lines a quotation mark that is never closed takes with it', () => {
    const sorted = sort('Y90001,Ash,10', 'Y90002,"Elm,20', 'Y90003,Oak,30', 'Y90004,Fir,40');
    expect(sorted.rows).toHaveLength(1);
    expect(sorted.setAside.map(({ reason }) => reason)).toEqual([
      '2 cells where there should be 3; a quotation mark in it is not closed and takes 2 more lines with it',
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** A record of 27 quoted cells. */
function practice(cells: Readonly<Record<number, string>>): string {
  const all = { 0: 'Y90001', 1: 'ASH, SURGERY', 10: '19740401', 12: 'A', 13: 'B', 14: '99Z', 21: '0', 25: '4', ...cells } as Readonly<Record<number, string>>; // prettier-ignore
  return Array.from({ length: 27 }, (_, place) => `"${all[place] ?? ''}"`).join(',');
}

const lines = (...all: readonly string[]) => `${all.join('\r\n')}\r\n`;

describe('the ODS list of practices', () => {
  it('keeps closed practices with their day, and tells status and setting by groupings', async () => {
    const { file, rows, store } = await loaded(engine, {
      'epraccur.csv': lines(
        practice({}),
        practice({ 0: 'Y90002', 1: 'ELM', 11: '20171031', 12: 'C', 25: '4' }),
        practice({ 0: 'Y90003', 1: 'HOSPICE', 14: '7A1', 12: 'D', 25: '13' }),
        practice({ 0: 'Y90004', 1: 'OAK', 12: 'C' }),
      ),
    });
    expect(accountOf(file('epraccur.csv'))).toEqual([4, 4, 0, 0, 0]);
    expect(rows('unit', 'unit_code', 'unit_name', 'opened', 'closed')).toEqual([
      ['Y90001', 'ASH, SURGERY', '1974-04-01', null],
      ['Y90002', 'ELM', '1974-04-01', '2017-10-31'],
      ['Y90003', 'HOSPICE', '1974-04-01', null],
      ['Y90004', 'OAK', '1974-04-01', null],
    ]);
    expect(rows("unit_grouping where unit_code in ('Y90002', 'Y90003')", 'unit_code', 'grouping', 'group_code', 'group_name')).toEqual([
      ['Y90002', 'CCG', '99Z', null],
      ['Y90002', 'Prescribing setting', '4', 'GP practice'],
      ['Y90002', 'Status', 'C', 'Closed'],
      ['Y90003', 'Commissioner', '7A1', null],
      ['Y90003', 'Prescribing setting', '13', 'Hospice'],
      ['Y90003', 'Status', 'D', 'Dormant'],
    ]); // prettier-ignore
    expect(file('epraccur.csv').notes.map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['closed-practices', 2, ['Y90002', 'Y90004']],
      ['closed-without-day', 1, ['Y90004']],
      ['not-gp-practices', 1, ['Y90003']],
    ]);
    store.clear();
  });

  it('sets aside what cannot be read, and merges a practice that is given twice', async () => {
    const { file, store } = await loaded(engine, {
      'epraccur.csv': lines(
        practice({}),
        practice({}),
        practice({ 0: 'Y90002' }),
        practice({ 0: 'Y90003', 10: '20130231' }),
        practice({ 0: 'Y90004', 11: 'soon' }),
        practice({ 0: 'Y90005', 12: 'X' }),
        practice({ 0: '' }),
        practice({ 0: 'Y90006' }),
        practice({ 0: 'Y90006', 1: 'OTHER' }),
        practice({ 0: 'Y90007' }),
        practice({ 0: 'Y90008' }),
        '"Y90009","CUT OFF","Y63"',
      ),
    });
    expect(accountOf(file('epraccur.csv'))).toEqual([12, 4, 7, 0, 1]);
    expect(file('epraccur.csv').setAside.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [4, 'open date', 'not a day written as 20130401'],
      [5, 'close date', 'not a day written as 20130401'],
      [6, 'status', 'not a status (A, C, D or P)'],
      [7, 'organisation code', 'no practice code'],
      [8, null, 'the same practice with other values (line 9)'],
      [9, null, 'the same practice with other values (line 8)'],
      [12, null, '3 cells where there should be 27'],
    ]);
    store.clear();
  });
});

describe('the ODS memberships', () => {
  it('takes the membership that runs, else the last, and sets aside what cannot be read', async () => {
    const { file, rows, store } = await loaded(engine, {
      'epcmem.csv': lines(
        '"Y90001","5ZZ","W","20010401","20130331","0"',
        '"Y90001","99Z","W","20130401","","0"',
        '"Y90002","5ZZ","W","20010401","20060930","0"',
        '"Y90002","5ZY","W","20061001","20100331","0"',
        '"Y90003","99Z","W","20130401","","0"',
        '"Y90003","98Z","W","20140401","","1"',
        '"Y90004","99Z","W","20130401","20120331","0"',
        '"Y90005","99Z","W","2013","","0"',
        '"Y90006","9ZZ99","W","19990401","20010331","0"',
      ),
    });
    expect(file('epcmem.csv').kind).toBe('ods-members');
    expect(accountOf(file('epcmem.csv'))).toEqual([9, 7, 2, 0, 0]);
    expect(rows('unit_grouping', 'unit_code', 'grouping', 'group_code')).toEqual([
      ['Y90001', 'CCG', '99Z'],
      ['Y90002', 'PCT', '5ZY'],
      ['Y90003', 'CCG', '98Z'],
      ['Y90006', 'Commissioner', '9ZZ99'],
    ]);
    expect(file('epcmem.csv').setAside.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [7, 'left date', 'left before it joined'],
      [8, 'join date', 'not a day written as 20130401'],
    ]);
    expect(file('epcmem.csv').notes.map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['earlier-memberships', 3, ['Y90001: 5ZZ from 2001-04-01 to 2013-03-31', 'Y90002: 5ZZ from 2001-04-01 to 2006-09-30', 'Y90003: 99Z from 2013-04-01 to now']],
      ['ended-memberships', 2, ['Y90002', 'Y90006']],
      ['several-memberships', 1, ['Y90003']],
    ]); // prettier-ignore
    store.clear();
  });
});

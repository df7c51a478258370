import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { financialYear } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const HEADER = 'Primary Diagnosis Code,Primary Diagnosis Code Description,all_attendances,first_appointment,first_tele,subsequent_appointment,subsequent_tele,followup_ratio'; // prettier-ignore
const NAME = 'outpatient-by-diagnosis-2022-23.csv';

describe('outpatient activity by diagnosis', () => {
  it('adds attendances in person and by telephone, for each description', async () => {
    const { file, rows, store } = await loaded(engine, {
      [NAME]: csv(
        HEADER,
        'A009,Invented fever,68.0,21.0,3.0,44.0,0.0,1.8',
        'A010,Total blindness,3,3,0,0,0,0',
        'A011,invented fever,10,4,0,6,*,1.5',
        'A012,Rare disorder,10,4,0,x,0,1',
        'A013,Common cold,10,4,1,10,5,2.9',
        ',,,,,,,',
        ',,23,,,,,',
        ',,23,1,,,,',
        'Total,Total,100,40,0,60,0,1.5',
      ),
    });
    expect(accountOf(file(NAME))).toEqual([9, 4, 2, 3, 0]);
    expect(rows('outpatient', 'unit_kind', 'unit_code', 'first_month', 'months', 'first_attendances', 'follow_up_attendances')).toEqual([
      ['diagnosis', 'COMMON COLD', financialYear(2022).firstMonth, 12, 5, 15],
      // A part of it is not given.
      ['diagnosis', 'INVENTED FEVER', financialYear(2022).firstMonth, 12, 28, null],
      ['diagnosis', 'TOTAL BLINDNESS', financialYear(2022).firstMonth, 12, 3, 0],
    ]); // prettier-ignore
    expect(file(NAME).setAside.map(({ line, column, reason }) => [line, column, reason])).toEqual([
      [5, 'subsequent_appointment', 'not a number'],
      [9, null, 'figures without a diagnosis'],
    ]);
    // 44 of 24 is 1.83 and 0 of 3 is 0, as printed; 15 of 5 is 3.0.
    expect(file(NAME).notes.map(({ code, count, examples }) => [code, count, examples])).toEqual([
      ['period-from-name', 1, [NAME]],
      ['codes-not-used', 4, []],
      ['rows-summed', 1, ['Invented fever']],
      ['printed-ratio-agrees', 2, []],
      ['printed-ratio-differs', 1, ['Common cold (line 6)']],
    ]);
    expect(file(NAME).ignoredColumns).toEqual(['Primary Diagnosis Code', 'all_attendances']);
    store.clear();
  });

  it('is refused where no name says of which year it is', async () => {
    const { report } = await loaded(engine, { 'a.csv': csv(HEADER, 'A009,Invented fever,68,21,3,44,0,1.8') });
    expect(report.refused.map(({ message }) => message)).toEqual([
      '“a.csv” was not loaded. It is outpatient activity by diagnosis, but nothing in the file says of which year. Put the year in its name, such as outpatient-by-diagnosis-2022-23.csv, and load it again.',
    ]);
  });
});

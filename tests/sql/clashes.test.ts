import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { csv, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const OUTPATIENTS = 'practice_code,specialty_code,first_attendances,follow_up_attendances';

async function clashesOf(files: Readonly<Record<string, string>>) {
  const { store, report } = await loaded(engine, files);
  expect(report.refused).toEqual([]);
  const clashes = store.clashes();
  store.clear();
  return clashes;
}

describe('files that disagree', () => {
  it('are set side by side where they give the same keys: both totals over what both give', async () => {
    const header = 'financial_year,practice_code,register_code,patients,list_size';
    const clashes = await clashesOf({
      'qof-a.csv': csv(header, '2007/08,A81001,DM,100,5000', '2007/08,A81002,DM,50,2000', '2006/07,A81001,DM,90,4900'),
      'qof-b.csv': csv(header, '2007/08,A81001,DM,110,5000', '2007/08,A81002,DM,50,2100', '2007/08,A81003,DM,7,900'),
    });
    expect(clashes).toEqual([
      {
        used: ['qof-b.csv'],
        other: ['qof-a.csv'],
        what: 'QOF registers',
        periods: ['2007/08'],
        shared: 2,
        different: 2,
        totals: [
          { column: 'patients', used: 160, other: 150 },
          { column: 'list_size', used: 7100, other: 7000 },
        ],
        why: 'its name sorts last',
      },
    ]);
  });

  it('are not spoken of where they agree', async () => {
    const header = 'financial_year,practice_code,register_code,patients';
    const same = '2007/08,A81001,DM,100';
    expect(
      await clashesOf({ 'a.csv': csv(header, same, '2007/08,A81002,DM,9'), 'b.csv': csv(header, same, '2007/08,A81003,DM,8') }), // prettier-ignore
    ).toEqual([]);
  });

  it('are compared where the months of some add up to another total than the quarter of one', async () => {
    const month = (name: string, first: number) =>
      csv(`month,${OUTPATIENTS}`, `${name},A81001,307,${first},20`, `${name},A81002,307,1,1`);
    const clashes = await clashesOf({
      'apr.csv': month('2007-04', 10),
      'may.csv': month('2007-05', 11),
      'jun.csv': month('2007-06', 12),
      // 33 firsts by the month against 40; A81002 agrees, A81003 has no months, July to September has one month only.
      'quarters.csv': csv(`period,${OUTPATIENTS}`, '2007/08 Q1,A81001,307,40,60', '2007/08 Q1,A81002,307,3,3', '2007/08 Q1,A81003,307,9,9', '2007/08 Q2,A81001,307,7,7'),
      'jul.csv': csv(`month,${OUTPATIENTS}`, '2007-07,A81001,307,99,99'),
    }); // prettier-ignore
    expect(clashes).toEqual([
      {
        used: ['apr.csv', 'may.csv', 'jun.csv'],
        other: ['quarters.csv'],
        what: 'outpatients',
        periods: ['2007/08 Q1'],
        shared: 2,
        different: 1,
        totals: [
          { column: 'first_attendances', used: 36, other: 43 },
          { column: 'follow_up_attendances', used: 63, other: 63 },
        ],
        why: 'months go before longer periods where all of them are loaded',
      },
    ]);
  });

  it('are compared in the lists beside registers that they do not share, but not with lists of other ages', async () => {
    const header = 'financial_year,practice_code,register_code,patients,list_size';
    const clashes = await clashesOf({
      'chd.csv': csv(header, '2007/08,A81001,CHD,100,5000', '2007/08,A81002,CHD,50,2000'),
      'asthma.csv': csv(header, '2007/08,A81001,AST,110,5100', '2007/08,A81002,AST,50,2000'),
      'adults.csv': csv(header, '2007/08,A81001,DM,110,4000'),
    });
    expect(clashes).toEqual([
      {
        used: ['chd.csv'],
        other: ['asthma.csv'],
        what: 'list sizes beside QOF registers',
        periods: ['2007/08'],
        shared: 2,
        different: 1,
        totals: [{ column: 'list_size', used: 7000, other: 7100 }],
        why: null,
      },
    ]);
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

describe('the map of practices', () => {
  it('reads the copy with commas and networks, and its date as a spreadsheet writes it', async () => {
    const { file, rows, store } = await loaded(engine, {
      'map.csv': csv(
        'PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_CCG_CODE,CCG_CODE,CCG_NAME,STP_CODE,STP_NAME,COMM_REGION_CODE,COMM_REGION_NAME',
        'GP_PRAC_PAT_LIST,01-Sep-20,Y90001,"ASH, ELM & OAK",ZZ1 1ZZ,U99999,INVENTED PCN,E99,99Z,NHS Invented CCG,QZZ,Invented STP,Y99,North',
        'GP_PRAC_PAT_LIST,01-Sep-20,Y90002,FIR,ZZ1 1ZZ,U,Unallocated,E99,99Z,NHS Invented CCG,QZZ,Invented STP,Y99,North',
        'GP_PRAC_PAT_LIST,31-Feb-20,Y90003,YEW,ZZ1 1ZZ,U,Unallocated,E99,99Z,NHS Invented CCG,QZZ,Invented STP,Y99,North',
      ),
    });
    expect(file('map.csv').published).toBe('2020-09-01');
    expect(accountOf(file('map.csv'))).toEqual([3, 2, 1, 0, 0]);
    expect(file('map.csv').setAside.map(({ line, column, value }) => [line, column, value])).toEqual([[4, 'EXTRACT_DATE', '31-Feb-20']]); // prettier-ignore
    expect(rows('unit', 'unit_kind', 'unit_code', 'unit_name', 'locality')).toEqual([
      ['practice', 'Y90001', 'ASH, ELM & OAK', 'NHS Invented CCG'],
      ['practice', 'Y90002', 'FIR', 'NHS Invented CCG'],
    ]);
    expect(rows("unit_grouping where grouping in ('PCN', 'Region')", 'unit_code', 'grouping', 'group_code', 'group_name')).toEqual([
      ['Y90001', 'PCN', 'U99999', 'INVENTED PCN'],
      ['Y90001', 'Region', 'Y99', 'North'],
      ['Y90002', 'PCN', null, 'Unallocated'],
      ['Y90002', 'Region', 'Y99', 'North'],
    ]); // prettier-ignore
    expect(file('map.csv').ignoredColumns).toEqual(['PUBLICATION', 'PRACTICE_POSTCODE', 'ONS_CCG_CODE']);
    store.clear();
  });

  it.each([
    ['01APR2019', '2019-04-01'],
    ['2022-10-01', '2022-10-01'],
    ['01/10/2022', '2022-10-01'],
  ])('reads the copy with semicolons, and the date %s', async (date, published) => {
    const { file, rows, store } = await loaded(engine, {
      'demogMap.csv': csv(
        '"PUBLICATION";"EXTRACT_DATE";"PRACTICE_CODE";"PRACTICE_NAME";"SUB_ICB_LOCATION_CODE";"SUB_ICB_LOCATION_NAME";"ICB_CODE";"ICB_NAME"',
        `"GP_PRAC_PAT_LIST";"${date}";"Y90001";"ASH";"A9Z9Z";"NHS Invented - A9Z9Z";"QZZ";"NHS Invented ICB"`,
      ),
    });
    expect(file('demogMap.csv').published).toBe(published);
    expect(rows('unit_grouping', 'grouping', 'group_code', 'group_name')).toEqual([
      ['ICB', 'QZZ', 'NHS Invented ICB'],
      ['Sub-ICB', 'A9Z9Z', 'NHS Invented - A9Z9Z'],
    ]);
    expect(rows('unit', 'locality')).toEqual([['NHS Invented - A9Z9Z']]);
    store.clear();
  });
});

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePeriod } from '@/domain/period';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { accountOf, csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const NAME = 'Patient_List_Size_2013_04-06.csv';
const HEADER = 'Regional Office Name,Regional Office Code,Area Team Name,Area Team Code,PCO Name,PCO Code,Practice Name,Practice Code,Male 0-4,Female 0-4,Male 75+,Female 75+'; // prettier-ignore
const AREAS = 'NORTH,Y99,"A,B & C AREA TEAM",Q99,INVENTED CCG,99Z00';

describe('patient list sizes by sex and age', () => {
  it('gives each practice its bands, names and areas, and the quarter from the name of the file', async () => {
    const { file, rows, store } = await loaded(engine, {
      [NAME]: csv(HEADER, `${AREAS},ASH,Y90001,1,2,3,"1,004"`, 'NORTH,Y99,T,Q99,OLD TRUST,5P200,ELM,y90002,0,0,0,0'),
    });
    const { firstMonth } = parsePeriod('2013/14 Q1') ?? {};
    expect(file(NAME).kindWords).toBe('NHSBSA patient list sizes by sex and age, 2013/14 Q1');
    expect(accountOf(file(NAME))).toEqual([2, 2, 0, 0, 0]);
    expect(rows("list_size where unit_code = 'Y90001'", 'age_band', 'sex', 'patients', 'first_month', 'months', 'unit_kind')).toEqual([
      ['0-4', 'female', 2, firstMonth, 3, 'practice'],
      ['0-4', 'male', 1, firstMonth, 3, 'practice'],
      ['75+', 'female', 1004, firstMonth, 3, 'practice'],
      ['75+', 'male', 3, firstMonth, 3, 'practice'],
    ]); // prettier-ignore
    expect(rows('unit_grouping', 'unit_code', 'grouping', 'group_code', 'group_name')).toEqual([
      ['Y90001', 'Area team', 'Q99', 'A,B & C AREA TEAM'],
      ['Y90001', 'CCG', '99Z', 'INVENTED CCG'],
      ['Y90001', 'Region', 'Y99', 'NORTH'],
      ['Y90002', 'Area team', 'Q99', 'T'],
      ['Y90002', 'PCT', '5P2', 'OLD TRUST'],
      ['Y90002', 'Region', 'Y99', 'NORTH'],
    ]);
    expect(rows('unit', 'unit_code', 'unit_name')).toEqual([
      ['Y90001', 'ASH'],
      ['Y90002', 'ELM'],
    ]);
    const notes = file(NAME).notes;
    expect(notes.find(({ code }) => code === 'period-from-name')?.text).toBe(
      'Nothing in the file says of when it is: 2013/14 Q1 was taken from the name “Patient_List_Size_2013_04-06.csv”.',
    );
    expect(notes.find(({ code }) => code === 'no-patients')?.examples).toEqual(['Y90002']);
    store.clear();
  });

  it('sets aside what cannot be read, and a practice of which a band is not given', async () => {
    const { file, rows, store } = await loaded(engine, {
      [NAME]: csv(
        HEADER,
        `${AREAS},ASH,Y90001,1,2,3,4`,
        '',
        `${AREAS},ELM,Y90002,1,*,3,4`,
        `${AREAS},OAK,Y90003,1,x,3,4`,
        `${AREAS},FIR,Y90004,1,-2,3,4`,
        `${AREAS},YEW,,1,2,3,4`,
        'ENGLAND,,,,,,,,5,6,7,8',
        `${AREAS},BOX,Y90005,1,2`,
      ),
    });
    expect(accountOf(file(NAME))).toEqual([7, 1, 5, 1, 0]);
    expect(file(NAME).setAside.map(({ line, column, value, reason }) => [line, column, value, reason])).toEqual([
      [4, 'Female 0-4', '*', 'a band is not given, and the list would look too small without it'],
      [5, 'Female 0-4', 'x', 'not a number of patients'],
      [6, 'Female 0-4', '-2', 'not a number of patients'],
      [7, 'Practice Code', '', 'no practice code'],
      [9, null, 'NORTH, Y99, A,B & C AREA TEAM, Q99, INVENTED CCG, 99Z00, BOX, Y90005, 1, 2', '10 cells where there should be 12'], // prettier-ignore
    ]);
    expect(rows('(select sum(patients) as n from list_size)', 'n')).toEqual([[10]]);
    store.clear();
  });

  it('reads a copy with semicolons in which a dot stands between thousands', async () => {
    const { rows, store } = await loaded(engine, {
      [NAME]: csv('Practice Name;Practice Code;Male 0-4;Female 0-4;Male 75+;Female 75+', 'ASH;Y90001;1.004;2;3;4', 'ELM;Y90002;1.000;2;3;4'), // prettier-ignore
    });
    expect(rows('(select unit_code, sum(patients) as n from list_size group by 1)', 'unit_code', 'n')).toEqual([
      ['Y90001', 1013],
      ['Y90002', 1009],
    ]);
    store.clear();
  });

  it('is refused where no name says of which quarter it is, and where no row can be read', async () => {
    const text = csv(HEADER, `${AREAS},ASH,Y90001,1,2,3,4`);
    const { report } = await loaded(engine, {
      'Patient_List_Size.csv': text,
      [NAME]: csv(HEADER, `${AREAS},ASH,,1,2,3,4`),
    });
    expect(report.refused.map(({ message }) => message)).toEqual([
      '“Patient_List_Size.csv” was not loaded. These are patient list sizes by sex and age, but nothing in the file says of which quarter. Name the file as NHSBSA does, with the quarter in it, such as Patient_List_Size_2013_04-06.csv for April to June 2013, and load it again.',
      `“${NAME}” was not loaded. It has the layout of NHSBSA patient list sizes by sex and age, 2013/14 Q1, but no row of it can be read. The first was set aside: no practice code, line 2.`,
    ]);
  });
});

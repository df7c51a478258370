import { utils, write } from '@e965/xlsx';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '@/engine/engine';
import { createNodeEngine } from '@/engine/node-engine';
import { csv, loaded } from '../../tests/sql/canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

/** The sentence with which a file is refused, without its name. */
async function refusal(content: string | Uint8Array, name = 'file'): Promise<string> {
  const { report, store } = await loaded(engine, { [name]: content });
  store.clear();
  expect(report.loaded).toEqual([]);
  const [refused] = [...report.refused, ...report.unrecognised];
  expect(refused?.message.startsWith(`“${name}” was not loaded. `)).toBe(true);
  return refused?.message.replace(`“${name}” was not loaded. `, '') ?? '';
}

describe('a file that is no extract', () => {
  it('is told which kind it looks like, what is missing and what was found', async () => {
    expect(
      await refusal(csv('month,practice_code,specialty_code,first_attendances,site', '2007-04,A81001,307,1,x')),
    ).toBe(
      'It looks like outpatients (outpatients), but the column follow_up_attendances is missing. Found: month, practice_code, specialty_code, first_attendances, site. Add what is missing, or rename the column that holds it.',
    );
    expect(await refusal(csv('financial_year,practice_code,indicator_code,numerator', '2007/08,A81001,DM5,1'))).toBe(
      'It looks like QOF achievement and exceptions (qof), but the columns denominator, exceptions are missing. Found: financial_year, practice_code, indicator_code, numerator. Add what is missing, or rename the column that holds it.',
    );
  });

  it('is not taken for another kind when it is QOF without exceptions', async () => {
    const text = csv('financial_year,practice_code,indicator_code,numerator,denominator', '2007/08,A81001,DM5,1,2');
    expect(await refusal(text)).toContain(
      'looks like QOF achievement and exceptions (qof), but the column exceptions is missing',
    );
  });

  it('is told its columns where it looks like nothing', async () => {
    expect(await refusal(csv('colour,shape', 'red,round'))).toBe(
      'Its columns are not those of any extract this app knows. Found: colour, shape. See the list of extracts for the columns each needs.',
    );
    expect(await refusal(csv('practice_code', 'A81001'))).toContain('not those of any extract');
  });

  it('is told what it is', async () => {
    const start = (...bytes: number[]) => new Uint8Array([...bytes, ...Array.from({ length: 64 }, () => 0)]);
    expect(await refusal(start(0x25, 0x50, 0x44, 0x46))).toBe(
      'This is a PDF document, not an extract. Save the data as CSV and load that.',
    );
    expect(await refusal(start(0x89, 0x50, 0x4e, 0x47))).toContain('a picture (PNG)');
    expect(await refusal(start(0x1f, 0x8b))).toContain('a gzip archive');
    expect(await refusal('<!DOCTYPE html><html>Sign in</html>')).toContain('a web page');
    expect(await refusal('{"a": 1}')).toContain('a JSON file');
    expect(await refusal(start(1, 2, 3))).toContain('not a text file');
  });

  it('is told that it is empty or damaged', async () => {
    expect(await refusal('')).toContain('The file is empty.');
    expect(await refusal('\n\n')).toContain('holds no rows');
    const zip = zipSync({ 'a.csv': strToU8('x,y\n'.repeat(500)) });
    expect(await refusal(zip.slice(0, zip.length - 30))).toContain('damaged');
    expect(await refusal(zipSync({}))).toContain('holds no files');
    const secret = zip.slice();
    secret[6] = (secret[6] ?? 0) | 1;
    expect(await refusal(secret)).toContain('protected by a password');
  });

  it('is told that it is a result of this app', async () => {
    expect(
      await refusal(
        csv(
          'measure,period,unit_code,unit_name,locality,numerator,denominator,value,lower95,upper95,target,limit_lower95,limit_upper95,limit_lower998,limit_upper998,z,band,z_adjusted,band_adjusted',
        ),
      ),
    ).toContain('a table of results saved from this app');
  });

  it('is told of a heading that stands twice', async () => {
    expect(await refusal(csv('practice_code,practice_name,locality,Locality', 'A81001,Alder,a,b'))).toBe(
      'Two of its columns are called locality, and which is meant cannot be told. Rename or remove one of them.',
    );
  });
});

describe('a file that is an extract', () => {
  it('is known by its headings, whatever its name says', async () => {
    const { report, store } = await loaded(engine, {
      'prescribing.pdf': csv('practice_code,locality', 'A81001,DacCom'),
    });
    expect(report.loaded.map(({ kind }) => kind)).toEqual(['locality-map']);
    store.clear();
  });

  it('is of the kind of which most columns are there', async () => {
    const { report, store } = await loaded(engine, {
      'a.csv': csv('practice_code,practice_name,locality,list_size', 'A81001,Alder,DacCom,5'),
      'b.csv': csv('financial_year,practice_code,register_code,patients,list_size', '2007/08,A81001,DM,5,50'),
      'c.csv': csv('practice_code,financial_year,patients', 'A81001,2007/08,50'),
    });
    expect(report.loaded.map(({ kind }) => kind)).toEqual(['practices', 'qof-register', 'list-size']);
    store.clear();
  });

  it('may be a workbook, each sheet an extract of its own', async () => {
    const book = utils.book_new();
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['Practices of 2007'],
        [],
        ['practice_code', 'practice_name', 'locality'],
        ['A81001', 'Alder', 'DacCom'],
      ]),
      'List',
    );
    utils.book_append_sheet(
      book,
      utils.aoa_to_sheet([
        ['financial_year', 'practice_code', 'budget'],
        ['2007/08', 'A81001', 1234.5],
        ['2007/08', 'A81002', 'none yet'],
      ]),
      'Money',
    );
    utils.book_append_sheet(book, utils.aoa_to_sheet([['Written by', 'the PBC lead']]), 'Notes');
    const { report, rows, file, store } = await loaded(engine, {
      'book.xlsx': new Uint8Array(write(book, { type: 'array' }) as ArrayBuffer),
    });
    expect(report.loaded.map(({ name, kind }) => [name, kind])).toEqual([
      ['book.xlsx › List', 'practices'],
      ['book.xlsx › Money', 'prescribing-budget'],
    ]);
    expect(report.refused.map(({ name }) => name)).toEqual(['book.xlsx › Notes']);
    expect(rows('prescribing_budget', 'unit_code', 'budget')).toEqual([['A81001', 1234.5]]);
    expect(file('book.xlsx › Money').setAside).toMatchObject([{ line: 3, value: 'none yet' }]);
    store.clear();
  });
});

import { describe, expect, it } from 'vitest';
import { rankKinds, suggestMapping } from './column-mapping-suggest';
import { csvRecords } from './csv-records';

const records = (...lines: readonly string[]) => [...csvRecords(lines.join('\n'), ',')];

/** Field, column and confidence of each guess for a table whose header is its first line. */
function guesses(kind: string, ...lines: readonly string[]) {
  const { fields } = suggestMapping('table.csv', records(...lines), 1, kind);
  return Object.fromEntries(fields.map(({ field, column, confidence }) => [field, [column, confidence]]));
}

describe('suggestMapping', () => {
  it('is sure of known headings whose cells fit', () => {
    expect(
      guesses('referrals', 'Month,GP Code,TFC,Number of referrals', '2007-04,A81001,307,12', '2007-05,A81002,320,3'),
    ).toMatchObject({
      period: ['Month', 'sure'],
      unit_code: ['GP Code', 'sure'],
      specialty_code: ['TFC', 'sure'],
      referrals: ['Number of referrals', 'sure'],
      provider_code: [null, null],
      pathway: [null, null],
    });
  });

  it('finds likely columns by words in another form, and guesses by the look of the cells', () => {
    const found = guesses(
      'outpatients',
      'Mth,X1,Spec,New atts,F/up atts,Trust name',
      'Apr-07,A81001,307,12,30,Acute',
      'May-07,A81002,320,3,4,Acute',
    );
    expect(found).toMatchObject({
      period: ['Mth', 'likely'],
      unit_code: ['X1', 'guess'],
      specialty_code: ['Spec', 'likely'],
      first_attendances: ['New atts', 'likely'],
      follow_up_attendances: ['F/up atts', 'likely'],
    });
  });

  it('asks where two columns may be meant', () => {
    const { fields } = suggestMapping(
      't.csv',
      records('Practice code,Year,Patients male,Patients female', 'A81001,2007/08,10,11', 'A81002,2007/08,20,21'),
      1,
      'list-size',
    );
    expect(fields.find(({ field }) => field === 'patients')).toMatchObject({
      confidence: 'guess',
      reason: '“Patients male” and “Patients female” both may be meant: choose.',
    });
  });

  it('guesses nothing of columns that look like nothing', () => {
    const found = guesses('referrals', 'colour,shape', 'red,round', 'blue,square');
    expect(Object.values(found).every(([column, confidence]) => column === null && confidence === null)).toBe(true);
  });

  it('does not follow a known heading blindly when its cells are something else', () => {
    expect(
      guesses('list-size', 'practice_code,patients,year', 'Alder,many,2007/08', 'Beech,few,2007/08'),
    ).toMatchObject({
      unit_code: ['practice_code', 'guess'],
      patients: ['patients', 'guess'],
    });
  });

  it.each([
    ['Year', ['2006-07', '2007-08'], { from: 'column', column: 'Year', reading: 'year' }],
    ['When', ['2006-07', '2007-08'], { from: 'column', column: 'When', reading: 'year' }],
    ['When', ['2007-04', '2007-05'], { from: 'column', column: 'When', reading: 'month' }],
    ['Month', ['2007-08', '2008-09'], { from: 'column', column: 'Month', reading: 'month' }],
    ['Quarter', ['01/04/2007', '01/07/2007'], { from: 'column', column: 'Quarter', reading: 'quarter' }],
    ['Patch', ['a', 'b'], { from: 'fixed', value: '' }],
  ] as const)('reads the periods of %s %j', (heading, cells, period) => {
    const lines = [`Practice,${heading},List size`, ...cells.map((cell, index) => `A8100${index},${cell},1${index}`)];
    expect(suggestMapping('lists.csv', records(...lines), 1, 'list-size').mapping.period).toEqual(period);
  });

  it('takes the period from the name of the file where no column has it', () => {
    const lines = records('Practice,List size', 'A81001,10', 'A81002,20');
    expect(suggestMapping('Lists 2007-08.csv', lines, 1, 'list-size').mapping.period).toEqual({
      from: 'file-name',
      reading: 'year',
    });
  });

  it('sees a column for each month, and a decimal comma', () => {
    const lines = records('Practice code,Apr-07,May-07,Jun-07', 'A81001,"1,5",2,3', 'A81002,"2,25",2,3');
    expect(suggestMapping('t.csv', lines, 1, 'list-size').mapping).toMatchObject({
      unit: { kind: 'practice', column: 'Practice code' },
      period: { from: 'headings', reading: 'month' },
      wide: { value: 'patients', heading: 'period', columns: null },
      columns: {},
      decimalComma: true,
    });
  });

  it('takes a ratio for the value of an indicator, in place of its counts', () => {
    const found = guesses(
      'indicator-values',
      'practice_code,practice_name,inferred_locality,month,ratio',
      'A81001,Alder,DacCom,2010-08-01,0.93',
      'A81002,Beech,WatCom,2010-08-01,0.97',
    );
    expect(found).toMatchObject({
      unit_code: ['practice_code', 'sure'],
      period: ['month', 'sure'],
      value: ['ratio', 'sure'],
      numerator: [null, null],
      indicator_code: [null, null],
    });
  });

  it('names units by the heading of their code', () => {
    const lines = records('CCG code,Year,Population', '06N,2018/19,580000', '06K,2018/19,570000');
    expect(suggestMapping('t.csv', lines, 1, 'list-size').mapping.unit).toEqual({ kind: 'ccg', column: 'CCG code' });
  });

  it('tells columns of one name apart', () => {
    const { columns } = suggestMapping('t.csv', records('A,A,,a', '1,2,3,4'), 1, 'list-size');
    expect(columns.map(({ name }) => name)).toEqual(['A', 'A (2)', 'Column 3', 'a (3)']);
  });
});

describe('rankKinds', () => {
  it.each([
    ['outpatients', 'Mth,Prac,Spec,New,Follow ups', '2007-04,A81001,307,1,2'],
    ['referrals', 'Mth,Prac,Spec,Refs', '2007-04,A81001,307,1'],
    ['prescribing', 'Period,Practice,BNF section,Items dispensed,Actual cost £', '2007-04,A81001,0601,1,2.50'],
    ['qof', 'Year,Prac,Ind,Num,Den,Exc', '2007/08,A81001,DM5,1,2,3'],
    ['qof', 'Yr,Surgery ref,Surgery,QOF ind,Num,Den,Excepted', '2007-08,A81001,Alder,DM 5,1,2,3'],
    ['prescribing-budget', 'Year,Practice,Budget allocated', '2007/08,A81001,1000'],
    ['indicator-values', 'practice_code,practice_name,inferred_pbc_locality,month,ratio', 'Y90001,Alder,DacCom,2010-08-01,0.9'], // prettier-ignore
  ])('puts %s first for %s', (kind, header, row) => {
    const table = records(header, row, row);
    const [first] = table;
    if (!first) throw new Error('no header');
    expect(rankKinds(table, first)[0]).toMatchObject({ id: kind, isNear: true });
  });
});

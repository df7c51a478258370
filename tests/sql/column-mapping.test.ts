import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import type { ColumnMapping } from '../../src/domain/column-mapping';
import type { Engine, Row } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { ExtractStore } from '../../src/extracts/extract-store';
import type { LoadReport } from '../../src/extracts/load-report';
import { accountOf, bytes, csv } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

interface Read {
  readonly report: LoadReport;
  readonly rows: readonly unknown[][];
}

/** Loads one file, reads what stands in a table, and forgets it. */
async function read(
  name: string,
  content: string | Uint8Array,
  mappings: readonly ColumnMapping[],
  ...[table, ...columns]: readonly string[]
): Promise<Read> {
  const store = new ExtractStore(engine);
  const file = { name, content: typeof content === 'string' ? bytes(content) : content };
  const report = await store.load([file], undefined, mappings);
  const order = columns.map((_, index) => index + 1).join(', ');
  const select = { text: `select ${columns.join(', ')} from ${table} order by ${order}`, values: [] };
  const rows = engine.query(select, (row: Row) => columns.map((column) => row[column]));
  store.clear();
  return { report, rows };
}

/** A mapping of the columns named in it, with nothing else to it. */
function aMapping(change: Partial<ColumnMapping> & Pick<ColumnMapping, 'header' | 'kind'>): ColumnMapping {
  return {
    name: 'Trust table',
    unit: null,
    period: null,
    columns: {},
    constants: {},
    decimalComma: false,
    wide: null,
    ...change,
  };
}

const plain = (column: string, times: ColumnMapping['columns'][string]['times'] = 1) => ({ column, times });

const REFERRALS = ['referral', 'unit_kind', 'unit_code', 'first_month', 'months', 'specialty_code', 'provider_code', 'source', 'referrals'] as const; // prettier-ignore

const APRIL = 2007 * 12 + 3;

describe('a mapped table', () => {
  it('gives the rows, the account and the totals of the canonical file of the same truth', async () => {
    const canonical = csv(
      'month,practice_code,specialty_code,referrals,site',
      '2007-04,A81001,307,12,x',
      '2007-05,A81001,307,*,x',
      '2007-04,a81002 ,320,"1,204",y',
      '2007-04,,320,3,y',
      'Total,,,1219,',
    );
    const own = csv(
      'Referrals to the trust',
      'Refs in,Where,Surgery ref,Tf,Mth',
      '12,x,A81001,307,2007-04',
      '*,x,A81001,307,2007-05',
      '"1,204",y,a81002 ,320,2007-04',
      '3,y,,320,2007-04',
      '1219,,,,Total',
    );
    const mapping = aMapping({
      kind: 'referrals',
      header: ['Refs in', 'Where', 'Surgery ref', 'Tf', 'Mth'],
      unit: { kind: 'practice', column: 'Surgery ref' },
      period: { from: 'column', column: 'Mth', reading: 'month' },
      columns: { specialty_code: plain('Tf'), referrals: plain('Refs in') },
    });
    const wanted = await read('r.csv', canonical, [], ...REFERRALS);
    const found = await read('own.csv', own, [mapping], ...REFERRALS);
    // By hand: 12, not given, 1,204.
    expect(found.rows).toEqual([
      ['practice', 'A81001', APRIL, 1, '307', null, null, 12],
      ['practice', 'A81001', APRIL + 1, 1, '307', null, null, null],
      ['practice', 'A81002', APRIL, 1, '320', null, null, 1204],
    ]);
    expect(found.rows).toEqual(wanted.rows);
    const [file, other] = [found.report.loaded[0], wanted.report.loaded[0]];
    if (!file || !other) throw new Error('not loaded');
    expect(accountOf(file)).toEqual([6, 3, 1, 2, 0]);
    expect(accountOf(other)).toEqual([5, 3, 1, 1, 0]);
    expect(file.setAside).toMatchObject([{ line: 6, column: 'Surgery ref', reason: 'no Surgery ref' }]);
    expect(file.notData.map(({ line }) => line)).toEqual([1, 7]);
    expect(file.totals).toEqual({ referrals: 1216 });
    expect(file.kindWords).toBe('Referrals, by the mapping “Trust table”');
    expect(file.mapping).toEqual(mapping);
    expect(file.ignoredColumns).toEqual(['Where']);
  });

  it('takes what is the same in every row, thousands, decimal commas and a fixed period, with the lines of the file', async () => {
    const own = csv(
      'Liste (Tausend);Praxis',
      '"1,5";A81001',
      '12,345;A81002',
      'viele;A81003',
      '2.5;A81004',
      '3;A81005;9',
      '',
      'Quelle: das Amt',
      'Total;',
    );
    const mapping = aMapping({
      kind: 'list-size',
      header: ['Praxis', 'Liste (Tausend)'],
      unit: { kind: 'practice', column: 'praxis' },
      period: { from: 'fixed', value: '2007/08' },
      columns: { patients: plain('Liste (Tausend)', 1000) },
      constants: { sex: 'female' },
      decimalComma: true,
    });
    const { rows, report } = await read('l.csv', own, [mapping], 'list_size', 'unit_code', 'first_month', 'months', 'patients', 'sex'); // prettier-ignore
    expect(rows).toEqual([
      ['A81001', APRIL, 12, 1500, 'female'],
      ['A81002', APRIL, 12, 12345, 'female'],
    ]);
    const [file] = report.loaded;
    expect(file?.setAside).toEqual([
      { part: null, line: 4, column: 'Liste (Tausend)', value: 'viele', reason: 'not a number' },
      { part: null, line: 5, column: 'Liste (Tausend)', value: '“2.5”', reason: 'not a number' },
      { part: null, line: 6, column: null, value: '3 | A81005 | 9', reason: '3 cells where the header has 2' },
      // A total whose word stands where the count should be is no total of any practice.
      { part: null, line: 9, column: 'Liste (Tausend)', value: 'Total', reason: 'not a number' },
    ]);
    expect(file?.notData.map(({ line }) => line)).toEqual([8]);
    expect(file && accountOf(file)).toEqual([7, 2, 4, 1, 0]);
  });

  it('says alone how numbers are written, whatever parts the cells', async () => {
    const mapping = aMapping({
      kind: 'prescribing-budget',
      header: ['Practice', 'Allocation'],
      unit: { kind: 'practice', column: 'Practice' },
      period: { from: 'fixed', value: '2007/08' },
      columns: { budget: plain('Allocation') },
    });
    const own = csv('Practice;Allocation', 'A81001;1,5', 'A81002;2.5', 'A81003;1,234');
    const asked = ['prescribing_budget', 'unit_code', 'budget'] as const;
    expect((await read('b.csv', own, [mapping], ...asked)).rows).toEqual([
      ['A81002', 2.5],
      ['A81003', 1234],
    ]);
    expect((await read('b.csv', own, [{ ...mapping, decimalComma: true }], ...asked)).rows).toEqual([
      ['A81001', 1.5],
      ['A81003', 1.234],
    ]);
  });

  it('turns a column for each period into rows, and finds the periods of the next file by itself', async () => {
    const mapping = aMapping({
      kind: 'list-size',
      header: ['Code', 'Apr-07', 'May-07', 'Name'],
      unit: { kind: 'practice', column: 'Code' },
      period: { from: 'headings', reading: 'month' },
      wide: { value: 'patients', heading: 'period', times: 1, columns: null },
    });
    const asked = ['list_size', 'unit_code', 'first_month', 'months', 'patients'] as const;
    const own = csv(
      'Code,Apr-07,May-07,Name',
      'A81001,10,11,Alder',
      'A81002,*,21,Beech',
      'Total,10,32,',
      'A81003,x,5,C',
    );
    const { rows, report } = await read('w.csv', own, [mapping], ...asked);
    expect(rows).toEqual([
      ['A81001', APRIL, 1, 10],
      ['A81001', APRIL + 1, 1, 11],
      ['A81002', APRIL, 1, null],
      ['A81002', APRIL + 1, 1, 21],
      ['A81003', APRIL + 1, 1, 5],
    ]);
    const [file] = report.loaded;
    expect(file && accountOf(file)).toEqual([8, 5, 1, 2, 0]);
    expect(file?.setAside).toMatchObject([{ line: 5, value: 'x', reason: 'not a number' }]);
    expect(file?.notes.map(({ code }) => code)).toContain('wide-table');
    const next = csv('Name,Code,Jun-07,Jul-07,Aug-07', 'Alder,A81001,1,2,3');
    expect((await read('next.csv', next, [mapping], ...asked)).rows).toEqual([
      ['A81001', APRIL + 2, 1, 1],
      ['A81001', APRIL + 3, 1, 2],
      ['A81001', APRIL + 4, 1, 3],
    ]);
  });

  it('turns a column for each indicator into rows', async () => {
    const mapping = aMapping({
      kind: 'indicator-values',
      header: ['Practice', 'Desogestrel', 'Trimethoprim %', 'Year'],
      unit: { kind: 'practice', column: 'Practice' },
      period: { from: 'column', column: 'Year', reading: 'year' },
      wide: {
        value: 'value',
        heading: 'indicator_code',
        times: 0.01,
        columns: [{ column: 'Desogestrel', as: 'DESO' }, { column: 'Trimethoprim %', as: 'TRIM' }], // prettier-ignore
      },
    });
    const own = csv('Practice,Desogestrel,Trimethoprim %,Year', 'A81001,94,4.35%,2007-08');
    const { rows } = await read('i.csv', own, [mapping], 'indicator_value', 'indicator_code', 'value', 'numerator', 'months'); // prettier-ignore
    expect(rows).toEqual([
      ['DESO', 0.94, null, 12],
      ['TRIM', 0.0435, null, 12],
    ]);
  });

  it('takes the period from the file’s name, and refuses a name that says none', async () => {
    const mapping = aMapping({
      kind: 'prescribing-budget',
      header: ['Practice', 'Allocation'],
      unit: { kind: 'practice', column: 'Practice' },
      period: { from: 'file-name', reading: 'year' },
      columns: { budget: plain('Allocation') },
    });
    const own = csv('Practice,Allocation', 'A81001,£1000');
    const asked = ['prescribing_budget', 'unit_code', 'first_month', 'months', 'budget'] as const;
    const { rows } = await read('Budgets_2007_08 final.csv', own, [mapping], ...asked);
    expect(rows).toEqual([['A81001', APRIL, 12, 1000]]);
    const { report } = await read('Budgets.csv', own, [mapping], ...asked);
    expect(report.refused[0]?.message).toContain('its period is in its name');
  });

  it('is one part of a zip that a reader maps, by the mapping chosen for it', async () => {
    const mapping = aMapping({
      kind: 'prescribing-budget',
      header: ['Practice', 'Allocation'],
      unit: { kind: 'practice', column: 'Practice' },
      period: { from: 'fixed', value: '2007/08' },
      columns: { budget: plain('Allocation') },
    });
    const zip = zipSync({
      'own.csv': strToU8(csv('Practice,Allocation', 'A81001,1000')),
      'p.csv': strToU8(csv('practice_code,practice_name,locality', 'A81001,Alder,DacCom')),
    });
    const store = new ExtractStore(engine);
    const first = await store.load([{ name: 'all.zip', content: zip }]);
    expect(first.loaded.map(({ name }) => name)).toEqual(['all.zip › p.csv']);
    expect(first.unrecognised.map(({ name }) => name)).toEqual(['all.zip › own.csv']);
    const part = first.unrecognised[0]?.name ?? '';
    const second = await store.load([{ name: 'all.zip', content: zip, mappings: [mapping], part }]);
    expect(second.loaded.map(({ name, rowsLoaded }) => [name, rowsLoaded])).toEqual([['all.zip › own.csv', 1]]);
    expect([second.refused, second.unrecognised]).toEqual([[], []]);
    store.clear();
  });

  it('goes after the known kinds, unless it was chosen for the file', async () => {
    const header = ['month', 'practice_code', 'specialty_code', 'referrals', 'urgent'];
    const own = csv(header.join(','), '2007-04,A81001,307,12,5');
    const mapping = aMapping({
      kind: 'referrals',
      header,
      unit: { kind: 'practice', column: 'practice_code' },
      period: { from: 'column', column: 'month', reading: 'month' },
      columns: { specialty_code: plain('specialty_code'), referrals: plain('urgent') },
    });
    const known = await read('r.csv', own, [mapping], 'referral', 'referrals');
    expect(known.rows).toEqual([[12]]);
    expect(known.report.loaded[0]?.mapping).toBeNull();
    const store = new ExtractStore(engine);
    const { loaded } = await store.load([{ name: 'r.csv', content: bytes(own), mappings: [mapping] }]);
    expect(loaded[0]?.totals).toEqual({ referrals: 5 });
    store.clear();
  });

  it('is not taken for one with a column more, or with repeated headings in another order', async () => {
    const mapping = aMapping({
      kind: 'prescribing-budget',
      header: ['Practice', 'Total', 'Total (2)'],
      unit: { kind: 'practice', column: 'Practice' },
      period: { from: 'fixed', value: '2007/08' },
      columns: { budget: plain('Total (2)') },
    });
    const loadedBy = async (header: string, row: string) => {
      const { report, rows } = await read('b.csv', csv(header, row), [mapping], 'prescribing_budget', 'budget');
      return report.loaded.length === 0 ? null : rows[0]?.[0];
    };
    expect(await loadedBy('Practice,Total,Total', 'A81001,1,2')).toBe(2);
    expect(await loadedBy('practice , TOTAL,Total', 'A81001,1,2')).toBe(2);
    expect(await loadedBy('Total,Practice,Total', '1,A81001,2')).toBeNull();
    expect(await loadedBy('Practice,Total,Total,More', 'A81001,1,2,3')).toBeNull();
  });
});

describe('a mapping, for any table', () => {
  const NAMES = ['Ref no', 'A "quoted", heading', 'Größe', 'month!', '2nd', '<5', '5+', 'x;y'];

  it('gives the same rows whatever the columns are called and however they are ordered', async () => {
    const row = fc.record({
      month: fc.constantFrom('2007-04', '2007-05', 'May-07', 'never'),
      practice: fc.constantFrom('A81001', 'a81002 ', '', 'Total'),
      specialty: fc.constantFrom('307', '320', '*'),
      referrals: fc.constantFrom('1', '2,000', '*', 'many', '£3'),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 4 }),
        fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
        fc.boolean(),
        async (table, names, order, withConstant) => {
          const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
          const line = (cells: readonly string[]) => order.map((place) => quoted(cells[place] ?? '')).join(',');
          const records = table.map(({ month, practice, specialty, referrals }) => [
            month,
            practice,
            specialty,
            referrals,
          ]);
          const [month = '', practice = '', specialty = '', referrals = ''] = names;
          const mapping = aMapping({
            kind: 'referrals',
            header: names,
            unit: { kind: 'practice', column: practice },
            period: { from: 'column', column: month, reading: 'month' },
            columns: { specialty_code: plain(specialty), referrals: plain(referrals) },
            constants: withConstant ? { provider_code: 'RWG' } : {},
          });
          const extra = withConstant ? ',provider_code' : '';
          const canonical = csv(
            `month,practice_code,specialty_code,referrals${extra}`,
            ...records.map((cells) => cells.map(quoted).join(',') + (withConstant ? ',RWG' : '')),
          );
          const wanted = await read('r.csv', canonical, [], ...REFERRALS);
          const found = await read('o.csv', csv(line(names), ...records.map(line)), [mapping], ...REFERRALS);
          expect(found.rows).toEqual(wanted.rows);
          const account = ({ report: { loaded: files } }: Read) => files.map(accountOf);
          expect(account(found)).toEqual(account(wanted));
          expect(found.report.loaded[0]?.setAside.map(({ line: at }) => at)).toEqual(
            wanted.report.loaded[0]?.setAside.map(({ line: at }) => at),
          );
        },
      ),
      { seed: 20073, numRuns: 15 },
    );
  }, 240_000);
});

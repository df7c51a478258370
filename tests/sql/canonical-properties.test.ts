import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/engine/engine';
import { createNodeEngine } from '../../src/engine/node-engine';
import { runs, seeded } from '../support/any-table';
import { accountOf, loaded } from './canonical-store';

let engine: Engine;
beforeAll(async () => {
  engine = await createNodeEngine();
});
afterAll(() => engine.close());

const HEADER = ['financial_year', 'practice_code', 'indicator_code', 'numerator', 'denominator', 'exceptions', 'extra'];

/** Cells as suppliers, spreadsheets and accidents make them. */
const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat(2000).map(String) },
  fc.constantFrom(
    '*',
    '-',
    ':',
    'z',
    '..',
    '',
    ' 7 ',
    '"1,204"',
    "'5",
    '£3',
    '-4',
    '1e3',
    'nan',
    'inf',
    'n/a',
    '12,5',
    '"a\nb"',
    '"9',
  ),
);
const cells: readonly fc.Arbitrary<string>[] = [
  fc.oneof(
    { weight: 6, arbitrary: fc.constant('2007/08') },
    fc.constantFrom('0708', '2006-07', 'Total', '', '2007', 'next year'),
  ),
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('A81001', 'A81002', 'A81003') },
    fc.constantFrom(' a81001', '', 'ENG', 'Total', 'England', '"A8,1"'),
  ),
  fc.oneof({ weight: 6, arbitrary: fc.constantFrom('DM5', 'DM12', 'CHD8') }, fc.constantFrom('dm 5', '', '*', 'DM-12')),
  number,
  number,
  number,
  fc.constantFrom('', 'x', 'y', '"q""q"', 'Ã©'),
];
const row = fc.oneof(
  { weight: 10, arbitrary: fc.tuple(...cells).map((values) => values.join(',')) },
  fc.constantFrom(
    '',
    ',,,,,,',
    'Source: somewhere',
    'A81001',
    'Total,,,5,6,7,',
    HEADER.join(','),
    '2007/08,A81009,DM5,1,2,3',
    '\t',
    '"',
    ',,,,,,,,,',
  ),
);

/** Records of a text by RFC 4180, told apart by a scanner of three lines that shares nothing with the reader. */
function countRecords(text: string): number {
  const quoteless = text.replace(/"(?:[^"]|"")*"/g, 'q');
  return quoteless.split(/\r\n|\n/).filter((line) => line !== '').length;
}

describe('any file of QOF rows', () => {
  it('gives an account of every row, and throws nothing of its own', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 25 }),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        async (lines, end, hasMark) => {
          const text = `${hasMark ? '\uFEFF' : ''}${[HEADER.join(','), ...lines].join(end)}${end}`;
          const { report, store } = await loaded(engine, { 'q.csv': text });
          const stored = engine.query(
            { text: 'select count(*)::integer as n from qof', values: [] },
            (found) => found['n'],
          )[0];
          store.clear();
          const [file] = report.loaded;
          if (!file) {
            expect(report.refused[0]?.message).toMatch(/^“q.csv” was not loaded\. [A-Z]/);
            return;
          }
          const [read = 0, ...fates] = accountOf(file);
          expect(read).toBe(fates.reduce((sum, count) => sum + count, 0));
          expect(stored).toBe(file.rowsLoaded);
          expect(file.setAside).toHaveLength(file.rowsSetAside);
          const places = [...file.setAside, ...file.notData].map(({ line }) => line);
          expect(new Set(places).size).toBe(places.length);
          expect(places.every((line) => line > 1 && line <= text.split(/\r\n|\n/).length)).toBe(true);
          const isBalanced = (text.replaceAll('""', '').match(/"/g) ?? []).length % 2 === 0 && !lines.includes('"');
          if (isBalanced && !text.includes('"9')) expect(read).toBe(countRecords(text) - 1);
        },
      ),
      seeded(20_071, runs(0.1)),
    );
  }, 1_800_000);

  it('gives the same rows whichever way its lines are ordered', async () => {
    const plain = fc
      .tuple(
        fc.constantFrom('2007/08', '0708'),
        fc.constantFrom('A81001', 'a81002'),
        fc.constantFrom('DM5', 'dm 12'),
        fc.nat(9),
        fc.nat(9),
        fc.nat(2),
      )
      .map((values) => `${values.join(',')},`);
    await fc.assert(
      fc.asyncProperty(fc.array(plain, { minLength: 1, maxLength: 8 }), async (lines) => {
        const results = [];
        for (const order of [lines, lines.toReversed()]) {
          const { rows, file, store } = await loaded(engine, {
            'q.csv': `${[HEADER.join(','), ...order].join('\n')}\n`,
          });
          results.push([
            accountOf(file('q.csv')),
            rows('qof', 'unit_code', 'indicator_code', 'numerator', 'denominator', 'exceptions'),
          ]);
          store.clear();
        }
        expect(results[0]).toEqual(results[1]);
      }),
      seeded(20_072, runs(0.02)),
    );
  }, 1_800_000);
});

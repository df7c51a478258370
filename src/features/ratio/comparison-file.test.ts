import { expect, it } from 'vitest';
import { aRatioResult } from '../../../tests/support/a-ratio-result';
import { comparisonFile } from './comparison-file';
import { contractBase } from './view-model/contract-figures';

const MEASURE = aRatioResult([['A', 'DacCom', 300, 100], ['B', 'DacCom', 3, 2], ['C', 'DacCom', 4, 3], ['D', 'WatCom', 150, 90], ['E', 'WatCom', 260, 120]]); // prettier-ignore

it('prints how many units are left out beside those counted above the ratio, and no such column where none is', async () => {
  const given = { base: contractBase({ measure: MEASURE }), line: null, nextLine: null, year: null };
  const printedAt = async (threshold: number) => {
    const { columns, rows, print = [] } = await comparisonFile([{ ratio: 1.5 }], given, MEASURE, threshold);
    return print.map(({ column, header }) => [header, rows[0]?.[columns.indexOf(column)]]);
  };
  const masked = await printedAt(5);
  const left = masked.find(([header]) => header === 'Left out for small numbers')?.[1];
  expect(left).toBeGreaterThanOrEqual(2);
  expect((await printedAt(0)).map(([header]) => header)).not.toContain('Left out for small numbers');
});

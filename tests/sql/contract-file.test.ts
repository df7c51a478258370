import { expect, it } from 'vitest';
import type { ContractLine } from '../../src/domain/contract-line';
import { contractText } from '../../src/features/ratio/lines/contract-file';
import { loadedCore } from '../support/loaded-core';

const LINES: readonly ContractLine[] = [
  {
    financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim',
    appliesTo: 'provider', firstPrice: 186, followUpPrice: 82.5, plannedFirst: 3960, plannedFollowUp: 6930,
    paidAboveCap: false, source: 'Letter of 3 May, “page 2”',
  },
  {
    financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 2, status: 'interim',
    appliesTo: 'locality', firstPrice: null, followUpPrice: 0, plannedFirst: null, plannedFollowUp: 0,
    paidAboveCap: true, source: null,
  },
  {
    financialYear: '2008/09', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 2.123456789, status: null,
    appliesTo: 'practice', firstPrice: 0.01, followUpPrice: 100_000, plannedFirst: 0, plannedFollowUp: null,
    paidAboveCap: false, source: 'says "so", twice',
  },
]; // prettier-ignore

it('lines that are saved as contract.csv are the same lines once they are loaded', async () => {
  const replaced = { ...LINES[0], negotiatedRatio: 9 } as ContractLine;
  const { analysis, report } = await loadedCore({ 'contract.csv': await contractText([replaced, ...LINES], true) });
  expect(report.loaded).toMatchObject([{ rowsLoaded: 3, rowsRead: 3 }]);
  const { contractLines } = await analysis.describe();
  expect([...contractLines].sort((a, b) => a.negotiatedRatio - b.negotiatedRatio)).toEqual(LINES);
});

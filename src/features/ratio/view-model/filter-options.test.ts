import { describe, expect, it } from 'vitest';
import type { ContractLine } from '@/domain/contract-line';
import { findOptions, lineOptions } from './filter-options';
import { lineChoice } from './line-choice';

const unit = (kind: 'practice' | 'provider', code: string, locality: string | null) => ({ kind, code, name: `Unit ${code}`, locality, areas: {}, isClosed: false }); // prettier-ignore
const UNITS = { units: [unit('practice', 'Y1', 'DacCom'), unit('practice', 'Y2', null), unit('provider', 'RWG', null)] }; // prettier-ignore
const line = (changes: Partial<ContractLine> = {}, origin: 'loaded' | 'entered' | 'link' = 'loaded') => ({
  financialYear: '2007/08', providerCode: 'RWG', specialtyCode: '307', negotiatedRatio: 1.75, status: 'interim' as const, appliesTo: 'provider' as const,
  firstPrice: null, followUpPrice: null, plannedFirst: null, plannedFollowUp: null, paidAboveCap: false, source: null, ...changes, origin,
}); // prettier-ignore

describe('the options of the filters', () => {
  it('find units of one kind by name or code, under their localities', () => {
    expect(findOptions(UNITS, 'practice')).toEqual([
      { value: 'Y1', label: 'Unit Y1', hint: 'Y1', group: 'DacCom' },
      { value: 'Y2', label: 'Unit Y2', hint: 'Y2', group: 'No locality' },
    ]);
    expect(findOptions(UNITS, 'ccg')).toEqual([]);
  });

  it('name each contract line by its ratio, status, origin and cap', () => {
    const lines = [line(), line({ negotiatedRatio: 2, appliesTo: 'locality' }, 'entered'), line({ status: null, negotiatedRatio: 1.5, appliesTo: 'practice' }, 'link')]; // prettier-ignore
    expect(lineOptions(lines)).toEqual([
      { value: 'interim provider', label: '1.75 (interim, contract)' },
      { value: 'interim locality', label: '2.00 (interim, entered, each locality)' },
      { value: 'none', label: '1.50 (no status, from the link, each practice)' },
    ]);
    expect(lineOptions([])).toEqual([{ value: '', label: 'No contract line' }]);
  });
});

describe('a line in a link', () => {
  it('is its status, with its cap where two share that', () => {
    const [one, other] = [line(), line({ appliesTo: 'practice' })];
    expect(lineChoice(one, [one])).toBe('interim');
    expect(lineChoice(line({ status: null }), [])).toBe('none');
    expect([one, other].map((each) => lineChoice(each, [one, other]))).toEqual(['interim provider', 'interim practice']); // prettier-ignore
    expect(lineChoice(one, [one, line({ status: 'proposed' })])).toBe('interim');
  });
});

import { expect, it } from 'vitest';
import { CELL_LINKS, measureView } from './measure-link';

it('opens the measure of a cell with its unit selected, all indicators together where none is named', () => {
  const asked = { period: '2007/08', units: 'practice' as const };
  expect(measureView({ measure: 'exception-rate', group: 'DM', ...asked }, 'Y90001')).toEqual({ measure: 'exception-rate', group: 'DM', unit: 'Y90001', ...asked }); // prettier-ignore
  expect(measureView({ measure: 'achievement', ...asked }, 'Y90001')).toMatchObject({ group: 'all' });
  expect(measureView({ measure: 'achievement', indicator: 'DM5', ...asked }, 'Y90001')).not.toHaveProperty('group');
  expect(measureView({ measure: 'prescribing-cost', bnf: '02', ...asked }, 'Y90001')).toMatchObject({ bnf: '02' });
});

it('writes addresses that hold it', () => {
  expect(CELL_LINKS.measure({ measure: 'referral-rate', specialty: '307', period: '2007/08' }, 'Y90001')).toMatch(/^#\/variation\?.*referral-rate.*Y90001/); // prettier-ignore
  expect(CELL_LINKS.unit('Y90001', '2007/08')).toMatch(/^#\/practices\?practice=Y90001&period=/);
});

import { describe, expect, it } from 'vitest';
import { DEFAULT_PATHWAYS, loadedPathways } from './pathway';

const coded = (...codes: readonly string[]) => codes.map((code) => ({ code }));

describe('loadedPathways', () => {
  it('are those whose specialty and register are both there, with the register as the data spell it', () => {
    const found = loadedPathways(DEFAULT_PATHWAYS, { specialties: coded('307', '320'), registers: coded('dm', 'CHD', 'COPD') }); // prettier-ignore
    expect(found.map(({ id, specialty, register }) => [id, specialty, register])).toEqual([
      ['diabetes', '307', 'dm'],
      ['chd', '320', 'CHD'],
    ]);
  });

  it('are none without either', () => {
    expect(loadedPathways(DEFAULT_PATHWAYS, { specialties: [], registers: coded('DM') })).toEqual([]);
    expect(loadedPathways(DEFAULT_PATHWAYS, { specialties: coded('307'), registers: [] })).toEqual([]);
  });
});

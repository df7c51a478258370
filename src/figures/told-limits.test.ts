import { describe, expect, it } from 'vitest';
import type { FunnelSpec } from '@/charts/funnel-picture';
import { threeFigures } from '@/exports/masked-units';
import { withToldLimits } from './told-limits';

const LIMIT = { size: 100, lower95: 0.0123456, upper95: 0.0456789, lower998: null, upper998: 0.0678912 };
const SPEC = { points: [], limits: [LIMIT], lines: [] } as unknown as FunnelSpec;
const limitsOf = (kind: string, isAdjusted: boolean, masking: { isMasked: boolean; statistics: boolean }) => withToldLimits(SPEC, { definition: { kind } }, isAdjusted, masking, threeFigures)?.limits; // prettier-ignore

describe('withToldLimits', () => {
  it('has adjusted limits at 3 significant figures where any count is masked', () => {
    const rounded = [{ size: 100, lower95: 0.0123, upper95: 0.0457, lower998: null, upper998: 0.0679 }];
    expect(limitsOf('rate', true, { isMasked: true, statistics: false })).toEqual(rounded);
  });

  it('has them in full where they rest on the target and the size alone, or nothing is masked', () => {
    expect(limitsOf('rate', false, { isMasked: true, statistics: true })).toEqual([LIMIT]);
    expect(limitsOf('cost', true, { isMasked: false, statistics: false })).toEqual([LIMIT]);
  });

  it('has none where the spread may not be told: of a cost, or where statistics are not printed', () => {
    expect(limitsOf('cost', false, { isMasked: true, statistics: false })).toBeUndefined();
    expect(limitsOf('rate', true, { isMasked: true, statistics: true })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { aDefinition, aResult, aUnit, FOLLOW_UPS } from '../../tests/support/a-measure-result';
import { printedResult } from './masked-units';

const practices = [2, 3, 60].map((numerator, i) => aUnit({ code: `Y9000${i}`, numerator, denominator: 200 }));
const dacCom = aUnit({ code: 'DacCom', name: 'DacCom', numerator: 65, denominator: 600 });
const asked = { units: practices, localities: [dacCom] };
const LIMITS = { lower95: 0.05, upper95: 0.08, lower998: 0.04, upper998: 0.09 };
const NONE = { lower95: '*', upper95: '*', lower998: '*', upper998: '*' };

describe('printedResult', () => {
  it('takes value, interval, z and bands with a masked numerator and leaves the limits', () => {
    const { units, localities, target } = printedResult(aResult(asked), 5);
    expect(units[0]).toMatchObject({ numerator: '*', denominator: 200, value: '*', lower95: '*', upper95: '*', z: '*', band: '*', zAdjusted: '*', bandAdjusted: '*', limits: LIMITS }); // prettier-ignore
    expect(units[2]).toMatchObject({ numerator: 60, value: 0.06, z: -0.4, band: 'within', bandAdjusted: 'within' });
    expect(localities[0]).toMatchObject({ numerator: 65, value: 0.06, limits: LIMITS });
    expect(target).toBe(0.066);
  });

  it('takes the limits too with a masked denominator', () => {
    const units = [[0, 3], [0, 2], [50, 100]].map(([numerator = 0, denominator = 0]) => aUnit({ numerator, denominator })); // prettier-ignore
    const [first] = printedResult(aResult({ units, localities: [dacCom] }), 5).units;
    expect(first).toMatchObject({ numerator: 0, denominator: '*', value: '*', limits: NONE, adjustedLimits: NONE });
  });

  it('takes the limits of a ratio with either count, as they depend on both', () => {
    const [first, , third] = printedResult(aResult({ ...asked, definition: FOLLOW_UPS }), 5).units;
    expect(first).toMatchObject({ numerator: '*', denominator: 200, limits: NONE });
    expect(third).toMatchObject({ limits: LIMITS });
  });

  it('masks what is adjusted for overdispersion where it would tell the counts, and leaves it where nothing is adjusted', () => {
    expect(printedResult(aResult(asked), 5).units[2]).toMatchObject({ zAdjusted: '*', adjustedLimits: NONE, bandAdjusted: 'within' }); // prettier-ignore
    const overdispersion = { ...aResult().overdispersion, tau2: 0 };
    expect(printedResult(aResult({ ...asked, overdispersion }), 5).units[2]).toMatchObject({ zAdjusted: -0.2 });
  });

  it('prints it at 3 significant figures where too many sets of counts fit to tell', () => {
    const units = Array.from({ length: 60 }, (_, i) => aUnit({ code: `Y9${i}`, numerator: i % 2 === 0 ? 2 : 30, zAdjusted: 1.23456 })); // prettier-ignore
    expect(printedResult(aResult({ units, localities: [dacCom] }), 5).units[1]).toMatchObject({ zAdjusted: 1.23, z: -0.4 }); // prettier-ignore
  });

  it('masks a small count of a locality and of the whole, with all that is judged by the target', () => {
    const units = [aUnit({ numerator: 3, denominator: 200 })];
    const localities = [aUnit({ code: 'DacCom', numerator: 3, denominator: 200 })];
    const printed = printedResult(aResult({ units, localities, overall: aUnit({ numerator: 3 }), definition: aDefinition() }), 5); // prettier-ignore
    expect(printed.target).toBe('*');
    for (const row of [...printed.units, ...printed.localities, printed.overall]) {
      expect(row).toMatchObject({ numerator: '*', value: '*', limits: NONE, z: '*', band: '*' });
    }
  });

  it('leaves everything where masking is off', () => {
    const result = aResult(asked);
    expect(printedResult(result, 0)).toMatchObject({ units: result.units, localities: result.localities, target: 0.066 }); // prettier-ignore
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Limits } from './band';
import { compareGroup, compareUnits, expectedOutside, limitsAt, type Compared, type CountPair } from './compare-units';
import type { MeasureKind } from './measure-kind';

/** One unit as worked outside: limits are lower and upper 95%, then lower and upper 99.8%. */
interface WorkedUnit {
  readonly value: number;
  readonly interval: readonly [lower: number, upper: number];
  readonly z: number;
  readonly zAdjusted: number;
  readonly limits: readonly (number | null)[];
  readonly adjusted: readonly (number | null)[];
}

/** A comparison set as worked outside. */
interface WorkedSet {
  readonly kind: MeasureKind;
  readonly numerators: readonly number[];
  readonly denominators: readonly number[];
  readonly target: number;
  readonly phi: number;
  readonly tau2: number;
  readonly statistic: number;
  readonly p: number;
  /** Above 99.8%, below 99.8%, outside 95%, outside 99.8%: every outcome's probability added up. */
  readonly expected: readonly number[];
  /** Some of the units, by their place. */
  readonly units: ReadonlyMap<number, WorkedUnit>;
  /** The first four units together. */
  readonly group: WorkedUnit;
}

/**
 * Worked with scipy 1.17 (norm, poisson, binom, beta, chi2) and numpy 2.4 from the formulas of the method
 * descriptions, with no code in common: quantiles of the exact distributions by scipy's ppf, sums over every outcome.
 */
const WORKED: readonly WorkedSet[] = [
  {
    kind: 'proportion',
    numerators: [12, 3, 41, 9, 0, 22, 17, 5, 30, 8, 14, 2],
    denominators: [240, 110, 390, 205, 44, 310, 150, 98, 260, 180, 133, 61],
    target: 0.07473635946813388,
    phi: 2.641798175542562,
    tau2: 0.0007361202343630926,
    statistic: 33.32687079557794,
    p: 0.0004656672737715717,
    expected: [0.03246207086345659, 0.0014921062533592288, 0.5681824345708185, 0.033954177116815816],
    units: new Map([
      [
        0,
        {
          value: 0.05,
          interval: [0.028830303254792057, 0.08534822469261089],
          z: -1.457278933361487,
          zAdjusted: -0.7729173726903769,
          limits: [0.04146724910341799, 0.10800546983284978, 0.02228168149575583, 0.12719103744051194],
          adjusted: [0.01200989558051166, 0.1374628233557561, 0, 0.1736358018487995],
        },
      ],
      [
        2,
        {
          value: 0.10512820512820513,
          interval: [0.07844388047501985, 0.13951554684818518],
          z: 2.2823942313981345,
          zAdjusted: 1.0055864732504818,
          limits: [0.048637922091278755, 0.100834796844989, 0.0335875246126906, 0.11588519432357716],
          adjusted: [0.01550035689453716, 0.1339723620417306, 0, 0.1681324679094456],
        },
      ],
      [
        4,
        {
          value: 0,
          interval: [0, 0.08029560375848066],
          z: -1.8852092390829949,
          zAdjusted: -1.5557486303848458,
          limits: [0, 0.15243626134450738, 0, 0.1972440937216209],
          adjusted: [0, 0.16889075564262807, 0, 0.22318753465359248],
        },
      ],
    ]),
    group: {
      value: 0.06878306878306878,
      interval: [0.05433113032989052, 0.08672663814814836],
      z: -0.6959439685104979,
      zAdjusted: -0.34920033242074316,
      limits: [0.05797030377948633, 0.09150241515678142, 0.04830168651253576, 0.101171032423732],
      adjusted: [0.041322200749159335, 0.10815051818710843, 0.02205298693104843, 0.12741973200521933],
    },
  },
  {
    kind: 'rate',
    numerators: [60, 31, 142, 18, 75, 9, 110, 52, 47, 88, 23, 36],
    denominators: [3100, 2250, 5400, 1980, 2600, 410, 4800, 3900, 1500, 5100, 2100, 1750],
    target: 0.019805101748351962,
    phi: 5.500813800290161,
    tau2: 0.022254404429032596,
    statistic: 72.8842477783905,
    p: 3.445067296752733e-11,
    expected: [0.015074575072370483, 0.008059115479571461, 0.5958174521684788, 0.02313369055194194],
    units: new Map([
      [
        0,
        {
          value: 0.01935483870967742,
          interval: [0.014768954682422722, 0.02491394320882556],
          z: -0.17916299288316856,
          zAdjusted: -0.0704617877626454,
          limits: [0.014848203597621039, 0.024752043735235468, 0.012305494199293809, 0.027910036775669885],
          adjusted: [0.009211506905590038, 0.03440453839052331, 0.004923539959992045, 0.04464484116712283],
        },
      ],
      [
        2,
        {
          value: 0.026296296296296297,
          interval: [0.022148866721471826, 0.030994645977909352],
          z: 3.149660918507467,
          zAdjusted: 0.9710720894180277,
          limits: [0.016045497169661735, 0.023553498777024975, 0.014066886902686246, 0.025890394377827728],
          adjusted: [0.009501546380367494, 0.03385059941492158, 0.005260865420280385, 0.0436514842813867],
        },
      ],
      [
        4,
        {
          value: 0.028846153846153848,
          interval: [0.02268846899445048, 0.0361593848710222],
          z: 2.9687465746443658,
          zAdjusted: 1.2563420552780558,
          limits: [0.014380990835578401, 0.025208581514297907, 0.01164200683011233, 0.028684004962428157],
          adjusted: [0.009085116790588672, 0.03465008045405736, 0.004778432038140668, 0.04508615056869141],
        },
      ],
    ]),
    group: {
      value: 0.0197172034564022,
      interval: [0.017353098865153353, 0.022313459106259172],
      z: -0.07054866017498458,
      zAdjusted: -0.025568168473512436,
      limits: [0.01735906107458432, 0.022247718693157822, 0.01602579607034478, 0.023730459200919304],
      adjusted: [0.013634004142443463, 0.027124924385560016, 0.010597498184291431, 0.03186833678339739],
    },
  },
  {
    kind: 'ratio',
    numerators: [95, 40, 210, 66, 12, 150, 33, 88, 70, 21, 130, 54],
    denominators: [50, 33, 90, 41, 10, 60, 30, 35, 52, 9, 61, 28],
    target: 1.9418837675350702,
    phi: 1.7367563867350295,
    tau2: 0.0017019566828284894,
    statistic: 22.686330979370133,
    p: 0.019563864628843245,
    expected: [0.0073152663674003, 0.013510330842917914, 0.6335989035556578, 0.020825597210318215],
    units: new Map([
      [
        0,
        {
          value: 1.9,
          interval: [1.3353075854813101, 2.7322991642210543],
          z: -0.12480159275946799,
          zAdjusted: -0.08612379417477309,
          limits: [1.3979808216632597, 2.804899970072815, 1.1669459938689648, 3.579644826780716],
          adjusted: [1.2141409303826463, 3.3822346730626602, 0.9377166624856218, 5.106303784347762],
        },
      ],
      [
        2,
        {
          value: 2.3333333333333335,
          interval: [1.8143684414711354, 3.0212066127998933],
          z: 1.4596410949009584,
          zAdjusted: 0.8064920448170199,
          limits: [1.5411711676092732, 2.492630187468951, 1.3561016169444071, 2.9153255857419693],
          adjusted: [1.288701685238865, 3.1167921952265547, 1.0289207365397972, 4.348633689956259],
        },
      ],
      [
        4,
        {
          value: 1.2,
          interval: [0.4751541727377943, 3.1006821473091035],
          z: -1.1350445629040486,
          zAdjusted: -1.0507519264710312,
          limits: [0.8592427720654215, 6.043089902552692, 0.5337465070589144, 34.92174999359941],
          adjusted: [0.8059278479026042, 6.9299289968788615, 0.4770314132191059, 355.78082955717963],
        },
      ],
    ]),
    group: {
      value: 1.9205607476635513,
      interval: [1.6241321597171807, 2.2763364135934423],
      z: -0.13098177172168152,
      zAdjusted: -0.08200642354128843,
      limits: [1.652138772555977, 2.3027025715567393, 1.5096014321806057, 2.554078777591287],
      adjusted: [1.504807657612172, 2.563737757428721, 1.3071385927417731, 3.058455087539597],
    },
  },
];

const pair = (numerator: number | null, denominator: number | null): CountPair => ({ numerator, denominator });
const unitsOf = ({ numerators, denominators }: WorkedSet): CountPair[] =>
  numerators.map((x, i) => pair(x, denominators[i] ?? null));

function expectNear(actual: number | null, expected: number | null): void {
  if (expected === null || actual === null) expect(actual).toBe(expected);
  else expect(Math.abs(actual - expected)).toBeLessThan(1e-10 * Math.max(1, Math.abs(expected)));
}

function expectLimits(actual: Limits, expected: readonly (number | null)[]): void {
  [actual.lower95, actual.upper95, actual.lower998, actual.upper998].forEach((limit, i) =>
    expectNear(limit, expected[i] ?? null),
  );
}

function expectWorked(actual: Compared | undefined, worked: WorkedUnit): void {
  if (actual === undefined) throw new Error('a unit is missing');
  expectNear(actual.value, worked.value);
  expectNear(actual.lower95, worked.interval[0]);
  expectNear(actual.upper95, worked.interval[1]);
  expectNear(actual.z, worked.z);
  expectNear(actual.zAdjusted, worked.zAdjusted);
  expectLimits(actual.limits, worked.limits);
  expectLimits(actual.adjustedLimits, worked.adjusted);
}

describe.each(WORKED)('a set of $kind, against scipy', (worked) => {
  const units = unitsOf(worked);
  const comparison = compareUnits(worked.kind, units);

  it('has the target and the overdispersion', () => {
    expectNear(comparison.target, worked.target);
    expectNear(comparison.phi, worked.phi);
    expectNear(comparison.tau2, worked.tau2);
    expect(comparison.isAdjusted).toBe(true);
    expectNear(comparison.dispersionTest?.statistic ?? null, worked.statistic);
    expectNear(comparison.dispersionTest?.p ?? null, worked.p);
  });

  it('has value, interval, z and limits of single units', () => {
    for (const [place, unit] of worked.units) expectWorked(comparison.units[place], unit);
  });

  it('has the same of a group', () => {
    expectWorked(compareGroup(comparison, units.slice(0, 4)), worked.group);
  });

  it('expects as many outside by chance as every outcome added up', () => {
    const expected = expectedOutside(comparison, units, false);
    if (expected === null) throw new Error('nothing was expected');
    [expected.above998, expected.below998, expected.outside95, expected.outside998].forEach((count, i) =>
      expectNear(count, worked.expected[i] ?? null),
    );
  });

  it('draws the limits that its units are judged by', () => {
    units.forEach(({ numerator, denominator }, i) => {
      const size = (denominator ?? 0) + (worked.kind === 'ratio' ? (numerator ?? 0) : 0);
      expect(limitsAt(comparison, size, false)).toEqual(comparison.units[i]?.limits);
      expect(limitsAt(comparison, size, true)).toEqual(comparison.units[i]?.adjustedLimits);
    });
  });

  it('expects 5% and 0.2% outside the adjusted limits', () => {
    expect(expectedOutside(comparison, units, true)).toEqual({
      above998: 0.012,
      below998: 0.012,
      outside95: 0.6000000000000001,
      outside998: 0.024,
    });
  });
});

describe('a set of costs', () => {
  const units = [pair(150000, 1200), pair(98000, 900), pair(260000, 1900), pair(71000, 700)];
  const comparison = compareUnits('cost', units);

  // numpy 2.4: θ = Σx/Σn, s = √(Σn(r − θ)²/Σn), z = (r − θ)/s.
  it('is judged in SDs of the practices', () => {
    expectNear(comparison.target, 123.19148936170212);
    expectNear(comparison.spread, 13.633615453233194);
    [0.13265084705531938, -1.0490687904374916, 1.0012469508386008, -1.5962690166656892].forEach((z, i) =>
      expectNear(comparison.units[i]?.z ?? null, z),
    );
    expectNear(
      comparison.units[0]?.limits.upper95 ?? null,
      123.19148936170212 + 1.959963984540054 * 13.633615453233194,
    );
  });

  it('has no interval, no overdispersion and no expectation of chance', () => {
    expect(comparison.units[0]).toMatchObject({ lower95: null, upper95: null });
    expect(comparison).toMatchObject({ phi: null, tau2: null, isAdjusted: false, dispersionTest: null });
    expect(expectedOutside(comparison, units, false)).toBeNull();
  });

  it('shows the same adjusted as not', () => {
    for (const { z, zAdjusted, band, bandAdjusted, limits, adjustedLimits } of comparison.units) {
      expect({ zAdjusted, bandAdjusted, adjustedLimits }).toEqual({
        zAdjusted: z,
        bandAdjusted: band,
        adjustedLimits: limits,
      });
    }
  });

  it('narrows the spread for a group by √Σn²/Σn', () => {
    expectNear(compareGroup(comparison, units.slice(0, 2)).z, -0.5233205966182386);
  });

  it('compares nothing where all practices spend alike', () => {
    const alike = compareUnits('cost', [pair(30, 3), pair(0.1 * 7 * 100, 7), pair(110, 11)]);
    expect(alike.spread).toBe(0);
    expect(alike.units.map(({ band }) => band)).toEqual(['not-compared', 'not-compared', 'not-compared']);
  });

  it('is not compared with a given target where fewer than 3 practices have a value', () => {
    const two = compareUnits('cost', units.slice(0, 2), { target: 120 });
    expect(two.units.every(({ band }) => band === 'not-compared')).toBe(true);
  });
});

describe('units that cannot be compared', () => {
  const full = [pair(10, 200), pair(20, 300), pair(15, 250)];

  it('keeps the place of a unit without a denominator, without either number, or with a negative count', () => {
    const { units, unitsWithValue, unitsCompared } = compareUnits('proportion', [
      ...full,
      pair(null, 100),
      pair(4, null),
      pair(0, 0),
      pair(-1, 50),
    ]);
    expect(units).toHaveLength(7);
    expect({ unitsWithValue, unitsCompared }).toEqual({ unitsWithValue: 3, unitsCompared: 3 });
    for (const unit of units.slice(3)) {
      expect(unit).toMatchObject({
        value: null,
        lower95: null,
        z: null,
        band: 'not-compared',
        bandAdjusted: 'not-compared',
      });
      expect(unit.limits).toEqual({ lower95: null, upper95: null, lower998: null, upper998: null });
    }
  });

  it('leaves a unit that lacks one number out of both sums', () => {
    expect(compareUnits('proportion', [...full, pair(null, 1e6), pair(1e6, null)]).target).toBe(45 / 750);
  });

  it('keeps the follow-ups of a practice with no firsts in the target, though it has no ratio', () => {
    const comparison = compareUnits('ratio', [...full, pair(5, 0)]);
    expect(comparison.target).toBe(50 / 750);
    expect(comparison.units[3]).toMatchObject({ value: null, upper95: null, band: 'not-compared' });
  });

  it.each<MeasureKind>(['proportion', 'rate', 'ratio', 'cost'])('compares no %s with the average of two', (kind) => {
    const { units, target } = compareUnits(kind, [pair(60, 100), pair(40, 90), pair(null, 80)]);
    expect(target).toBe(100 / 190);
    expect(units[0]).toMatchObject({ value: 0.6, z: null, band: 'not-compared' });
    expect(units[0]?.lower95 === null).toBe(kind === 'cost');
  });

  it('compares two with a target that was given', () => {
    const { units, targetGiven } = compareUnits('proportion', full.slice(0, 2), { target: 0.2 });
    expect(targetGiven).toBe(true);
    expect(units.map(({ band }) => band)).toEqual(['below-998', 'below-998']);
  });

  it.each([0, 1])('compares no proportion with a target of %d', (target) => {
    const { units } = compareUnits('proportion', full, { target });
    expect(units.every(({ band, value }) => band === 'not-compared' && value !== null)).toBe(true);
  });

  it('does not compare a rate with fewer than 5 events expected', () => {
    const { units, unitsCompared } = compareUnits(
      'rate',
      [pair(50, 1000), pair(50, 1000), pair(50, 1000), pair(9, 99)],
      {
        target: 0.05,
      },
    );
    expect(unitsCompared).toBe(3);
    expect(units[3]).toMatchObject({ value: 9 / 99, z: null, band: 'not-compared' });
    expect(limitsAt({ kind: 'rate', target: 0.05, tau2: 0, spread: null }, 99, false).upper95).toBeNull();
    expect(limitsAt({ kind: 'rate', target: 0.05, tau2: 0, spread: null }, 100, false).upper95).not.toBeNull();
  });

  it('blanks what is adjusted with fewer than 10 units, and leaves the rest', () => {
    const nine = Array.from({ length: 9 }, (_, i) => pair(10 + 9 * i, 400));
    const { units, phi, tau2, isAdjusted, dispersionTest } = compareUnits('proportion', nine);
    expect({ phi, tau2, isAdjusted }).toEqual({ phi: null, tau2: null, isAdjusted: false });
    expect(dispersionTest?.df).toBe(8);
    expect(units[8]).toMatchObject({ band: 'above-998', zAdjusted: null, bandAdjusted: null });
    expect(units[8]?.adjustedLimits.upper95).toBeNull();
    expect(compareGroup(compareUnits('proportion', nine), nine.slice(6))).toMatchObject({
      band: 'above-998',
      bandAdjusted: null,
    });
    expect(expectedOutside(compareUnits('proportion', nine), nine, true)).toBeNull();
  });

  it('takes no unit at all', () => {
    expect(compareUnits('rate', [])).toMatchObject({ target: null, unitsWithValue: 0, units: [] });
    expect(compareGroup(compareUnits('rate', full), []).value).toBeNull();
  });

  it('gives no upper limit to a ratio whose share could be all follow-ups', () => {
    const { upper998, lower998 } = limitsAt({ kind: 'ratio', target: 2, tau2: null, spread: null }, 10, false);
    expect(upper998).toBeNull();
    expect(lower998).not.toBeNull();
  });

  it('gives no value to a proportion above 1 or a rate of no population, and keeps them out of the target', () => {
    for (const [kind, impossible] of [['proportion', pair(30, 20)], ['proportion', pair(3, 0)], ['rate', pair(3, 0)]] as const) {
      const { units, target, unitsWithValue } = compareUnits(kind, [...full, impossible]);
      expect(units[full.length]).toMatchObject({ value: null, lower95: null, z: null, band: 'not-compared', bandAdjusted: 'not-compared' });
      expect({ target, unitsWithValue }).toEqual({ target: compareUnits(kind, full).target, unitsWithValue: full.length });
    }
  }); // prettier-ignore

  it('refuses what is not a number, and a target out of range', () => {
    expect(() => compareUnits('rate', [pair(Number.NaN, 3)])).toThrow(RangeError);
    expect(() => compareUnits('rate', [pair(1, Infinity)])).toThrow(RangeError);
    expect(() => compareUnits('rate', full, { target: -0.1 })).toThrow(RangeError);
    expect(() => compareUnits('proportion', full, { target: 12 })).toThrow(RangeError);
    expect(() => expectedOutside(compareUnits('rate', full), full.slice(1), false)).toThrow(RangeError);
  });
});

const countKind = fc.constantFrom<MeasureKind>('proportion', 'rate', 'ratio');
const set = fc.array(
  fc.record({
    denominator: fc.integer({ min: 20, max: 4000 }),
    share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
  }),
  { minLength: 10, maxLength: 40 },
);
const counted = set.map((units) =>
  units.map(({ denominator, share }) => pair(Math.round(denominator * share), denominator)),
);
const SEED = { seed: 23, numRuns: 120 };

describe('any set', () => {
  it('finds a proportion outside its limits exactly when its interval excludes the target', () => {
    fc.assert(
      fc.property(counted, (units) => {
        const { target, units: compared } = compareUnits('proportion', units);
        for (const { band, lower95, upper95 } of compared) {
          const isExcluded =
            lower95 !== null && upper95 !== null && target !== null && (lower95 > target || upper95 < target);
          expect(band !== 'within').toBe(isExcluded);
        }
      }),
      SEED,
    );
  });

  it('shows the same adjusted as not where there is no variance between units', () => {
    const even = fc.array(fc.integer({ min: 100, max: 5000 }), { minLength: 10, maxLength: 30 });
    fc.assert(
      fc.property(countKind, even, (kind, sizes) => {
        const comparison = compareUnits(
          kind,
          sizes.map((n) => pair(Math.round(n * 0.3), n)),
        );
        expect(comparison).toMatchObject({ tau2: 0, isAdjusted: false });
        for (const unit of comparison.units) {
          expect(unit.adjustedLimits).toEqual(unit.limits);
          expect(unit.bandAdjusted).toBe(unit.band);
          expectNear(unit.zAdjusted, unit.z);
        }
      }),
      SEED,
    );
  });

  it('nests the 95% limits in the 99.8% ones, and never finds more with the variance between units added', () => {
    fc.assert(
      fc.property(fc.constantFrom<MeasureKind>('proportion', 'ratio'), counted, (kind, units) => {
        for (const { limits, adjustedLimits, band, bandAdjusted } of compareUnits(kind, units).units) {
          expect(limits.lower998 ?? 0).toBeLessThanOrEqual(limits.lower95 ?? 0);
          expect(limits.upper998 ?? Infinity).toBeGreaterThanOrEqual(limits.upper95 ?? Infinity);
          expect(adjustedLimits.lower95 ?? 0).toBeLessThanOrEqual(limits.lower95 ?? 0);
          if (band === 'within') expect(bandAdjusted).toBe('within');
        }
      }),
      SEED,
    );
  });

  it('judges a group of one as the unit itself', () => {
    fc.assert(
      fc.property(fc.constantFrom<MeasureKind>('proportion', 'rate', 'ratio', 'cost'), counted, (kind, units) => {
        const comparison = compareUnits(kind, units);
        units.slice(0, 3).forEach((unit, i) => {
          expect(compareGroup(comparison, [unit])).toEqual(comparison.units[i]);
        });
      }),
      SEED,
    );
  });

  it('finds all units together at the target', () => {
    fc.assert(
      fc.property(countKind, counted, (kind, units) => {
        const comparison = compareUnits(kind, units);
        const all = compareGroup(comparison, units);
        expect(all.value).toBe(comparison.target);
        expect(all.band).toBe('within');
        expect(Math.abs(all.z ?? 1)).toBeLessThan(1e-9);
      }),
      SEED,
    );
  });

  it('does not depend on the order of its units', () => {
    fc.assert(
      fc.property(countKind, counted, (kind, units) => {
        const one = compareUnits(kind, units);
        const other = compareUnits(kind, units.toReversed());
        expectNear(other.tau2, one.tau2);
        expect(other.units.toReversed().map(({ band }) => band)).toEqual(one.units.map(({ band }) => band));
      }),
      SEED,
    );
  });

  it('draws limits that close in on the target as units grow', () => {
    for (const kind of ['proportion', 'rate', 'ratio'] as const) {
      const funnel = { kind, target: 0.3, tau2: null, spread: null };
      let before = limitsAt(funnel, 50, false);
      for (let size = 60; size < 1e8; size *= 1.7) {
        const at = limitsAt(funnel, size, false);
        expect(at.upper998).toBeLessThan(before.upper998 ?? 0);
        expect(at.lower998).toBeGreaterThanOrEqual(before.lower998 ?? 0);
        before = at;
      }
      expect((before.upper998 ?? 0) / 0.3).toBeCloseTo(1, 2);
    }
  });
});

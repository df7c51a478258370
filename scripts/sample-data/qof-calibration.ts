import type { Year } from './calendar';
import { HIGH_EXCEPTERS, LOW_EXCEPTERS } from './planted';
import type { Indicator } from './qof-indicators';

/** One practice and indicator of one year: how many patients it applies to and how many are expected to be excepted. */
export interface Expected {
  readonly practiceCode: string;
  readonly indicator: Indicator;
  readonly eligible: number;
  /** Chance of an exception, 0 to 1. */
  readonly rate: number;
}

/**
 * England's effective exception rate over the clinical indicators (NHS Information Centre, PUB01960, PUB02408 and
 * PUB02029), and of CHD8: 8.96% in 2007/08 (Hansard, 15 January 2009); the two years before it are illustrative.
 */
const OVERALL: Readonly<Record<Year, number>> = { '2005/06': 0.0555, '2006/07': 0.0583, '2007/08': 0.0526 };
const CHD8: Readonly<Record<Year, number>> = { '2005/06': 0.093, '2006/07': 0.096, '2007/08': 0.0896 };

/** No practice excepts more than this share from any indicator. */
const MOST = 0.6;

const plantedRate = new Map(
  [...HIGH_EXCEPTERS, ...LOW_EXCEPTERS].map(({ code, diabetesRate }) => [code, diabetesRate]),
);

/**
 * Scales a year's rates, sums over sums: CHD8 to its own rate, diabetes of each planted practice to its planted rate,
 * all the rest by one factor so that the whole comes to the overall rate.
 */
export function calibrated(year: Year, expected: readonly Expected[]): readonly Expected[] {
  const isChd8 = (e: Expected) => e.indicator.code === 'CHD8';
  const isPlanted = (e: Expected) => e.indicator.register === 'DM' && plantedRate.has(e.practiceCode);
  const planted = [...plantedRate].flatMap(([code, rate]) =>
    scaledTo(
      rate,
      expected.filter((e) => isPlanted(e) && e.practiceCode === code),
    ),
  );
  const fixed = [...scaledTo(CHD8[year], expected.filter(isChd8)), ...planted];
  const free = expected.filter((e) => !isChd8(e) && !isPlanted(e));
  const left = OVERALL[year] * patients(expected) - exceptions(fixed);
  const scaled = [...fixed, ...scaledTo(left / patients(free), free)];
  const byKey = new Map(scaled.map((e) => [`${e.practiceCode} ${e.indicator.code}`, e]));
  return expected.map((e) => byKey.get(`${e.practiceCode} ${e.indicator.code}`) ?? e);
}

function scaledTo(target: number, expected: readonly Expected[]): readonly Expected[] {
  const now = exceptions(expected) / patients(expected);
  return expected.map((e) => ({ ...e, rate: Math.min(MOST, (e.rate * target) / now) }));
}

const patients = (expected: readonly Expected[]) => expected.reduce((sum, e) => sum + e.eligible, 0);
const exceptions = (expected: readonly Expected[]) => expected.reduce((sum, e) => sum + e.eligible * e.rate, 0);

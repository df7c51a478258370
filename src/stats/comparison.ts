import type { Band, Limits } from './band';
import { costRules } from './cost-rules';
import type { KindRules } from './kind-rules';
import type { MeasureKind } from './measure-kind';
import { proportionRules } from './proportion-rules';
import { rateRules } from './rate-rules';
import { ratioRules } from './ratio-rules';

/** One unit, or one group of units, against a target. Values and limits are x/n; null means there is no answer. */
export interface Compared {
  readonly value: number | null;
  /** 95% interval of the value itself; null for a cost, and where the value is null. */
  readonly lower95: number | null;
  readonly upper95: number | null;
  readonly limits: Limits;
  readonly z: number | null;
  readonly band: Band;
  /** Limits, z and band with the variance between units added; null with fewer than 10 compared units. */
  readonly adjustedLimits: Limits;
  readonly zAdjusted: number | null;
  /** `not-compared` where `band` is. */
  readonly bandAdjusted: Band | null;
}

/** Σz² of the compared units against chi-square: whether they differ more than chance allows. */
export interface DispersionTest {
  readonly statistic: number;
  readonly df: number;
  readonly p: number;
}

/** All units of one request, each against the same target. */
export interface Comparison {
  readonly kind: MeasureKind;
  /** The target given, else Σx/Σn over all units; null where Σn is 0. */
  readonly target: number | null;
  readonly targetGiven: boolean;
  readonly unitsWithValue: number;
  readonly unitsCompared: number;
  /** Mean squared winsorised z; null where not estimable: fewer than 10 compared units, or a cost. */
  readonly phi: number | null;
  /** Variance between units on the scale of the standard error; null where φ is. */
  readonly tau2: number | null;
  /** True where 10 or more units are compared and τ² is above 0: the adjusted limits are then the ones to show. */
  readonly isAdjusted: boolean;
  /** On z as it is, not winsorised; null for a cost and with fewer than 2 compared units. */
  readonly dispersionTest: DispersionTest | null;
  /** For a cost, √(Σn(r − θ)²/Σn) in the unit of the value; null for other kinds and with fewer than 3 values. */
  readonly spread: number | null;
  /** In the order of the input. */
  readonly units: readonly Compared[];
}

const RULES: Readonly<Record<MeasureKind, KindRules>> = {
  proportion: proportionRules,
  rate: rateRules,
  ratio: ratioRules,
  cost: costRules,
};

/** What a kind of measure makes of a count pair. */
export function rulesOf(kind: MeasureKind): KindRules {
  return RULES[kind];
}

/** Fewest units with a value for which their own average is a target worth comparing with. */
export const FEWEST_WITH_VALUE = 3;

/** Fewest compared units from which the overdispersion is estimated. */
export const FEWEST_FOR_DISPERSION = 10;

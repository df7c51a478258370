import type { ContractResult, MeasureResult } from '@/analysis/analysis';
import type { ContractLine } from '@/domain/contract-line';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { type AppliesTo, contributionOf, type Excess, excessAbove, ratioScope, type RatioScope } from '@/stats/negotiated-ratio'; // prettier-ignore
import { apportionPence, penceOf } from '@/stats/pence';
import { excessPence } from '@/stats/ratio-money';

/** What a ratio is worked out with: a contract line, or what a scenario makes of it. */
export interface Terms {
  /** Follow-ups paid for with each first. */
  readonly ratio: number;
  readonly appliesTo: AppliesTo;
  /** Pence; null where the contract gives no price. */
  readonly followUpPence: number | null;
  readonly paidAboveCap: boolean;
}

/** One unit or locality of a contract. */
export interface Contributor {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly firsts: number;
  readonly followUps: number;
}

/** What is above the ratio in one unit or locality. */
export interface Contribution extends Contributor {
  /** Follow-ups that the ratio pays for, cN. */
  readonly paidFor: number;
  /** F − cN, signed. */
  readonly contribution: number;
  /** The contribution at the contract price, in pence; null without a price. Those of a level add up to its total. */
  readonly pence: number | null;
}

/** Units with both counts, as a contract counts them; made once for a result. */
export interface ContractBase {
  readonly units: readonly Contributor[];
  readonly localities: readonly Contributor[];
  readonly scope: RatioScope;
}

/** The terms of a line. */
export function termsOf(line: ContractLine | null, ratio: number, appliesTo: AppliesTo): Terms {
  return {
    ratio,
    appliesTo,
    followUpPence: line?.followUpPrice === null || line === null ? null : penceOf(line.followUpPrice),
    paidAboveCap: line?.paidAboveCap ?? false,
  };
}

/** The terms of a line as it stands; null for none. */
export function ownTerms(line: ContractLine | null): Terms | null {
  return line && termsOf(line, line.negotiatedRatio, line.appliesTo);
}

/** The units of a result for which both counts are given: a unit without firsts contributes its follow-ups. */
export function contractBase({ measure }: Pick<ContractResult, 'measure'>): ContractBase {
  const units = measure.units.flatMap(contributor);
  const scope = ratioScope(units);
  return {
    units,
    localities: scope.localities
      .map((sum) => ({ ...sum, code: sum.locality, name: sum.locality }))
      .sort((a, b) => order(measure, a.locality) - order(measure, b.locality)),
    scope,
  };
}

function contributor(unit: MeasureResult['units'][number]): readonly Contributor[] {
  const { code, name, locality, numerator, denominator } = unit;
  if (numerator === null || denominator === null) return [];
  return [{ code, name, locality: locality ?? NO_LOCALITY, firsts: denominator, followUps: numerator }];
}

function order({ localities }: MeasureResult, name: string): number {
  return localities.findIndex(({ code }) => code === name);
}

/** Everything that follows from a ratio. */
export interface ContractFigures extends Excess {
  /** Money of the excess, in pence; null without a price. */
  readonly excessPence: number | null;
}

/** The excess and its money at given terms: a sum, quick enough to follow a finger. */
export function contractFigures({ scope }: ContractBase, terms: Terms): ContractFigures {
  const excess = excessAbove(scope, terms.ratio, terms.appliesTo);
  return { ...excess, excessPence: excessPence(excess.excess, terms.followUpPence) };
}

/** What each unit or locality is above or below the ratio; the pence add up to those of the signed total. */
export function contributions(of: readonly Contributor[], { ratio, followUpPence }: Terms): readonly Contribution[] {
  const signed = of.map((one) => contributionOf(one, ratio));
  const exact = followUpPence === null ? null : signed.map((each) => each * followUpPence);
  const pence = exact && apportionPence(exact, Math.round(exact.reduce((sum, each) => sum + each, 0)));
  return of.map((one, i) => ({
    ...one,
    paidFor: ratio * one.firsts,
    contribution: signed[i] ?? 0,
    pence: pence?.[i] ?? null,
  }));
}

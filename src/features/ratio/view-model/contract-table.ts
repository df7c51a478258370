import type { MeasureResult } from '@/analysis/analysis';
import { MASK, type Printed, printedResult } from '@/exports/masked-units';
import { contractBase, type Contribution, contributions, type Terms } from './contract-figures';

/** A unit's or locality's part in what is above the ratio, as it is printed. */
export interface PrintedContribution {
  readonly code: string;
  readonly name: string;
  readonly locality: string;
  readonly firsts: Printed;
  readonly followUps: Printed;
  readonly ratio: Printed;
  readonly paidFor: Printed;
  readonly contribution: Printed;
  readonly pence: Printed;
}

/** The parts of a contract, with small counts masked. */
export interface PrintedContributions {
  readonly units: readonly PrintedContribution[];
  readonly localities: readonly PrintedContribution[];
  /** Something is masked: figures of single units, such as the ratio of the lowest quarter, are too. */
  readonly isMasked: boolean;
}

/** What every unit and locality is above the ratio. @param threshold the smallest count printed, besides 0; 0 masks none */
export function printedContributions(measure: MeasureResult, terms: Terms, threshold: number): PrintedContributions {
  const base = contractBase({ measure });
  const { masking } = printedResult(measure, threshold);
  const placeOf = (of: readonly { readonly code: string }[]) => new Map(of.map(({ code }, i) => [code, i]));
  const [unitAt, localityAt] = [placeOf(measure.units), placeOf(measure.localities)];
  return {
    units: contributions(base.units, terms).map((one) => printed(one, masking.units[unitAt.get(one.code) ?? -1])),
    localities: contributions(base.localities, terms).map((one) => printed(one, masking.localities[localityAt.get(one.code) ?? -1])), // prettier-ignore
    isMasked: masking.isMasked,
  };
}

function printed(
  { code, name, locality, firsts, followUps, paidFor, contribution, pence }: Contribution,
  masking: { readonly numerator: boolean; readonly denominator: boolean } | undefined,
): PrintedContribution {
  const [noFirsts, noFollowUps] = [masking?.denominator === true, masking?.numerator === true];
  const either = noFirsts || noFollowUps;
  return {
    code,
    name,
    locality,
    firsts: noFirsts ? MASK : firsts,
    followUps: noFollowUps ? MASK : followUps,
    ratio: either ? MASK : firsts > 0 ? followUps / firsts : null,
    paidFor: noFirsts ? MASK : paidFor,
    contribution: either ? MASK : contribution,
    pence: either ? MASK : pence,
  };
}

export const CONTRACT_COLUMNS = [
  'level', 'unit_code', 'unit_name', 'locality', 'first_attendances', 'follow_up_attendances', 'ratio',
  'negotiated_ratio', 'paid_for', 'contribution', 'contribution_pence',
] as const; // prettier-ignore

/**
 * Units, localities and the whole as rows under `CONTRACT_COLUMNS`: numbers unrounded, null where there is none.
 *
 * @param only localities that are shown; null for all. What is left out is one row, so that all rows of localities still
 *   add up to the whole
 */
export function contractCells(
  measure: MeasureResult,
  terms: Terms,
  threshold: number,
  only: readonly string[] | null = null,
): readonly (readonly Printed[])[] {
  const { units, localities, isMasked } = printedContributions(measure, terms, threshold);
  const { scope, localities: sums } = contractBase({ measure });
  const [all] = contributions([{ code: 'ALL', name: 'All units', locality: '', ...scope }], terms);
  const overall = all && printed(all, isMasked ? printedResult(measure, threshold).masking.overall : undefined);
  const row = (level: string, one: PrintedContribution): readonly Printed[] => [
    level, one.code, one.name, level === 'unit' || level === 'locality' ? one.locality : null, one.firsts, one.followUps, one.ratio,
    terms.ratio, one.paidFor, one.contribution, one.pence,
  ]; // prettier-ignore
  const isShown = ({ locality }: { readonly locality: string }) => only === null || only.includes(locality);
  const hidden = contributions(sums, terms).filter((one) => !isShown(one));
  const masks = localities.filter((one) => !isShown(one));
  return [
    ...units.filter(isShown).map((one) => row('unit', one)),
    ...localities.filter(isShown).map((one) => row('locality', one)),
    ...(hidden.length === 0 ? [] : [row('not-shown', printed(togetherOf(hidden), maskOf(masks)))]),
    ...(overall ? [row('overall', overall)] : []),
  ];
}

/** Localities that are not shown, as one: its name says which they are. */
function togetherOf(hidden: readonly Contribution[]): Contribution {
  const sum = (of: (one: Contribution) => number) => hidden.reduce((total, one) => total + of(one), 0);
  return {
    code: 'NOT SHOWN',
    name: `Not shown: ${hidden.map(({ name }) => name).join(', ')}`,
    locality: '',
    firsts: sum(({ firsts }) => firsts),
    followUps: sum(({ followUps }) => followUps),
    paidFor: sum(({ paidFor }) => paidFor),
    contribution: sum(({ contribution }) => contribution),
    pence: hidden.some(({ pence }) => pence === null) ? null : sum(({ pence }) => pence ?? 0),
  };
}

/** A sum in which something is masked would give it away to whoever knows the rest. */
function maskOf(of: readonly PrintedContribution[]): { readonly numerator: boolean; readonly denominator: boolean } {
  return {
    numerator: of.some(({ followUps }) => followUps === MASK),
    denominator: of.some(({ firsts }) => firsts === MASK),
  };
}

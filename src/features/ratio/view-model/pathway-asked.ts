import type { Description, MeasureRequest } from '@/analysis/analysis';
import { loadedPathways, type Pathway } from '@/domain/pathway';
import { type UnitKind, unitWord } from '@/domain/unit-kind';
import type { RatioView } from '@/features/ratio/ratio-view';
import type { ResolvedRatio } from '@/features/ratio/resolve-ratio';
import { pathwayOf, pathwayRequest } from './pathway';

/** The pathway that a view shows, of those there are. */
export interface PathwayAsked {
  readonly offered: readonly Pathway[];
  /** Null for a specialty without one: all of it is shown. */
  readonly pathway: Pathway | null;
  /** There are lists or registers that the attendances of these units can be set against. */
  readonly isOffered: boolean;
}

/** Settles which pathway is shown. */
export function pathwayAsked(
  view: Pick<RatioView, 'pathway'>,
  { measures, pathways }: Pick<Description, 'measures' | 'pathways'>,
  { request, unitKind }: Pick<ResolvedRatio, 'request' | 'unitKind'>,
): PathwayAsked {
  const available = measures.find(({ definition }) => definition.id === 'first-attendance-rate');
  const offered = available ? loadedPathways(pathways, available) : [];
  return {
    offered,
    pathway: pathwayOf(offered, view.pathway, request.specialty),
    isOffered: available?.unitKinds.includes(unitKind) ?? false,
  };
}

/** What is said of units that have neither lists nor registers. */
export function notOfferedWords(unitKind: UnitKind): string {
  return `No list sizes or registers are loaded for ${unitWord(unitKind, 2)}: attendances cannot be set against their patients.`;
}

/** What is asked of the core for a pathway. */
export interface PathwayRequests {
  readonly firsts: MeasureRequest;
  readonly followUps: MeasureRequest;
  readonly referrals: MeasureRequest;
  /** Null without a register. */
  readonly referralsOnRegister: MeasureRequest | null;
}

/** The rates of a pathway; of the whole specialty for none. */
export function pathwayRequests({ request }: Pick<ResolvedRatio, 'request'>, pathway: Pathway | null): PathwayRequests {
  const register = pathway?.register;
  const ask = (measure: string, of?: string) => pathwayRequest(measure, request, pathway, of);
  return {
    firsts: ask('first-attendance-rate', register),
    followUps: ask('follow-up-rate', register),
    referrals: ask('referral-rate'),
    referralsOnRegister: register === undefined ? null : ask('referral-rate', register),
  };
}

import { MASK, printedResult } from '../../src/exports/masked-units';
import { type ContractBase, contractFigures, termsOf } from '../../src/features/ratio/view-model/contract-figures';
import { type PrintedContribution, printedContributions } from '../../src/features/ratio/view-model/contract-table';
import type { Step } from '../../src/features/ratio/view-model/months';
import type { YearShare } from '../../src/stats/ratio-money';
import { specialCauses } from '../../src/stats/special-causes';
import { xmrLimits } from '../../src/stats/xmr-limits';
import type { AgainstRatio } from './answer-contract-call';

/** What is known of the months around the period. */
interface Months {
  readonly steps: readonly Step[];
  readonly share: YearShare | null;
}

/**
 * Every figure of a contract, under the names of the design: counts and money unrounded but for pence, which are whole;
 * null where a figure is not defined, never Infinity.
 *
 * @param threshold the smallest count printed, besides 0; 0 masks nothing
 */
export function contractJson(result: AgainstRatio, base: ContractBase, months: Months, threshold: number): unknown {
  const { scope } = base;
  const { measure, line, ratio, appliesTo } = result;
  const terms = termsOf(line, ratio, appliesTo);
  const figures = contractFigures(base, terms);
  const { units, localities, isMasked } = printedContributions(measure, terms, threshold);
  const overall = printedResult(measure, threshold).overall;
  const noFirsts = scope.firsts === 0;
  const ofMany = <T>(value: T): T | string => (isMasked ? MASK : value);
  const isTotalMasked = overall.numerator === MASK || overall.denominator === MASK;
  const ofTotal = <T>(value: T): T | string => (isTotalMasked ? MASK : value);
  // A sum over single units above the ratio tells more of them than the pooled figure does.
  const ofExcess = appliesTo === 'provider' ? ofTotal : ofMany;
  const { share } = months;
  const whole = (value: number | null): number | null =>
    share === null || value === null ? null : value / share.share;
  return {
    specialty: result.request.specialty ?? null,
    provider: result.request.provider ?? null,
    period: measure.period,
    covered: measure.covered,
    first_attendances: isMasked ? overall.denominator : scope.firsts,
    follow_up_attendances: isMasked ? overall.numerator : scope.followUps,
    ratio: noFirsts ? null : isMasked ? overall.value : scope.ratio,
    ratio_lower95: noFirsts ? null : overall.lower95,
    ratio_upper95: noFirsts ? null : overall.upper95,
    negotiated_ratio: ratio,
    applies_to: appliesTo,
    status: line?.status ?? null,
    paid_above_cap: terms.paidAboveCap ? 'yes' : 'no',
    follow_up_price_pence: terms.followUpPence,
    paid_for: ofTotal(figures.paidFor),
    difference: ofTotal(figures.signed),
    excess: ofExcess(figures.excess),
    excess_lower95: ofMany(figures.lower95),
    excess_upper95: ofMany(figures.upper95),
    excess_pence: ofExcess(figures.excessPence),
    dispersion_phi: ofMany(scope.phi),
    ratio_that_pays_for_all: noFirsts ? null : isMasked ? overall.value : scope.ratio,
    ratio_of_lowest_quarter: ofMany(scope.lowestQuarter),
    year_share: share?.share ?? null,
    year_share_basis: share?.basis ?? null,
    full_year_excess: ofExcess(whole(figures.excess)),
    full_year_excess_pence: ofExcess(wholePence(figures.excessPence, share)),
    planned_first: line?.plannedFirst ?? null,
    planned_follow_up: line?.plannedFollowUp ?? null,
    contract_lines: result.lines,
    contributions: units.map(contributionJson),
    localities: localities.map(({ locality, ...one }) => ({
      locality,
      ...contributionCounts({ locality, ...one }),
    })),
    months: ofMany(monthsJson(months.steps)),
    notes: measure.notes,
    sources: measure.sources,
  };
}

function wholePence(pence: number | null, share: YearShare | null): number | null {
  return share === null || pence === null ? null : Math.round(pence / share.share);
}

function contributionCounts({ firsts, followUps, ratio, paidFor, contribution, pence }: PrintedContribution) {
  return {
    first_attendances: firsts,
    follow_up_attendances: followUps,
    ratio,
    paid_for: paidFor,
    contribution,
    contribution_pence: pence,
  };
}

function contributionJson(one: PrintedContribution) {
  return { unit_code: one.code, unit_name: one.name, locality: one.locality, ...contributionCounts(one) };
}

/** Every step with its ratio, the process limits of them all, and the rule each meets. */
function monthsJson(steps: readonly Step[]) {
  const given = steps.filter(({ firsts }) => firsts > 0);
  const values = given.map(({ firsts, followUps }) => followUps / firsts);
  const limits = xmrLimits(values, { screenOutliers: true });
  const causes = limits ? specialCauses(values, limits) : [];
  return {
    mean: limits?.mean ?? null,
    lower_limit: limits?.lower ?? null,
    upper_limit: limits?.upper ?? null,
    trial_limits: values.length < 12,
    steps: given.map(({ label, firsts, followUps }, i) => ({
      period: label,
      first_attendances: firsts,
      follow_up_attendances: followUps,
      ratio: values[i] ?? null,
      special_cause: causes[i] ?? null,
    })),
  };
}

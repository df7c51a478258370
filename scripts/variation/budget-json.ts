import type { BudgetResult, MeasureResult } from '../../src/analysis/analysis';
import { MASK, printedResult } from '../../src/exports/masked-units';
import type { BudgetFigures, UnitFigures, YearFigures } from '../../src/features/prescribing/view-model/budget-figures';
import { opportunityOf, type OpportunityUnit } from '../../src/features/prescribing/view-model/opportunity';
import type { Tracker } from '../../src/features/prescribing/view-model/tracker';
import type { CostOpportunity } from '../../src/stats/cost-opportunity';
import { overspendConcentration } from '../../src/stats/overspend-concentration';

/** Every figure of the prescribing budget page, in snake case; money in whole pence, shares unrounded. */
export function budgetJson(
  result: BudgetResult,
  year: YearFigures,
  { cost, floorPence, tracker }: { readonly cost: MeasureResult | null; readonly floorPence: number; readonly tracker: Tracker }, // prettier-ignore
  smallNumbers: number,
) {
  return {
    financial_year: result.financialYear,
    spend_to: result.through,
    month_of_year: result.monthOfYear,
    months_loaded: result.monthsLoaded,
    unit_kind: result.unitKind,
    profile: { source: result.profile.source, cumulative_percent: result.profile.cumulativePercent },
    earlier_years: result.earlierYears.map(({ financialYear, cumulativePercent }) => ({ financial_year: financialYear, cumulative_percent: cumulativePercent })), // prettier-ignore
    overall: { ...figuresJson(year.overall.figures), concentration: concentrationJson(year.units) },
    localities: year.localities.map(({ name, units, figures }) => ({ locality: name, ...figuresJson(figures), concentration: concentrationJson(units) })), // prettier-ignore
    units: year.units.map(unitJson),
    opportunity: cost && opportunityJson(cost, floorPence, smallNumbers),
    targets: targetsJson(tracker, smallNumbers),
    notes: result.notes.map(({ text }) => text),
    sources: result.sources,
  };
}

function unitJson(unit: UnitFigures) {
  const { code, name, area, months, spendPence, budgetPence, monthlyPence, figures } = unit;
  return {
    unit_code: code,
    unit_name: name,
    locality: area,
    months: months?.has ?? null,
    of_months: months?.of ?? null,
    ...figuresJson(figures),
    spend_pence: spendPence,
    budget_pence: budgetPence,
    monthly_pence: monthlyPence,
  };
}

function figuresJson(figures: BudgetFigures | null) {
  const outturn = figures?.outturn ?? null;
  return {
    spend_pence: figures?.spendPence ?? null,
    budget_so_far_pence: figures?.budgetSoFarPence ?? null,
    variance_pence: figures?.variancePence ?? null,
    variance_share: figures?.share ?? null,
    budget_pence: figures?.budgetPence ?? null,
    outturn_pence: outturn?.outturnPence ?? null,
    outturn_budget_pence: outturn?.budgetPence ?? null,
    outturn_variance_pence: outturn?.variancePence ?? null,
    outturn_variance_share: outturn?.share ?? null,
    outturn_range_pence: outturn?.range ? [outturn.range.lowest, outturn.range.highest] : null,
  };
}

function concentrationJson(units: readonly UnitFigures[]) {
  const { netPence, over, holders, heldPence, holds } = overspendConcentration(units.filter(({ figures }) => figures !== null)); // prettier-ignore
  const named = (of: readonly UnitFigures[]) => of.map(({ code, variancePence }) => ({ unit_code: code, variance_pence: variancePence })); // prettier-ignore
  return { net_pence: netPence, practices: holds === null ? null : holders.length, holds, held_pence: holds === null ? null : heldPence, holders: named(holders), over: named(over) }; // prettier-ignore
}

function opportunityJson(cost: MeasureResult, floorPence: number, smallNumbers: number) {
  const found = opportunityOf(cost, floorPence);
  if (!found) return null;
  const printed = new Map(printedResult(cost, smallNumbers).units.map(({ code, denominator, value }) => [code, { denominator, value }])); // prettier-ignore
  const level = (of: CostOpportunity<OpportunityUnit>) => ({
    pence_per_patient: of.quantilePence,
    total_pence: of.totalPence,
    below_floor: of.belowFloor,
    units: of.units.map(({ unit: { code }, pence }) => ({ unit_code: code, patients: printed.get(code)?.denominator ?? null, pence: printed.get(code)?.denominator === MASK ? MASK : pence })), // prettier-ignore
  });
  return { floor_pence: floorPence, units_counted: found.counted, signals: found.signals.map(({ code }) => code), median: level(found.median), lowest_decile: level(found.lowestDecile) }; // prettier-ignore
}

function targetsJson({ targets, units, localities, overall }: Tracker, smallNumbers: number) {
  return targets.map(({ target, result }, i) => {
    const masked = new Set(result && printedResult(result, smallNumbers).units.filter(({ value }) => value === MASK).map(({ code }) => code)); // prettier-ignore
    return {
      measure: target.measure,
      indicator_code: target.indicatorCode,
      period: target.period,
      target: target.value,
      source: target.source,
      polarity: result?.definition.polarity ?? null,
      overall: overall[i],
      localities: localities.map(({ name, counts }) => ({ locality: name, ...counts[i] })),
      units: units.map(({ code, values }) => ({ unit_code: code, ...(masked.has(code) ? { value: MASK, standing: MASK } : values[i]) })), // prettier-ignore
    };
  });
}

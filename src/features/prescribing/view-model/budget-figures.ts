import type { BudgetResult, BudgetUnit } from '@/analysis/analysis';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import { addedOutturns, outturnRange, type OutturnRange } from '@/stats/forecast-outturn';

/** What the year comes to by its profile, against its budget. Money in whole pence. */
export interface Outturn {
  readonly outturnPence: number;
  /** The year's budget of what is forecast. */
  readonly budgetPence: number;
  /** Out-turn − budget: above 0 for an overspend. */
  readonly variancePence: number;
  /** The variance as a part of the budget; null with a budget of nothing. */
  readonly share: number | null;
  /** The spend so far of what is forecast. */
  readonly spendPence: number;
  /** By the profiles of two or more earlier years; null with fewer. */
  readonly range: OutturnRange | null;
}

/** Spend against the budget for the same months, of a unit, a locality or all. Money in whole pence. */
export interface BudgetFigures {
  readonly spendPence: number;
  readonly budgetSoFarPence: number;
  readonly variancePence: number;
  /** The variance as a part of the budget for the same months; null with a budget of nothing. */
  readonly share: number | null;
  /** The year's budget. */
  readonly budgetPence: number;
  readonly outturn: Outturn | null;
}

/** A unit with what can be said of it; null figures where it has no spend, or no budget to hold it against. */
export interface UnitFigures extends BudgetUnit {
  /** The locality under which it is shown. */
  readonly area: string;
  readonly figures: BudgetFigures | null;
  /** 0 where there are no figures, for what adds up. */
  readonly variancePence: number;
}

/** Sums over the units that have figures. */
export interface AreaFigures {
  readonly name: string;
  readonly units: readonly UnitFigures[];
  /** Null where no unit has any. */
  readonly figures: BudgetFigures | null;
}

/** Everything of a budget that is added up. */
export interface YearFigures {
  readonly units: readonly UnitFigures[];
  readonly localities: readonly AreaFigures[];
  readonly overall: AreaFigures;
}

/** The figures of every unit, locality and the whole. Sums are of units that have both spend and budget. */
export function yearFigures(result: BudgetResult): YearFigures {
  const placed = result.units.map((unit) => ({ ...unit, area: unit.locality ?? NO_LOCALITY }));
  const areas = sortLocalities(placed.map(({ area }) => area));
  const groups = areas.map((name) => placed.filter(({ area }) => area === name));
  const added = forecastOf(groups, result);
  const localities = groups.map((group, g): AreaFigures => {
    const ofGroup = added?.groups[g] ?? null;
    const units = group.map((unit) => unitFigures(unit, ofGroup?.outturns.get(unit.code) ?? null, result));
    return { name: areas[g] ?? '', units, figures: sumOf(units, ofGroup?.total ?? null, result) };
  });
  const byCode = new Map(localities.flatMap(({ units }) => units.map((unit) => [unit.code, unit] as const)));
  const units = result.units.flatMap(({ code }) => byCode.get(code) ?? []);
  return { units, localities, overall: { name: 'All', units, figures: sumOf(units, added?.total ?? null, result) } };
}

type Placed = BudgetUnit & { readonly area: string };

/** Out-turns in whole pence that add up: of all units with a forecast, of each group, and of units by code. */
function forecastOf(groups: readonly (readonly Placed[])[], result: BudgetResult) {
  const forecast = groups.map((group) => group.filter((unit) => isForecast(unit, result)));
  const spends = forecast.map((group) => group.map(({ spendPence }) => spendPence ?? 0));
  const added = addedOutturns(spends, percentOf(result.profile, result), result.monthOfYear);
  return (
    added && {
      total: added.total,
      groups: added.groups.map(({ total, parts }, g) => ({
        total,
        outturns: new Map(forecast[g]?.map(({ code }, i) => [code, parts[i] ?? 0])),
      })),
    }
  );
}

/** A unit short of months gets no forecast, nor does any where the months loaded do not begin with April. */
function isForecast(
  { spendPence, budgetSoFarPence, budgetPence, months }: BudgetUnit,
  { isFromApril }: BudgetResult,
): boolean {
  return isFromApril && months === null && spendPence !== null && budgetSoFarPence !== null && budgetPence !== null;
}

function percentOf(
  { cumulativePercent }: { readonly cumulativePercent: readonly (number | null)[] },
  { monthOfYear }: BudgetResult,
): number | null {
  return cumulativePercent[monthOfYear - 1] ?? null;
}

function unitFigures(unit: Placed, outturnPence: number | null, result: BudgetResult): UnitFigures {
  const { spendPence, budgetSoFarPence, budgetPence } = unit;
  if (spendPence === null || budgetSoFarPence === null || budgetPence === null)
    return { ...unit, figures: null, variancePence: 0 };
  const outturn = outturnPence === null ? null : outturnOf({ outturnPence, budgetPence, spendPence }, result);
  const figures = figuresOf({ spendPence, budgetSoFarPence, budgetPence, outturn });
  return { ...unit, figures, variancePence: figures.variancePence };
}

/** Sums over the units with figures; the out-turn, and the budget it is held against, are those of the units with a forecast. */
function sumOf(units: readonly UnitFigures[], outturnPence: number | null, result: BudgetResult): BudgetFigures | null {
  const given = units.flatMap(({ figures }) => figures ?? []);
  if (given.length === 0) return null;
  const sum = (of: readonly BudgetFigures[], field: 'spendPence' | 'budgetSoFarPence' | 'budgetPence') =>
    of.reduce((total, one) => total + one[field], 0);
  const forecast = given.filter(({ outturn }) => outturn !== null);
  return figuresOf({
    spendPence: sum(given, 'spendPence'),
    budgetSoFarPence: sum(given, 'budgetSoFarPence'),
    budgetPence: sum(given, 'budgetPence'),
    outturn:
      outturnPence === null || forecast.length === 0
        ? null
        : outturnOf(
            { outturnPence, budgetPence: sum(forecast, 'budgetPence'), spendPence: sum(forecast, 'spendPence') },
            result,
          ),
  });
}

function outturnOf(
  {
    outturnPence,
    budgetPence,
    spendPence,
  }: { readonly outturnPence: number; readonly budgetPence: number; readonly spendPence: number },
  result: BudgetResult,
): Outturn {
  const variancePence = outturnPence - budgetPence;
  const range = outturnRange(
    spendPence,
    result.earlierYears.map((year) => percentOf(year, result)),
    result.monthOfYear,
  );
  return { outturnPence, budgetPence, variancePence, share: shareOf(variancePence, budgetPence), spendPence, range };
}

function figuresOf(
  amounts: Pick<BudgetFigures, 'spendPence' | 'budgetSoFarPence' | 'budgetPence' | 'outturn'>,
): BudgetFigures {
  const variancePence = amounts.spendPence - amounts.budgetSoFarPence;
  return { ...amounts, variancePence, share: shareOf(variancePence, amounts.budgetSoFarPence) };
}

function shareOf(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

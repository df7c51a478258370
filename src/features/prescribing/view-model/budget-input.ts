import type { BudgetResult, Description } from '@/analysis/analysis';
import type { LocalityScheme } from '@/charts/locality-mark';
import { overspendConcentration } from '@/stats/overspend-concentration';
import { type AreaFigures, type UnitFigures, type YearFigures, yearFigures } from './budget-figures';

/** What everything on the page is made from. */
export interface BudgetInput extends LocalityScheme {
  readonly result: BudgetResult;
  readonly year: YearFigures;
  /** The one locality shown; null for all. */
  readonly area: AreaFigures | null;
  /** The locality shown, else all. */
  readonly shown: AreaFigures;
  readonly selectedId: string | null;
}

/** The input for what is on the page. @param view the locality and the unit as the link names them */
export function budgetInput(
  result: BudgetResult,
  { localityColours }: Pick<Description, 'localityColours'>,
  view: { readonly area?: string | undefined; readonly unit?: string | undefined },
): BudgetInput {
  const year = yearFigures(result);
  const area = year.localities.find(({ name }) => name.toLowerCase() === view.area?.toLowerCase()) ?? null;
  const selected = year.units.find(({ code }) => code.toUpperCase() === view.unit?.toUpperCase());
  return {
    result,
    year,
    area,
    shown: area ?? year.overall,
    selectedId: selected?.code ?? null,
    localities: year.localities.map(({ name }) => name),
    colours: result.request.grouping === undefined ? localityColours : new Map(),
  };
}

/** The units of an area that are added up. */
export function countedUnits({ units }: Pick<AreaFigures, 'units'>): readonly UnitFigures[] {
  return units.filter(({ figures }) => figures !== null);
}

/** Who holds the net overspend of an area. */
export function concentrationOf(area: Pick<AreaFigures, 'units'>) {
  return overspendConcentration(countedUnits(area));
}

/** The locality with the largest net overspend, or where there is none the largest variance; null without any. */
export function furthestOver({ localities }: Pick<YearFigures, 'localities'>): AreaFigures | null {
  const counted = localities.filter(({ figures }) => figures !== null);
  return counted.reduce<AreaFigures | null>((most, one) => (most === null || (one.figures?.variancePence ?? 0) > (most.figures?.variancePence ?? 0) ? one : most), null); // prettier-ignore
}

/** The locality whose steps to the net total are shown: the one asked for, else the one shown, else the furthest over budget. */
export function stepsArea({ year, area }: Pick<BudgetInput, 'year' | 'area'>, asked: string | undefined): AreaFigures {
  const found = year.localities.find(({ name }) => name === asked);
  return found ?? (asked === 'All' ? year.overall : (area ?? furthestOver(year) ?? year.overall));
}

import type { Description, MeasureResult } from '@/analysis/analysis';
import type { ReferenceLine } from '@/charts/chart-unit';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { LazyText } from '@/domain/lazy-text';
import { NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { Band } from '@/stats/band';
import type { Terms } from './contract-figures';
import { ratioHovers } from './ratio-hover';

/** One unit, locality or the whole. */
export type RatioUnitResult = MeasureResult['units'][number];

/** What the charts of units and localities against the ratio are made from. */
export interface RatioInput extends LocalityScheme {
  readonly measure: MeasureResult;
  readonly terms: Terms | null;
  /** Units that the locality filter leaves: it hides units and changes no figure. */
  readonly units: readonly RatioUnitResult[];
  readonly selectedId: string | null;
  /** Hover text of every unit by its code. */
  readonly hovers: ReadonlyMap<string, LazyText>;
  /** Codes whose points a saved picture leaves off for their small counts; empty on the screen. */
  readonly leftOff: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

interface Asked {
  readonly description: Pick<Description, 'units' | 'localityColours'>;
  readonly measure: MeasureResult;
  readonly terms: Terms | null;
  /** Localities and the unit as the link names them. */
  readonly view: { readonly only?: readonly string[] | undefined; readonly unit?: string | undefined };
}

/** The input of the charts for what is on the page. */
export function ratioInput({ description, measure, terms, view }: Asked): RatioInput {
  const localities = ratioLocalities(description, measure.unitKind, measure);
  const only = shownLocalities(view.only, localities);
  return {
    measure,
    terms,
    units: only === null ? measure.units : measure.units.filter((unit) => only.includes(localityOf(unit))),
    localities,
    colours: coloursFor(description, measure.request),
    selectedId: selectedCode(view.unit, measure),
    hovers: ratioHovers(measure, terms),
    leftOff: NONE,
  };
}

/** The colours that a locality map gives: areas of another grouping have none of their own. */
export function coloursFor(
  { localityColours }: Pick<Description, 'localityColours'>,
  { grouping }: { readonly grouping?: string | undefined },
): Description['localityColours'] {
  return grouping === undefined ? localityColours : NO_COLOURS;
}

const NO_COLOURS: Description['localityColours'] = new Map();

/** Every locality of the units of a kind, known or in a result, in the order of every list and chart. */
export function ratioLocalities(
  { units }: Pick<Description, 'units'>,
  kind: string,
  measure: Pick<MeasureResult, 'units' | 'request'> | null,
): readonly string[] {
  const known = measure?.request.grouping === undefined ? units.filter((unit) => unit.kind === kind) : [];
  return sortLocalities([...known, ...(measure?.units ?? [])].map(localityOf));
}

/** Localities that are shown, of those there are; null for all. */
export function shownLocalities(
  only: readonly string[] | undefined,
  localities: readonly string[],
): readonly string[] | null {
  const shown = only?.filter((name) => localities.includes(name)) ?? [];
  return shown.length === 0 ? null : shown;
}

/** The locality under which a unit is shown. */
export function localityOf(unit: { readonly locality: string | null }): string {
  return unit.locality ?? NO_LOCALITY;
}

/** The code of the unit that a link selects, as the result spells it; null for none. */
function selectedCode(asked: string | undefined, { units }: MeasureResult): string | null {
  return units.find(({ code }) => code.toUpperCase() === asked?.toUpperCase())?.code ?? null;
}

/** The band that is shown: the adjusted one where the adjustment applies. */
export function shownBand(unit: RatioUnitResult, { overdispersion }: Pick<MeasureResult, 'overdispersion'>): Band {
  return overdispersion.isAdjusted ? (unit.bandAdjusted ?? unit.band) : unit.band;
}

/** The line that ratios are read against: the negotiated ratio, else the average of all. */
export function ratioLine({ terms, measure }: Pick<RatioInput, 'terms' | 'measure'>): readonly ReferenceLine[] {
  if (terms) return [{ kind: 'negotiated', value: terms.ratio, label: 'negotiated' }];
  return measure.target === null ? [] : [{ kind: 'average', value: measure.target, label: 'average' }];
}

/** The units whose points are drawn and whose names and values may be said. */
export function drawnOf({ units, leftOff }: Pick<RatioInput, 'units' | 'leftOff'>): readonly RatioUnitResult[] {
  return leftOff.size === 0 ? units : units.filter(({ code }) => !leftOff.has(code));
}

/** Fewer firsts than this say too little of a ratio for a point of its own. */
export const LEAST_FIRSTS = 5;

/** Whether a unit has enough firsts for a point in its locality's row. */
export function hasPoint({ value, denominator }: Pick<RatioUnitResult, 'value' | 'denominator'>): boolean {
  return value !== null && (denominator ?? 0) >= LEAST_FIRSTS;
}

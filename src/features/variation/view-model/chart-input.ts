import type { Description, MeasureResult } from '@/analysis/analysis';
import type { ReferenceLine } from '@/charts/chart-unit';
import type { LocalityScheme } from '@/charts/locality-mark';
import type { LazyText } from '@/domain/lazy-text';
import { type LocalityColours, NO_LOCALITY, sortLocalities } from '@/domain/locality-colours';
import type { NamedCodes } from '@/domain/unit-group';
import type { TargetLine } from '@/domain/target-line';
import type { UnitKind } from '@/domain/unit-kind';
import { hoverText } from './hover-text';
import { longUnit, type Measured, type ResultUnit } from './result-words';

/** What every chart of the page is made from. */
export interface ChartInput extends LocalityScheme {
  readonly result: MeasureResult;
  /** Units that the locality filter leaves. */
  readonly units: readonly ResultUnit[];
  /** Targets that loaded files set for the very request. */
  readonly targets: readonly TargetLine[];
  /** From `isShownAdjusted`. */
  readonly adjusted: boolean;
  readonly selectedId: string | null;
  /** The hover text of every unit by its code. */
  readonly hovers: ReadonlyMap<string, LazyText>;
  /** The group whose members alone are shown; absent: no group is. */
  readonly shownGroup?: NamedCodes | undefined;
  /** Codes whose points a saved picture leaves off, for their small counts; empty on the screen. */
  readonly leftOff: ReadonlySet<string>;
}

/** The units whose points are drawn and whose names and values may be said. */
export function drawnOf({ units, leftOff }: Pick<ChartInput, 'units' | 'leftOff'>): readonly ResultUnit[] {
  return leftOff.size === 0 ? units : units.filter(({ code }) => !leftOff.has(code));
}

/** The hover texts of all units of a result. */
export function hoverTexts(result: MeasureResult, adjusted: boolean): ReadonlyMap<string, LazyText> {
  return new Map(result.units.map((unit) => [unit.code, () => hoverText(unit, result, adjusted)]));
}

/** The locality under which a unit is shown. */
export function localityOf(unit: Pick<ResultUnit, 'locality'>): string {
  return unit.locality ?? NO_LOCALITY;
}

/** Every locality of the units of a kind, known or in a result, in the order of every list and chart. */
export function allLocalities(
  units: Description['units'],
  kind: UnitKind,
  result: Pick<MeasureResult, 'units'> | null,
): readonly string[] {
  const known = units.filter((unit) => unit.kind === kind).map(localityOf);
  return sortLocalities([...known, ...(result?.units.map(localityOf) ?? [])]);
}

/** The colours that a locality map gives: areas of another grouping have none of their own. */
export function coloursOf(
  { localityColours }: Pick<Description, 'localityColours'>,
  { grouping }: Pick<MeasureResult['request'], 'grouping'>,
): LocalityColours {
  return grouping === undefined ? localityColours : NO_COLOURS;
}

const NO_COLOURS: LocalityColours = new Map();

/** Whether units have localities at all: providers, for one, have none. */
export function hasLocalities(localities: readonly string[]): boolean {
  return localities.some((name) => name !== NO_LOCALITY);
}

/** The units that the filters of localities and groups leave; a filter hides units and changes no figure. */
export function shownUnits(
  units: readonly ResultUnit[],
  only: readonly string[] | null,
  group: { readonly codes: readonly string[] } | null = null,
): readonly ResultUnit[] {
  const inAreas = only === null ? units : units.filter((unit) => only.includes(localityOf(unit)));
  if (group === null) return inAreas;
  const members = new Set(group.codes);
  return inAreas.filter(({ code }) => members.has(code));
}

/** The line that values are read against: the average of the units compared, or the target asked for. */
export function targetLine({ target, targetGiven, request }: MeasureResult): readonly ReferenceLine[] {
  if (target === null) return [];
  if (request.among) return [{ kind: 'average', value: target, label: `${request.among.name} average` }];
  const within = request.withinLocality;
  return [{ kind: 'average', value: target, label: targetGiven ? 'target' : within === undefined ? 'average' : `${within} average` }]; // prettier-ignore
}

/** The title of the axis of values: the measure with its unit, `GP referrals per 1,000 patients`. */
export function valueTitle(measured: Measured): string {
  return `${measured.definition.shortTitle}${longUnit(measured)}`;
}

import { startSentence } from '@/domain/sentence';
import type { FunnelPoint, FunnelSpec } from '@/charts/funnel-picture';
import { funnelSizes } from '@/charts/funnel-range';
import { limitsAt } from '@/stats/compare-units';
import { type ChartInput, drawnOf, localityOf, valueTitle } from './chart-input';
import { funnelDescription } from './long-description';
import { countNouns, type Measured, type ResultUnit } from './result-words';
import { shownOf } from './shown';
import { referenceLines } from './target-lines';

/** The size that a funnel is drawn over: the denominator, or both counts together for a ratio of counts. */
function sizeOf(unit: ResultUnit, { definition }: Pick<Measured, 'definition'>): number | null {
  if (definition.kind !== 'ratio') return unit.denominator;
  return unit.numerator === null || unit.denominator === null ? null : unit.numerator + unit.denominator;
}

function sizeTitle(measured: Measured): string {
  const { numerator, denominator } = countNouns(measured);
  if (numerator === null || denominator === null) return 'Denominator';
  return startSentence(measured.definition.kind === 'ratio' ? `${numerator} and ${denominator}` : denominator);
}

/** The funnel of a result: units with their hover, and the limits in use as curves over the sizes shown. */
export function funnelSpec(input: ChartInput): FunnelSpec {
  const { result, adjusted } = input;
  const units = drawnOf(input);
  const points = units.map((unit): FunnelPoint => {
    const { z, band } = shownOf(unit, adjusted);
    return {
      id: unit.code,
      name: unit.name,
      locality: localityOf(unit),
      hover: input.hovers.get(unit.code) ?? '',
      size: sizeOf(unit, result),
      value: unit.value,
      band,
      z,
    };
  });
  return {
    points,
    localities: input.localities,
    colours: input.colours,
    limits: limitCurves(input, points),
    lines: referenceLines(input),
    format: result.definition.format,
    valueTitle: valueTitle(result),
    sizeTitle: sizeTitle(result),
    selectedId: input.selectedId,
    summary: funnelDescription(input),
  };
}

function limitCurves({ result, adjusted }: ChartInput, points: readonly FunnelPoint[]): FunnelSpec['limits'] {
  const sizes = points.flatMap(({ size, value }) => (value === null || size === null || size === 0 ? [] : [size]));
  if (sizes.length === 0 || result.counts.compared === 0) return [];
  const { overdispersion, counts, target, targetGiven, definition } = result;
  const { tau2, spread } = overdispersion;
  const yardstick = { kind: definition.kind, target, targetGiven, unitsWithValue: counts.withValue, tau2, spread };
  return funnelSizes(sizes).map((size) => ({ size, ...limitsAt(yardstick, size, adjusted) }));
}

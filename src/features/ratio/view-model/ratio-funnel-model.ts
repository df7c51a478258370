import type { FunnelPoint, FunnelSpec } from '@/charts/funnel-picture';
import { funnelSizes } from '@/charts/funnel-range';
import { formatCount, formatDecimal } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { limitsAt } from '@/stats/compare-units';
import { periodSoFar } from './attendance-words';
import { drawnOf, localityOf, type RatioInput, ratioLine, shownBand } from './ratio-input';

/** Units against control limits around the negotiated ratio, or around their average where there is none. */
export function ratioFunnelSpec(input: RatioInput): FunnelSpec {
  const { measure, localities, colours, selectedId, hovers } = input;
  const points = drawnOf(input).map((unit): FunnelPoint => ({
    id: unit.code,
    name: unit.name,
    locality: localityOf(unit),
    hover: hovers.get(unit.code) ?? '',
    size: unit.numerator === null || unit.denominator === null ? null : unit.numerator + unit.denominator,
    value: unit.value,
    band: shownBand(unit, measure),
    z: measure.overdispersion.isAdjusted ? unit.zAdjusted : unit.z,
  }));
  return {
    points,
    localities,
    colours,
    limits: limitCurves(input, points),
    lines: ratioLine(input),
    format: 'ratio',
    valueTitle: 'Follow-ups per first attendance',
    sizeTitle: 'First and follow-up attendances',
    selectedId,
    summary: `Funnel of follow-ups per first attendance by attendances, ${periodSoFar(measure)}. ${outsideWords(input)}`,
  };
}

function limitCurves({ measure }: RatioInput, points: readonly FunnelPoint[]): FunnelSpec['limits'] {
  const sizes = points.flatMap(({ size, value }) => (value === null || size === null || size === 0 ? [] : [size]));
  if (sizes.length === 0 || measure.counts.compared === 0) return [];
  const { overdispersion, counts, target, targetGiven, definition } = measure;
  const { tau2, spread } = overdispersion;
  const yardstick = { kind: definition.kind, target, targetGiven, unitsWithValue: counts.withValue, tau2, spread };
  return funnelSizes(sizes).map((size) => ({ size, ...limitsAt(yardstick, size, overdispersion.isAdjusted) }));
}

/** How many of the units drawn lie outside the 99.8% limits, in 15 words or fewer. */
export function outsideWords(input: RatioInput): string {
  const bands = drawnOf(input).map((unit) => shownBand(unit, input.measure));
  const count = (band: string) => bands.filter((one) => one === band).length;
  const compared = bands.length - count('not-compared');
  const above = count('above-998');
  const are = above === 1 || compared === 1 ? 'is' : 'are';
  const around = input.terms ? `the limits around ${formatDecimal(input.terms.ratio, 2)}` : 'the limits around the average'; // prettier-ignore
  return `${formatCount(above)} of ${formatCount(compared)} ${unitWord(input.measure.unitKind, compared)} ${are} above ${around}, ${formatCount(count('below-998'))} below.`;
}

/** How the limits were made. */
export function limitsWords({ measure, terms }: RatioInput): string {
  const { compared } = measure.counts;
  if (compared === 0) return 'No limits: nothing is compared.';
  const { isAdjusted, phi } = measure.overdispersion;
  const width = isAdjusted
    ? `, widened for overdispersion${phi === null ? '' : ` (φ = ${formatDecimal(phi, 1)})`}`
    : '';
  return `Limits at 95% and 99.8% around ${terms ? 'the negotiated ratio' : 'the average'}${width}.`;
}

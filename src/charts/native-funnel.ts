import { officeNumber } from '@/domain/number-code';
import type { FunnelSpec } from './funnel-picture';
import { funnelExtent, sizeRange } from './funnel-range';
import { drawnUnits, namesInOrder } from './funnel-units';
import { INK } from './ink';
import { nativeAxis } from './native-axis';
import type { NativePoints, NativeScatter } from './native-chart';
import { namesWithRoom } from './names-with-room';
import { referencePoints } from './native-lines';
import { seriesByLocality } from './native-localities';

/** Names that office programs would have to put beside marks by themselves: more would cover each other. */
const MOST_NAMES = 8;
/** With more marks than this the chart is slow to edit. */
const MOST_MARKS = 2000;

const LIMITS = [
  { side: 'lower95', name: '95% limit, lower', dash: 'dashed' },
  { side: 'upper95', name: '95% limit, upper', dash: 'dashed' },
  { side: 'lower998', name: '99.8% limit, lower', dash: 'solid' },
  { side: 'upper998', name: '99.8% limit, upper', dash: 'solid' },
] as const;

/**
 * A funnel as data: the limits as they are drawn, the lines, and a series of marks for each locality, from the smallest
 * unit to the largest. Limits reach beyond the axis where they do on the page. The units furthest outside the 99.8% limits
 * are named.
 *
 * @returns null where no unit has a value and a size, or more than 2,000 have
 */
export function nativeFunnel(spec: FunnelSpec): NativeScatter | null {
  const units = drawnUnits(spec.points);
  if (units.length === 0 || units.length > MOST_MARKS) return null;
  const { min, max } = sizeRange(units.map(({ size }) => size));
  // Whole numbers print as such on an axis.
  const x = nativeAxis(spec.sizeTitle, [min, max], 'ratio');
  const extent = funnelExtent(units, spec.lines, spec.limits);
  const furthest = namesInOrder(units, spec.selectedId).slice(0, MOST_NAMES).map((unit) => ({ ...unit, x: unit.size, y: unit.value })); // prettier-ignore
  const hasRoom = namesWithRoom(furthest, x.range ?? { min, max }, {
    min: Math.min(...extent),
    max: Math.max(...extent),
  });
  const named = new Set(furthest.filter(hasRoom).map(({ id }) => id));
  const bySize = [...units].sort((a, b) => a.size - b.size || a.value - b.value || (a.id < b.id ? -1 : 1));
  const hollow = { is: ({ band }: (typeof units)[number]) => band === 'not-compared', words: 'not compared' };
  return {
    kind: 'scatter',
    x,
    y: nativeAxis(spec.valueTitle, extent, spec.format),
    series: [
      ...LIMITS.flatMap((limit) => limitSeries(spec, limit)),
      ...spec.lines.map((line) => referencePoints(line, spec.format, x.range ?? { min, max })),
      ...seriesByLocality(bySize, spec, hollow).map(({ units: own, ...look }): NativePoints => ({
        ...look,
        drawn: 'marks',
        points: own.map(({ id, name, size, value }) => ({
          x: size,
          y: officeNumber(value, spec.format),
          name,
          ...(named.has(id) ? { isNamed: true } : {}),
        })),
      })),
    ],
  };
}

function limitSeries(
  { limits, format }: FunnelSpec,
  { side, name, dash }: (typeof LIMITS)[number],
): readonly NativePoints[] {
  const points = limits.flatMap((limit) => {
    const value = limit[side];
    return value === null ? [] : [{ x: limit.size, y: officeNumber(value, format) }];
  });
  return points.length === 0 ? [] : [{ name, drawn: 'line', colour: INK.limit, dash, width: 1, points }];
}

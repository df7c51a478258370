import { formatValue } from '@/domain/format';
import { officeNumber } from '@/domain/number-code';
import { INK } from './ink';
import { nativeAxis } from './native-axis';
import type { NativeAxis, NativePoints, NativeScatter } from './native-chart';
import { namesWithRoom } from './names-with-room';
import { seriesByLocality } from './native-localities';
import type { ScatterAxis, ScatterLine, ScatterSpec } from './scatter-spec';

/** With more marks than this the chart is slow to edit. */
const MOST_MARKS = 2000;
/** More names would cover each other. */
const MOST_NAMES = 8;

/**
 * A scatter as data: the lines at the targets, the line through the points with the ends of its band, and marks for each
 * locality. Marks are all of one size: what their areas stand for on the page is in the table. Selected units are named.
 *
 * @returns null where there is no point, or more than 2,000
 */
export function nativeScatter(spec: ScatterSpec): NativeScatter | null {
  if (spec.points.length === 0 || spec.points.length > MOST_MARKS) return null;
  const [x, y] = [axisOf(spec.x, spec.points.map((point) => point.x)), axisOf(spec.y, spec.points.map((point) => point.y))]; // prettier-ignore
  const selected = spec.points.filter(({ isSelected }) => isSelected).slice(0, MOST_NAMES);
  const span = ({ range }: NativeAxis) => range ?? { min: 0, max: 1 };
  const named = new Set(selected.filter(namesWithRoom(selected, span(x), span(y))));
  const inOrder = [...spec.points].sort((a, b) => a.x - b.x || a.y - b.y || (a.id < b.id ? -1 : 1));
  return {
    kind: 'scatter',
    x,
    y,
    series: [
      ...targetOf(spec.x, (at) => endsOf(y).map((end) => ({ x: at, y: end }))),
      ...targetOf(spec.y, (at) => endsOf(x).map((end) => ({ x: end, y: at }))),
      ...lineOf(spec),
      ...seriesByLocality(inOrder, spec).map(({ units, ...look }): NativePoints => ({
        ...look,
        drawn: 'marks',
        points: units.map((point) => ({
          x: officeNumber(point.x, spec.x.format),
          y: officeNumber(point.y, spec.y.format),
          name: point.name,
          ...(named.has(point) ? { isNamed: true } : {}),
        })),
      })),
    ],
  };
}

function axisOf({ title, format, target }: ScatterAxis, values: readonly number[]): NativeAxis {
  return nativeAxis(title, target === null ? values : [...values, target], format);
}

function endsOf({ range }: NativeAxis): readonly number[] {
  return range ? [range.min, range.max] : [];
}

function targetOf(
  { title, format, target }: ScatterAxis,
  across: (at: number) => NativePoints['points'],
): readonly NativePoints[] {
  if (target === null) return [];
  const name = `${title}: ${formatValue(target, format)}`;
  return [{ name, drawn: 'line', colour: INK.average, dash: 'dashed', width: 1, points: across(officeNumber(target, format)) }]; // prettier-ignore
}

function lineOf({ line, x, y }: ScatterSpec): readonly NativePoints[] {
  const along = (read: (point: ScatterLine['points'][number]) => number) =>
    (line?.points ?? []).map((point) => ({ x: officeNumber(point.x, x.format), y: officeNumber(read(point), y.format) })); // prettier-ignore
  const look = { drawn: 'line', colour: INK.limit } as const;
  if (line === null) return [];
  return [
    { ...look, name: 'line through the points', dash: 'solid', width: 1.75, points: along(({ fit }) => fit) },
    { ...look, name: '95% band, lower', dash: 'dotted', width: 1, points: along(({ lower }) => lower) },
    { ...look, name: '95% band, upper', dash: 'dotted', width: 1, points: along(({ upper }) => upper) },
  ];
}

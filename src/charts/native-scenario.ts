import { INK } from './ink';
import { referenceStroke } from './line-series';
import { nativeAxis, spanAxis } from './native-axis';
import type { NativePoints, NativeScatter } from './native-chart';
import { POINTS_A_PIXEL } from './native-lines';
import { contractName, triedName } from './scenario-picture';
import type { ScenarioPoint, ScenarioSpec } from './scenario-spec';

/**
 * What is above the ratio, at every ratio, as lines: the curve with the ends of its interval, and upright lines at the
 * contract’s ratio and the one tried out.
 *
 * @returns null where localities lie on each other as layers
 */
export function nativeScenario(spec: ScenarioSpec): NativeScatter | null {
  const { points, contract, tried } = spec;
  if (points.length === 0 || spec.layers.length > 0) return null;
  const ends = points.flatMap(({ lower, upper }) => [lower, upper]).filter((end) => end !== null);
  const y = nativeAxis(spec.valueTitle, [0, ...points.map(({ excess }) => excess), ...ends], 'ratio');
  const x = spanAxis(spec.ratioTitle, points.map(({ ratio }) => ratio), 'ratio'); // prettier-ignore
  const curve = (
    name: string,
    read: (point: ScenarioPoint) => number | null,
    look: Pick<NativePoints, 'colour' | 'dash' | 'width'>,
  ): readonly NativePoints[] => {
    const at = points.flatMap((point) => {
      const value = read(point);
      return value === null ? [] : [{ x: point.ratio, y: value }];
    });
    return at.length === 0 ? [] : [{ ...look, name, drawn: 'line', points: at }];
  };
  const upright = (name: string, ratio: number, look: Pick<NativePoints, 'colour' | 'dash' | 'width'>): NativePoints => ({ ...look, name, drawn: 'line', points: [{ x: ratio, y: y.range?.min ?? 0 }, { x: ratio, y: y.range?.max ?? 0 }] }); // prettier-ignore
  const { colour, width } = referenceStroke({ kind: 'negotiated', value: 0, label: '' });
  return {
    kind: 'scatter',
    x,
    y,
    series: [
      ...curve('95% interval, lower', ({ lower }) => lower, { colour: INK.limit, dash: 'dotted', width: 1 }),
      ...curve('95% interval, upper', ({ upper }) => upper, { colour: INK.limit, dash: 'dotted', width: 1 }),
      ...curve(spec.valueTitle, ({ excess }) => excess, { colour: INK.average, dash: 'solid', width: 2 }),
      ...(contract === null ? [] : [upright(contractName(contract), contract, { colour, dash: 'solid', width: width * POINTS_A_PIXEL })]), // prettier-ignore
      ...(tried === null ? [] : [upright(triedName(tried), tried, { colour: INK.text, dash: 'dashed', width: 1.5 })]),
    ],
  };
}

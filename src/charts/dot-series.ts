import type { ChartUnit } from './chart-unit';
import type { DotLook, DotSeries } from './drawing';
import { INK } from './ink';
import { localityMark, type LocalityScheme, type MarkShape } from './locality-mark';

/** A unit at its values. */
export interface Dot {
  readonly unit: ChartUnit;
  /** Values on the axes, not pixels. */
  readonly x: number;
  readonly y: number;
  /** True for a unit that has a value but is not compared: drawn as an outline. */
  readonly hollow: boolean;
}

/**
 * All dots in the order given, each in the colour and shape of its locality. They are one series, so that where dots
 * cover each other no locality is always on top: give them in an order that has nothing to do with localities.
 *
 * @throws RangeError when a unit's locality is none of `localities`
 */
export function dotSeries(dots: readonly Dot[], scheme: LocalityScheme, radius: number): DotSeries {
  const looks = new Map(scheme.localities.map((locality) => [locality, looksOf(locality, scheme, radius)]));
  return {
    type: 'dots',
    z: 2,
    data: dots.map(({ unit, x, y, hollow }) => {
      const look = looks.get(unit.locality);
      if (!look) throw new RangeError(`dotSeries: ${unit.id} is of ${unit.locality}, which is none of its localities`);
      return { x, y, id: unit.id, look: hollow ? look.hollow : look.filled };
    }),
  };
}

/** The two looks of a locality's dots: compared, and not. */
function looksOf(locality: string, scheme: LocalityScheme, radius: number) {
  const { colour, shape } = localityMark(locality, scheme);
  return { filled: filledDot(colour, { shape, radius }), hollow: hollowDot(colour, { shape, radius }) };
}

/** In its colour with a white edge. Tiny dots have none: it would be all there is to see. */
export function filledDot(colour: string, form: { readonly shape: MarkShape; readonly radius: number }): DotLook {
  return { form, fill: colour, stroke: INK.paper, edge: form.radius < 2 ? 0 : form.radius < 3 ? 0.5 : 1 };
}

/** The outline alone, as of what has a value but is not compared. */
export function hollowDot(colour: string, form: { readonly shape: MarkShape; readonly radius: number }): DotLook {
  return { form, fill: INK.paper, stroke: colour, edge: 1.5 };
}

/** Rings around dots that are drawn by other series: thin for units outside the 99.8% limits, thick for the selected one. */
export function ringSeries(
  dots: readonly Pick<Dot, 'x' | 'y'>[],
  radius: number,
  kind: 'flagged' | 'selected',
): DotSeries {
  const isSelected = kind === 'selected';
  const look: DotLook = {
    form: { shape: 'circle', radius: radius + (isSelected ? 5 : 3.5) },
    fill: null,
    stroke: isSelected ? '#000000' : INK.outline,
    edge: isSelected ? 2.5 : 1.2,
  };
  return { type: 'dots', z: isSelected ? 5 : 4, data: dots.map(({ x, y }) => ({ x, y, id: null, look })) };
}

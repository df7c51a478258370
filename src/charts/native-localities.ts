import { localityMark, type LocalityScheme } from './locality-mark';
import type { NativeLook } from './native-chart';

/** A series of the units of one locality. */
export interface LocalitySeries<T> extends NativeLook {
  readonly name: string;
  readonly units: readonly T[];
}

/**
 * Units by locality, in the order of the localities, each in its colour and shape.
 *
 * @param hollow which are drawn as outlines, in series of their own, and what is said of them after the locality's name
 */
export function seriesByLocality<T extends { readonly locality: string }>(
  units: readonly T[],
  scheme: LocalityScheme,
  hollow: { readonly is: (unit: T) => boolean; readonly words: string } = { is: () => false, words: '' },
): readonly LocalitySeries<T>[] {
  return scheme.localities.flatMap((locality) => {
    const own = units.filter((unit) => unit.locality === locality);
    const { colour, shape } = localityMark(locality, scheme);
    const filled = { name: locality, colour, shape, units: own.filter((unit) => !hollow.is(unit)) };
    const outlined = { name: `${locality}, ${hollow.words}`, colour, shape, isHollow: true, units: own.filter(hollow.is) }; // prettier-ignore
    return [filled, outlined].filter((series) => series.units.length > 0);
  });
}

import ln from '@stdlib/math-base-special-ln';

/** Events seen and events expected in one unit. */
export interface ObservedExpected {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Systematic component of variation: mean of (O − E)²/E² − 1/E, what is left of the variation between units once
 * Poisson chance is taken out. Diehr's form of McPherson et al 1982 NEJM 307:1310.
 *
 * May be negative where there is less variation than chance gives: kept so here, shown as 0. Published figures are
 * multiplied by 100; this is not.
 *
 * @returns null with no units or where any expected number is not above 0
 */
export function systematicComponent(units: readonly ObservedExpected[]): number | null {
  return meanOver(units, ({ observed, expected }) => ((observed - expected) / expected) ** 2 - 1 / expected);
}

/** The older form, mean of log(O/E)² − 1/E; null also where any observed number is 0. */
export function systematicComponentLog(units: readonly ObservedExpected[]): number | null {
  if (units.some(({ observed }) => !(observed > 0))) return null;
  return meanOver(units, ({ observed, expected }) => ln(observed / expected) ** 2 - 1 / expected);
}

function meanOver(units: readonly ObservedExpected[], of: (unit: ObservedExpected) => number): number | null {
  if (units.length === 0 || units.some(({ expected }) => !(expected > 0))) return null;
  return units.reduce((sum, unit) => sum + of(unit), 0) / units.length;
}

import { chiSquareUpperTail } from '@/stats/chi-square';
import { dispersionOf, varianceBetween } from '@/stats/overdispersion';
import { truncateExtremes } from '@/stats/shmi-truncation';
import {
  limitsOnScale,
  transform,
  winsoriseKnown,
  type Transformed,
  type TransformedScale,
} from '@/stats/transformed-scale';
import { Z95, Z998 } from '@/stats/z-levels';
import type { Adapter } from '../oracle-input';

const SCALES: readonly TransformedScale[] = ['proportion_raw', 'proportion_arcsine', 'sr_sqrt', 'sr_log', 'ratio_log'];

const isKnown = (z: number | null | undefined): z is number => z !== null && z !== undefined;

/** φ and τ² of the units whose z is not null. */
function estimate(units: readonly Transformed[], z: readonly (number | null)[]) {
  const phi = dispersionOf(z.filter(isKnown));
  const errors = units.filter((_, i) => isKnown(z[i])).map(({ s }) => s);
  return { phi, tau2: phi === null ? null : varianceBetween(phi, errors) };
}

/** Limits of every unit by name, `prefix_lower95_suffix` and so on. */
function limitLists(
  scale: TransformedScale,
  target: number,
  sds: readonly number[],
  prefix: string,
  suffix = '',
): Record<string, number[]> {
  const at = (z: number) => sds.map((sd) => limitsOnScale(scale, target, z * sd));
  const [at95, at998] = [at(Z95), at(Z998)];
  return {
    [`${prefix}_lower95${suffix}`]: at95.map(({ lower }) => lower),
    [`${prefix}_upper95${suffix}`]: at95.map(({ upper }) => upper),
    [`${prefix}_lower998${suffix}`]: at998.map(({ lower }) => lower),
    [`${prefix}_upper998${suffix}`]: at998.map(({ upper }) => upper),
  };
}

export const overdispersion: Adapter = (input) => {
  const scale = input.word('scale', SCALES);
  const { target, units } = transform(scale, input.numbers('numerator'), input.numbers('denominator'));
  const q = input.number('winsor_q');
  const z = units.map((unit) => unit.z);
  const known = z.filter(isKnown);
  const isTruncated = scale === 'sr_log';
  const handled = isTruncated ? { z: truncateExtremes(z), low: null, high: null } : winsoriseKnown(z, q);
  const { phi, tau2 } = estimate(units, handled.z);
  const raw = estimate(units, z);
  const statistic = known.reduce((sum, each) => sum + each * each, 0);
  const added = units.map(({ s }) => Math.sqrt(s * s + (tau2 ?? 0)));
  const multiplied = units.map(({ s }) => Math.sqrt(Math.max(1, phi ?? 1)) * s);
  const isRaw = scale === 'proportion_raw';
  return {
    target_transformed: target,
    z,
    z_adjusted_input: handled.z,
    n_used: handled.z.filter(isKnown).length,
    phi,
    tau2,
    tau: tau2 === null ? null : Math.sqrt(tau2),
    z_od: units.map((unit, i) => (unit.z === null ? null : (unit.y - target) / (added[i] ?? Number.NaN))),
    phi_unwinsorised: raw.phi,
    tau2_unwinsorised: raw.tau2,
    test_stat: known.length === 0 ? null : statistic,
    test_p: known.length < 2 ? null : chiSquareUpperTail(statistic, known.length - 1),
    winsor_low: handled.low,
    winsor_high: handled.high,
    ...(isRaw ? limitLists(scale, target, multiplied, 'mult') : {}),
    ...(isRaw ? limitLists(scale, target, added, 'add') : {}),
    ...limitLists(scale, target, added, 'od', scale === 'sr_sqrt' ? '_sq' : ''),
  };
};

import type { FunnelPoint } from '@/charts/funnel-picture';
import type { LimitPoint } from '@/charts/funnel-range';
import { bandOf } from '@/stats/band';

export const LOCALITIES = ['DacCom', 'Hertsmere', 'StahCom', 'WatCom'] as const;
const COUNTS = [20, 14, 16, 23] as const;
const [Z95, Z998] = [1.959963984540054, 3.090232306167813];

/** Numbers in [0, 1) from a fixed seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The score limits of METHODS §3a widened by a between-practice standard deviation, written here a second time. */
export function limitsOf(target: number, size: number, tau = 0): LimitPoint {
  const sd = Math.sqrt((target * (1 - target)) / size + tau * tau);
  const at = (z: number) => Math.min(1, Math.max(0, target + z * sd));
  return { size, lower95: at(-Z95), upper95: at(Z95), lower998: at(-Z998), upper998: at(Z998) };
}

/** 73 invented practices in four localities; a handful lie far out. */
export function seventyThree(target = 0.066, tau = 0.012): readonly FunnelPoint[] {
  const next = seeded(73);
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
  return LOCALITIES.flatMap((locality, index) =>
    Array.from({ length: COUNTS[index] ?? 0 }, (_, unit): FunnelPoint => {
      const size = Math.round(300 + 6200 * next());
      const sd = Math.sqrt((target * (1 - target)) / size + tau * tau);
      const far = unit % 8 === 3 ? 2.6 : 1;
      const value = Math.max(0.004, target + normal() * sd * far);
      const numerator = Math.round(value * size);
      const name = `Practice ${locality.slice(0, 1)}${String(unit + 1).padStart(2, '0')}`;
      const rate = numerator / size;
      return {
        id: `Y9${index}${String(unit).padStart(3, '0')}`,
        name,
        locality,
        hover: `${name}\n${numerator} of ${size}`,
        size,
        value: rate,
        band: bandOf(rate, limitsOf(target, size, tau)),
        z: (rate - target) / sd,
      };
    }),
  );
}

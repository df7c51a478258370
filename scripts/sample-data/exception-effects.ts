import { type Year, YEARS } from './calendar';
import { dealtEffects, dealtNormals } from './effects';
import { lookup } from './lookup';
import { type Locality, PRACTICES } from './practices';
import { type Indicator, INDICATORS, type RegisterCode } from './qof-indicators';
import { randomStream } from './random';
import { normal } from './samplers';

/** Spread of practices about a register's exceptions, as the standard deviation of the log. */
const SIGMA: Readonly<Record<RegisterCode, number>> = { DM: 0.15, CHD: 0.3, LVD: 0.4, HF: 0.4, COPD: 0.4, AST: 0.35 };

const DIABETES_BY_LOCALITY: Readonly<Record<Locality, number>> = {
  DacCom: 1,
  Hertsmere: 1.05,
  StahCom: 0.93,
  WatCom: 1.04,
};

/** How much of a practice's effect is its habit on every register, the rest being of one register. */
const SHARED = 0.5;

/** Log-normal spread of practices' CHD8 exceptions: quartiles of 5.21% and 11.28% are 0.77 apart on the log scale. */
const CHD8_SIGMA = 0.52;

const INDICATOR_SIGMA = 0.25;
const YEAR_SIGMA = 0.07;

/**
 * How many times the usual share of patients a practice excepts from an indicator: most of it a lasting habit of the
 * practice, a little of it the year.
 */
export function exceptionEffects(): (practiceCode: string, indicator: Indicator, year: Year) => number {
  const random = randomStream('exception effects');
  const registers = Object.keys(SIGMA) as RegisterCode[];
  const shared = dealtNormals(random, PRACTICES.length);
  const own = new Map(registers.map((register) => [register, dealtNormals(random, PRACTICES.length)]));
  const chd8 = dealtEffects(random, PRACTICES.length, CHD8_SIGMA);
  const codes = [...new Set(YEARS.flatMap((year) => INDICATORS[year].map(({ code }) => code)))];
  const effects = new Map<string, number>();
  PRACTICES.forEach((practice, i) => {
    const habits = new Map(
      registers.map((register) => {
        const z = SHARED * (shared[i] ?? 0) + Math.sqrt(1 - SHARED * SHARED) * (lookup(own, register)[i] ?? 0);
        const place = register === 'DM' ? DIABETES_BY_LOCALITY[practice.locality] : 1;
        return [register, place * Math.exp(SIGMA[register] * z)];
      }),
    );
    const lasting = new Map(codes.map((code) => [code, Math.exp(INDICATOR_SIGMA * normal(random))]));
    for (const year of YEARS) {
      for (const { code, register } of INDICATORS[year]) {
        const habit = code === 'CHD8' ? (chd8[i] ?? 1) : lookup(habits, register) * lookup(lasting, code);
        effects.set(key(practice.code, code, year), habit * Math.exp(YEAR_SIGMA * normal(random)));
      }
    }
  });
  return (practiceCode, { code }, year) => lookup(effects, key(practiceCode, code, year));
}

const key = (practiceCode: string, code: string, year: Year) => `${practiceCode} ${code} ${year}`;

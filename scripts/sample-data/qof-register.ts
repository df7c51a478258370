import { type Year, YEARS } from './calendar';
import { centring, dealtEffects } from './effects';
import { listSizeOf } from './list-size';
import { lookup } from './lookup';
import { hasQofIn, LOCALITIES, type Locality, type Practice, PRACTICES } from './practices';
import { type RegisterCode, registersOf } from './qof-indicators';
import { randomStream } from './random';
import { normal } from './samplers';
import type { SampleTable } from './sample-table';

interface RegisterShape {
  /** Patients on the register per 100 on the list, by year. */
  readonly prevalence: Readonly<Record<Year, number>>;
  /** Spread of practices, as the standard deviation of the log. */
  readonly sigma: number;
  /** How strongly an older list lifts it. */
  readonly age: number;
  /** Each locality against the whole. */
  readonly locality: Readonly<Record<Locality, number>>;
}

const SHAPES: Readonly<Record<RegisterCode, RegisterShape>> = {
  DM: { prevalence: { '2005/06': 3.55, '2006/07': 3.7, '2007/08': 3.88 }, sigma: 0.12, age: 0.4, locality: { DacCom: 1.01, Hertsmere: 0.955, StahCom: 0.88, WatCom: 1.11 } },
  CHD: { prevalence: { '2005/06': 3.2, '2006/07': 3.17, '2007/08': 3.13 }, sigma: 0.13, age: 1.1, locality: { DacCom: 1, Hertsmere: 1.02, StahCom: 0.96, WatCom: 1.01 } },
  LVD: { prevalence: { '2005/06': 0.42, '2006/07': 0.42, '2007/08': 0.42 }, sigma: 0.2, age: 1.2, locality: { DacCom: 1, Hertsmere: 1, StahCom: 1, WatCom: 1 } },
  HF: { prevalence: { '2005/06': 0.68, '2006/07': 0.68, '2007/08': 0.66 }, sigma: 0.2, age: 1.2, locality: { DacCom: 1, Hertsmere: 1, StahCom: 1, WatCom: 1 } },
  COPD: { prevalence: { '2005/06': 1.15, '2006/07': 1.18, '2007/08': 1.22 }, sigma: 0.22, age: 0.9, locality: { DacCom: 1.08, Hertsmere: 0.97, StahCom: 0.88, WatCom: 1.05 } },
  AST: { prevalence: { '2005/06': 5.5, '2006/07': 5.45, '2007/08': 5.4 }, sigma: 0.12, age: -0.1, locality: { DacCom: 1.02, Hertsmere: 0.98, StahCom: 1.01, WatCom: 0.99 } },
}; // prettier-ignore

/** Patients on a register, by register, year and practice; only practices that were there on 31 March. */
export const REGISTERS: ReadonlyMap<RegisterCode, ReadonlyMap<Year, ReadonlyMap<string, number>>> = new Map(
  (['DM', 'CHD', 'LVD', 'HF', 'COPD', 'AST'] as const).map((code) => [code, registerByYear(code)]),
);

function registerByYear(code: RegisterCode): ReadonlyMap<Year, ReadonlyMap<string, number>> {
  const random = randomStream(`register ${code}`);
  const shape = SHAPES[code];
  const effects = dealtEffects(random, PRACTICES.length, shape.sigma);
  const drawn = PRACTICES.map((practice, i) => (effects[i] ?? 1) * Math.exp(shape.age * practice.age));
  const byLocality = new Map(
    LOCALITIES.map(({ name }) => {
      const places = PRACTICES.flatMap((practice, i) => (practice.locality === name ? [i] : []));
      const lists = places.map((i) => PRACTICES[i]?.listSize ?? 0);
      return [
        name,
        centring(
          places.map((i) => drawn[i] ?? 0),
          lists,
          shape.locality[name],
        ),
      ] as const;
    }),
  );
  const sizeOf = (practice: Practice, i: number, year: Year) => {
    const share = ((drawn[i] ?? 0) * lookup(byLocality, practice.locality) * shape.prevalence[year]) / 100;
    return Math.max(1, Math.round((listSizeOf(practice, year) ?? 0) * share * (1 + 0.012 * normal(random))));
  };
  return new Map(
    YEARS.map((year) => {
      const sizes = PRACTICES.flatMap((practice, i) =>
        hasQofIn(practice, year) ? [[practice.code, sizeOf(practice, i, year)] as const] : [],
      );
      return [year, new Map(sizes)] as const;
    }),
  );
}

/** `qof-register.csv`: the LVD register of 2005/06 gives way to HF in 2006/07. */
export function qofRegisterTable(): SampleTable {
  return {
    kind: 'qof-register',
    columns: ['financial_year', 'practice_code', 'register_code', 'patients', 'list_size'],
    rows: YEARS.flatMap((year) =>
      PRACTICES.flatMap((practice) =>
        registersOf(year).flatMap((register) => {
          const patients = REGISTERS.get(register)?.get(year)?.get(practice.code);
          return patients === undefined ? [] : [[year, practice.code, register, patients, listSizeOf(practice, year)]];
        }),
      ),
    ),
  };
}

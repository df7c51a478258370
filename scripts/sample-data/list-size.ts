import { apportion } from './apportion';
import { type Year, YEARS } from './calendar';
import { OPENED } from './planted';
import { hasListIn, type Practice, PRACTICES } from './practices';
import { randomStream } from './random';
import { normal } from './samplers';
import type { SampleTable } from './sample-table';

export const AGE_BANDS = ['0-4', '5-14', '15-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'] as const;
export const SEXES = ['female', 'male'] as const;

export interface ListPart {
  readonly ageBand: (typeof AGE_BANDS)[number];
  readonly sex: (typeof SEXES)[number];
  readonly patients: number;
}

/** Share of a list in each band and the women among them: about England in 2007, rounded. */
const SHARES: readonly (readonly [share: number, women: number])[] = [
  [0.058, 0.49], [0.117, 0.49], [0.131, 0.49], [0.134, 0.5], [0.153, 0.5], [0.13, 0.5], [0.117, 0.51], [0.083, 0.53], [0.077, 0.61],
]; // prettier-ignore

const GROWTH: Readonly<Record<Year, number>> = { '2005/06': 0.986, '2006/07': 0.993, '2007/08': 1 };

/** Patients of a practice in a year; null where it had no list. A new practice fills up. */
export function listSizeOf(practice: Practice, year: Year): number | null {
  if (!hasListIn(practice, year)) return null;
  if (practice.code === OPENED.code && year === '2006/07') return Math.round(practice.listSize * 0.6);
  return Math.round(practice.listSize * GROWTH[year]);
}

/** The list of each practice and year by age and sex: whole patients that add up to its list size. */
export const LIST_PARTS: ReadonlyMap<string, ReadonlyMap<Year, readonly ListPart[]>> = makeListParts();

function makeListParts() {
  const random = randomStream('list by age and sex');
  return new Map(
    PRACTICES.map((practice) => {
      const cells = AGE_BANDS.flatMap((ageBand, band) => {
        const [share, women] = SHARES[band] ?? [0, 0];
        const tilt = Math.exp(practice.age * (band - 4) * 0.5 + 0.06 * normal(random));
        return SEXES.map((sex) => ({
          ageBand,
          sex,
          weight: share * tilt * (sex === 'female' ? women : 1 - women) * Math.exp(0.02 * normal(random)),
        }));
      });
      const weights = cells.map((cell) => cell.weight);
      const years = YEARS.flatMap((year) => {
        const total = listSizeOf(practice, year);
        if (total === null) return [];
        const patients = apportion(total, weights);
        return [[year, cells.map(({ ageBand, sex }, i) => ({ ageBand, sex, patients: patients[i] ?? 0 }))] as const];
      });
      return [practice.code, new Map<Year, readonly ListPart[]>(years)] as const;
    }),
  );
}

/** `list-size.csv`: no total rows, the parts are the list. */
export function listSizeTable(): SampleTable {
  return {
    kind: 'list-size',
    columns: ['practice_code', 'financial_year', 'patients', 'age_band', 'sex'],
    rows: [...LIST_PARTS].flatMap(([code, years]) =>
      [...years].flatMap(([year, parts]) => parts.map((p) => [code, year, p.patients, p.ageBand, p.sex])),
    ),
  };
}

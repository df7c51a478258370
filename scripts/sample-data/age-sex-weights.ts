import { AGE_BANDS, type ListPart, SEXES } from './list-size';
import type { SampleTable } from './sample-table';

/** Illustrative prescribing-cost weights by age, a man or boy of 0 to 4 being 1: of the shape of ASTRO-PU, not its figures. */
const WEIGHTS: Readonly<Record<ListPart['sex'], readonly number[]>> = {
  female: [0.9, 0.7, 1.4, 1.8, 2.6, 3.8, 5.4, 7.7, 9.9],
  male: [1, 0.9, 1.2, 1.3, 1.9, 3.1, 5.3, 8.5, 10.8],
};

/** What a patient of that age and sex weighs. */
export function weightOf(part: Pick<ListPart, 'ageBand' | 'sex'>): number {
  const weight = WEIGHTS[part.sex][AGE_BANDS.indexOf(part.ageBand)];
  if (weight === undefined) throw new Error(`no weight for ${part.ageBand}`);
  return weight;
}

/** `age-sex-weights.csv`. */
export function ageSexWeightsTable(): SampleTable {
  return {
    kind: 'age-sex-weights',
    columns: ['age_band', 'sex', 'weight'],
    rows: AGE_BANDS.flatMap((ageBand) => SEXES.map((sex) => [ageBand, sex, weightOf({ ageBand, sex })])),
  };
}

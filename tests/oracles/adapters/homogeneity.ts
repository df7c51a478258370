import { partitionG } from '@/stats/g-partition';
import { fitToExpected, homogeneity, homogeneityDf, type HomogeneityForm } from '@/stats/homogeneity';
import { together, type Adapter, type OracleInput } from '../oracle-input';

const unitsOf = (input: OracleInput) => together(input.numbers('x'), input.numbers('n'), (x, n) => ({ x, n }));

function partition(input: OracleInput, form: HomogeneityForm) {
  const places = input.list('locality');
  const groups = new Map<unknown, { x: number; n: number }[]>();
  unitsOf(input).forEach((unit, i) => {
    groups.set(places[i], [...(groups.get(places[i]) ?? []), unit]);
  });
  const split = partitionG(form, [...groups.values()]);
  return {
    g_total: split?.gTotal ?? null,
    df_total: split?.dfTotal ?? null,
    g_within: split?.gWithin ?? null,
    df_within: split?.dfWithin ?? null,
    g_between: split?.gBetween ?? null,
    df_between: split?.dfBetween ?? null,
    p_between: split?.pBetween ?? null,
    p_within: split?.pWithin ?? null,
    x2_between: split?.pearsonBetween ?? null,
  };
}

export const homogeneityTests: Adapter = (input) => {
  const kind = input.word('kind', [
    'proportions',
    'rates',
    'observed_expected',
    'partition_proportions',
    'partition_rates',
  ]);
  if (kind === 'partition_proportions') return partition(input, 'binomial');
  if (kind === 'partition_rates') return partition(input, 'poisson');
  if (kind === 'observed_expected') {
    return namesOf(fitToExpected(input.numbers('x'), input.numbers('expected')), 0);
  }
  const units = unitsOf(input);
  return namesOf(homogeneity(kind === 'rates' ? 'poisson' : 'binomial', units), homogeneityDf(units));
};

function namesOf(fit: ReturnType<typeof homogeneity>, dfWithout: number) {
  return {
    x2: fit?.pearson ?? null,
    g: fit?.g ?? null,
    df: fit?.df ?? dfWithout,
    p_x2: fit?.pPearson ?? null,
    p_g: fit?.pG ?? null,
    dispersion: fit?.dispersion ?? null,
    small_expected: fit?.smallExpected ?? null,
  };
}

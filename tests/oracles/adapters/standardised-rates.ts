import { directRate, expectedEvents, indirectRatio } from '@/stats/standardised-rates';
import type { Adapter, OracleInput } from '../oracle-input';

const at = <T>(values: readonly T[], i: number): T => {
  if (i >= values.length) throw new Error(`a list has no item ${i}`);
  return values[i] as T;
};

const sum = (values: readonly (number | null)[]): number => values.reduce<number>((all, each) => all + (each ?? 0), 0);

function levels(of: (confidence: number) => { readonly lower: number; readonly upper: number } | null) {
  const [at95, at998] = [of(0.95), of(0.998)];
  return {
    lower95: at95?.lower ?? null,
    upper95: at95?.upper ?? null,
    lower998: at998?.lower ?? null,
    upper998: at998?.upper ?? null,
  };
}

export const directRates: Adapter = (input) => {
  const counts = input.numbersOrNulls('count');
  const populations = input.numbers('population');
  const weights = input.numbers('std_pop');
  const multiplier = input.number('multiplier');
  const strata = counts.map((count, i) => ({ count, population: at(populations, i), weight: at(weights, i) }));
  return {
    total_count: sum(counts),
    value: directRate(strata, multiplier)?.value ?? null,
    ...levels((confidence) => directRate(strata, multiplier, confidence)),
  };
};

function strataOf(input: OracleInput) {
  const populations = input.numbers('population');
  const referenceCounts = input.numbers('ref_count');
  const referencePopulations = input.numbers('ref_pop');
  return input.numbersOrNulls('count').map((count, i) => ({
    count,
    population: at(populations, i),
    referenceCount: at(referenceCounts, i),
    referencePopulation: at(referencePopulations, i),
  }));
}

export const indirectRatios: Adapter = (input) => {
  const kind = input.word('kind', ['ratio', 'rate']);
  const strata = strataOf(input);
  const crude = sum(strata.map((s) => s.referenceCount)) / sum(strata.map((s) => s.referencePopulation));
  const scale = kind === 'ratio' ? input.number('refvalue') : crude * input.number('multiplier');
  return {
    observed: sum(strata.map(({ count }) => count)),
    expected: expectedEvents(strata),
    value: indirectRatio(strata, scale)?.value ?? null,
    ...levels((confidence) => indirectRatio(strata, scale, confidence)),
    ...(kind === 'rate' ? { ref_rate: scale } : {}),
  };
};

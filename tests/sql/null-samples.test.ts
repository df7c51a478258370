import { expect, it } from 'vitest';
import { randomStream } from '../../scripts/sample-data/random';
import { binomial } from '../../scripts/sample-data/samplers';
import { boardOf, placesWithValue } from '../../src/signals/board';
import { findSignals } from '../../src/signals/find-signals';
import { csv, loadedCore } from '../support/loaded-core';

const SAMPLES = 200;
const PRACTICES = 73;

/**
 * Samples in which practices differ in size and in nothing else, each drawn anew from its own seed: one indicator is one
 * sample, of few entries or many and of a low rate or a high one in turn.
 */
function nullSamples(): string {
  const rows = Array.from({ length: SAMPLES }, (_, sample) => {
    const random = randomStream('null sample', sample + 1);
    const entries = [60, 250, 900][sample % 3] ?? 0;
    const rate = [0.03, 0.06, 0.12, 0.3][sample % 4] ?? 0;
    return Array.from({ length: PRACTICES }, (_unused, i) => {
      const eligible = Math.max(1, Math.round(entries * (0.3 + 1.6 * random())));
      const exceptions = binomial(random, eligible, rate);
      return `2007/08,Y9${String(i + 1).padStart(4, '0')},N${sample + 1},0,${eligible - exceptions},${exceptions}`;
    });
  });
  return csv('financial_year,practice_code,indicator_code,numerator,denominator,exceptions', ...rows.flat());
}

it(`finds no more signals in ${SAMPLES} samples without any than chance would give, from the file to the list`, async () => {
  const { analysis } = await loadedCore({ 'qof.csv': nullSamples() });
  const request = { period: '2007/08', detail: 'indicator' as const };
  const plan = await analysis.scanPlan(request);
  const columns = plan.columns.map(({ key }) => key).filter((key) => key.startsWith('exception-rate:'));
  const board = boardOf(plan, (await analysis.scan({ ...request, columns })).columns);
  const places = placesWithValue(board);
  const by = (limits: '998' | '95') => findSignals(board, places, { by: 'limits', limits });
  const [far, near] = [by('998'), by('95')];
  expect(far.compared).toBe(SAMPLES * PRACTICES);
  // The number found lies within 4 standard deviations (of a Poisson number) of what each unit's own chance adds up to.
  for (const { seen, expected } of [far, near]) expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(expected));
}, 600_000);

import type { CompareResult } from '../../src/analysis/analysis';
import { pearson, spearman } from '../../src/stats/correlation';
import { aResult, aUnit, FOLLOW_UPS } from './a-measure-result';

const LOCALITIES = ['DacCom', 'WatCom'];

/** Practices A1, A2, … with these two values each; null where a measure gives none. The targets are 0.05 and 2. */
export function aComparison(
  pairs: readonly (readonly [x: number | null, y: number | null])[],
  changes: Partial<CompareResult> = {},
): CompareResult {
  const units = pairs.map(([x, y], index) => {
    const named = {
      code: `A${index + 1}`,
      name: `Practice ${index + 1}`,
      locality: LOCALITIES[index % LOCALITIES.length] ?? null,
    };
    const of = (value: number | null, denominator: number) =>
      aUnit({ ...named, value, denominator, numerator: value === null ? null : Math.round(value * denominator) });
    return { ...named, listSize: 1000 * (index + 1), x: of(x, 1000), y: of(y, 100), size: null };
  });
  const both = units.filter(({ x, y }) => x.value !== null && y.value !== null);
  const [xs, ys] = [both.map(({ x }) => x.value ?? 0), both.map(({ y }) => y.value ?? 0)];
  const localities = (side: 'x' | 'y') => LOCALITIES.map((name) => {
    const members = units.filter(({ locality }) => locality === name).map((unit) => unit[side]);
    const sum = (count: 'numerator' | 'denominator') => members.reduce((total, unit) => total + (unit[count] ?? 0), 0);
    return aUnit({ code: name, name, locality: name, numerator: sum('numerator'), denominator: sum('denominator') });
  }); // prettier-ignore
  return {
    unitKind: 'practice',
    x: aResult({ title: 'Exception rate, diabetes', target: 0.05, units: units.map(({ x }) => x), localities: localities('x') }), // prettier-ignore
    y: aResult({
      definition: FOLLOW_UPS,
      subject: '307 Diabetic medicine',
      title: 'Follow-ups per first, 307 Diabetic medicine',
      request: { measure: 'first-to-follow-up', period: '2007/08', specialty: '307' },
      target: 2,
      units: units.map(({ y }) => y),
      localities: localities('y'),
    }),
    size: null,
    units,
    joined: both.map(({ code }) => code),
    onlyX: units.filter(({ x, y }) => x.value !== null && y.value === null).map(({ code }) => code),
    onlyY: units.filter(({ x, y }) => x.value === null && y.value !== null).map(({ code }) => code),
    pearson: both.length < 3 ? null : pearson(xs, ys),
    spearman: both.length < 3 ? null : spearman(xs, ys),
    line: null,
    warning: null,
    ...changes,
  };
}

/** Twelve practices of which the second measure rises with the first, or falls. */
export function aTrendOf(direction: 1 | -1): CompareResult {
  const wobble = [0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 0.2, -0.2, 0.1, -0.1, 0.2, -0.2];
  return aComparison(wobble.map((off, i) => [0.02 + i * 0.006, 2 + direction * (i - 5.5) * 0.2 + off] as const));
}

import { isNear, nearnessAt, type Place, type Tolerance } from './tolerance';

const INFINITIES: Readonly<Record<string, number>> = { Infinity, '-Infinity': -Infinity };

const show = (value: unknown): string =>
  value === undefined ? 'nothing' : typeof value === 'number' ? String(value) : JSON.stringify(value);

function differences(actual: unknown, expected: unknown, tolerance: Tolerance, place: Place, path: string): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return [`${path} is ${show(actual)}, not a list`];
    if (actual.length !== expected.length) return [`${path} has ${actual.length} items, not ${expected.length}`];
    return expected.flatMap((each: unknown, i) => differences(actual[i], each, tolerance, place, `${path}[${i}]`));
  }
  const wanted = typeof expected === 'string' ? (INFINITIES[expected] ?? expected) : expected;
  const isSame =
    typeof wanted === 'number' && typeof actual === 'number'
      ? isNear(actual, wanted, nearnessAt(tolerance, place))
      : actual === wanted;
  return isSame ? [] : [`${path} is ${show(actual)}, not ${show(wanted)}`];
}

/**
 * What is wrong with an answer: one line for each value that differs, and for each expected name it does not give.
 * Names it gives beyond those expected are not looked at.
 */
export function faultsOf(
  answer: Readonly<Record<string, unknown>>,
  input: Readonly<Record<string, unknown>>,
  expected: Readonly<Record<string, unknown>>,
  tolerance: Tolerance,
): string[] {
  return Object.entries(expected).flatMap(([key, value]) =>
    key in answer
      ? differences(answer[key], value, tolerance, { key, input, expected }, key)
      : [`${key} is expected, and the method has no such output`],
  );
}

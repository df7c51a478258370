import { MASK, type Printed, threeFigures } from './masked-units';
import type { ResultMasking } from './small-numbers';

interface Standing<Value> {
  readonly observed: Value;
  readonly expected: Value;
  readonly ratio: Value;
  readonly lower95: Value;
  readonly upper95: Value;
  readonly rate: Value;
}

interface Placed<Value> {
  readonly code: string;
  readonly standing: Standing<Value> | null;
  readonly reason: string | null;
}

/** A rate standardised for age and sex, as `StandardisedResult` of the core has it: with numbers, or with what is printed for them. */
export interface StandardisedFigures<Value = number> {
  readonly takingPart: number;
  readonly withValue: number;
  readonly crudeRate: Value | null;
  readonly fewestInBand: Value | null;
  readonly units: readonly Placed<Value>[];
  readonly localities: readonly Placed<Value>[];
}

/** A result with what may be standardised of it. */
interface Standardised {
  readonly standardised: StandardisedFigures | null;
}

/** Columns that follow those of every measure where a rate is standardised. */
const COLUMNS = ['expected', 'standardised_ratio', 'standardised_lower95', 'standardised_upper95', 'standardised_rate'];

/**
 * Standardised figures as they may be saved. Those of a masked unit or locality are masked; all are where the whole is, or
 * where any count is masked and not all with a value are the reference, since its sum would tell who is not in it. Where
 * an age band of the reference has a small count figures have 3 significant figures, so that it cannot be worked back.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 */
export function printedStandard(
  { standardised }: Standardised,
  masking: ResultMasking,
  threshold: number,
): StandardisedFigures<Printed> | null {
  if (standardised === null) return null;
  const { takingPart, withValue, fewestInBand, crudeRate, units, localities } = standardised;
  const { overall, isMasked } = masking;
  const isHidden = isMasked && (overall.numerator || overall.denominator || masking.target || takingPart !== withValue);
  const isSmall = fewestInBand !== null && fewestInBand < threshold;
  const print = (value: number): number => (isSmall ? threeFigures(value) : value);
  const placed = (one: Placed<number>, own: ResultMasking['overall'] | undefined): Placed<Printed> => {
    const { standing } = one;
    if (standing === null) return { ...one, standing };
    const isOff = isHidden || own?.numerator === true || own?.denominator === true;
    return { ...one, standing: eachOf(standing, (value, name) => (isOff ? MASK : name === 'observed' ? value : print(value))) }; // prettier-ignore
  };
  return {
    takingPart,
    withValue,
    crudeRate: crudeRate === null ? null : isHidden ? MASK : print(crudeRate),
    fewestInBand: isSmall || isHidden ? MASK : fewestInBand,
    units: units.map((unit, i) => placed(unit, masking.units[i])),
    localities: localities.map((unit, i) => placed(unit, masking.localities[i])),
  };
}

function eachOf(
  { observed, expected, ratio, lower95, upper95, rate }: Standing<number>,
  print: (value: number, name: keyof Standing<number>) => Printed,
): Standing<Printed> {
  return {
    observed: print(observed, 'observed'),
    expected: print(expected, 'expected'),
    ratio: print(ratio, 'ratio'),
    lower95: print(lower95, 'lower95'),
    upper95: print(upper95, 'upper95'),
    rate: print(rate, 'rate'),
  };
}

/** Further columns of a table of units, and their cells by the code of the unit or locality; none where nothing is standardised. */
export function standardisedColumns(
  result: Standardised,
  masking: ResultMasking,
  threshold: number,
): { readonly columns: readonly string[]; readonly cells: (code: string) => readonly Printed[] } {
  const printed = printedStandard(result, masking, threshold);
  if (printed === null || printed.takingPart === 0) return { columns: [], cells: () => [] };
  const found = new Map([...printed.localities, ...printed.units].map(({ code, standing }) => [code, standing]));
  return {
    columns: COLUMNS,
    cells: (code) => {
      const standing = found.get(code) ?? null;
      if (standing === null) return COLUMNS.map(() => null);
      const { expected, ratio, lower95, upper95, rate } = standing;
      return [expected, ratio, lower95, upper95, rate];
    },
  };
}

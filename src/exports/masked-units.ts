import { type MaskableResult, type Masking, maskingOf, type ResultMasking } from './small-numbers';

/** How a masked count or value is printed. */
export const MASK = '*';

/** A number, or the mask in its place; null where it is not defined. */
export type Printed = number | string | null;

interface Limits<Value> {
  readonly lower95: Value;
  readonly upper95: Value;
  readonly lower998: Value;
  readonly upper998: Value;
}

/** A unit, a locality or the whole, as `MeasureUnit` of the core has it: with numbers, or with what is printed for them. */
export interface JudgedUnit<Value = number | null> {
  readonly code: string;
  readonly name: string;
  readonly locality: string | null;
  readonly numerator: Value;
  readonly denominator: Value;
  readonly value: Value;
  readonly lower95: Value;
  readonly upper95: Value;
  readonly limits: Limits<Value>;
  readonly z: Value;
  readonly band: string;
  readonly adjustedLimits: Limits<Value>;
  readonly zAdjusted: Value;
  readonly bandAdjusted: string | null;
}

/** A result with the units, localities and whole that may be printed of it. */
export interface PrintedResult {
  readonly target: Printed;
  readonly units: readonly JudgedUnit<Printed>[];
  readonly localities: readonly JudgedUnit<Printed>[];
  readonly overall: JudgedUnit<Printed>;
  readonly masking: ResultMasking;
}

interface JudgedResult extends MaskableResult {
  readonly target: number | null;
  readonly overdispersion: { readonly tau2: number | null };
  readonly units: readonly JudgedUnit[];
  readonly localities: readonly JudgedUnit[];
  readonly overall: JudgedUnit;
}

const NO_NUMBERS = { lower95: MASK, upper95: MASK, lower998: MASK, upper998: MASK };

/**
 * A result with small counts masked, and with each all that gives it away: its value, interval, z and both bands; its
 * limits where they depend on it (a denominator, either count of a ratio). Figures adjusted for overdispersion would
 * tell τ² in full, so those that stay have 3 significant figures, as τ² has wherever it is printed.
 *
 * @param threshold the smallest count that is printed, besides 0; 0 or 1 masks nothing
 */
export function printedResult(result: JudgedResult, threshold: number): PrintedResult {
  const masking = maskingOf(result, threshold);
  const masked = (unit: JudgedUnit, own: Masking | undefined): JudgedUnit<Printed> =>
    masking.isMasked && own ? maskedUnit(unit, own, masking, result) : unit;
  return {
    target: masking.target ? MASK : result.target,
    units: result.units.map((unit, i) => masked(unit, masking.units[i])),
    localities: result.localities.map((unit, i) => masked(unit, masking.localities[i])),
    overall: masked(result.overall, masking.overall),
    masking,
  };
}

function maskedUnit(
  unit: JudgedUnit,
  { numerator, denominator, ofMasked }: Masking,
  { target, statistics }: ResultMasking,
  { definition: { kind }, overdispersion: { tau2 } }: JudgedResult,
): JudgedUnit<Printed> {
  const isHidden = numerator || denominator;
  // The limits and z of a cost rest on the spread of all units.
  const isUnjudged = target || kind === 'cost';
  const hasSize = !denominator && !(kind === 'ratio' && numerator);
  const adjusted = (value: number | null): Printed => {
    if (isHidden || isUnjudged) return MASK;
    if (tau2 === null || tau2 === 0 || value === null) return value;
    return ofMasked || statistics ? MASK : threeFigures(value);
  };
  const adjustedLimits = { lower95: adjusted(unit.adjustedLimits.lower95), upper95: adjusted(unit.adjustedLimits.upper95), lower998: adjusted(unit.adjustedLimits.lower998), upper998: adjusted(unit.adjustedLimits.upper998) }; // prettier-ignore
  return {
    ...unit,
    numerator: numerator ? MASK : unit.numerator,
    denominator: denominator ? MASK : unit.denominator,
    ...(isHidden ? { value: MASK, lower95: MASK, upper95: MASK } : {}),
    limits: hasSize && !isUnjudged ? unit.limits : NO_NUMBERS,
    z: isHidden || isUnjudged ? MASK : unit.z,
    band: isHidden || target ? MASK : unit.band,
    adjustedLimits: hasSize ? adjustedLimits : NO_NUMBERS,
    zAdjusted: adjusted(unit.zAdjusted),
    bandAdjusted: isHidden || target ? MASK : unit.bandAdjusted,
  };
}

/** A number at 3 significant figures. */
export function threeFigures(value: number): number {
  return Number(value.toPrecision(3));
}

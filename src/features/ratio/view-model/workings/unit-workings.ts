import { formatCount, formatDecimal } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { BAND_FACES } from '@/ui/band-faces';
import type { Workings } from '@/ui/explained-columns';
import { intervalWords } from '@/features/ratio/view-model/attendance-words';
import { type RatioInput, type RatioUnitResult, ratioLine, shownBand } from '@/features/ratio/view-model/ratio-input';
import { countItems, ratioItems, rowsItems } from './parts';

/** Where the figures of the table of units are from. */
export function unitWorkings({ measure, terms }: Pick<RatioInput, 'measure' | 'terms'>): Workings<RatioUnitResult> {
  const rows = (unit: RatioUnitResult) => [
    ...rowsItems(measure, nameOf(unit, measure)),
    ...(unit.months === null ? [] : [['Months', `${unit.months.has} of ${unit.months.of} have rows`] as const]),
  ];
  return {
    firsts: (unit) => countItems(unit.denominator, 'first attendances', rows(unit)),
    followUps: (unit) => countItems(unit.numerator, 'follow-up attendances', rows(unit)),
    ratio: (unit) => ratioItems(unit.numerator, unit.denominator, rows(unit)),
    interval: (unit) => [
      ['Numerator', `${formatCount(unit.numerator)} follow-up attendances`],
      ['Denominator', `${formatCount(unit.denominator)} first attendances`],
      ['Formula', `Exact 95% limits p of ${formatCount(unit.numerator)} of ${formatCount((unit.numerator ?? 0) + (unit.denominator ?? 0))} attendances, each as p ÷ (1 − p): ${intervalWords(unit)}`], // prettier-ignore
      ['Holds', 'Chance variation, not coding or case mix'],
      ...rows(unit),
    ],
    band: (unit) => bandItems(unit, { measure, terms }, rows(unit)),
  };
}

/** What a unit, a locality or the whole is called in a working. */
export function nameOf(
  { code, name }: { readonly code: string; readonly name: string },
  { units, unitKind }: RatioInput['measure'],
): string {
  // prettier-ignore
  return code === 'ALL' ? `All ${formatCount(units.length)} ${unitWord(unitKind, units.length)}` : name;
}

function bandItems(
  unit: RatioUnitResult,
  { measure, terms }: Pick<RatioInput, 'measure' | 'terms'>,
  rows: ReturnType<typeof rowsItems>,
): ReturnType<typeof rowsItems> {
  const { isAdjusted, tau2 } = measure.overdispersion;
  const { lower95, upper95, lower998, upper998 } = isAdjusted ? unit.adjustedLimits : unit.limits;
  const words = BAND_FACES[shownBand(unit, measure)].words;
  const [line] = ratioLine({ terms, measure });
  const around = line ? `${formatDecimal(line.value, 2)} (${line.label})` : 'none';
  const size = formatCount((unit.numerator ?? 0) + (unit.denominator ?? 0));
  return [
    ['Ratio', `${formatDecimal(unit.value, 2)} = ${formatCount(unit.numerator)} ÷ ${formatCount(unit.denominator)}`],
    ['95% limits', intervalWords({ lower95, upper95 })],
    ['99.8% limits', intervalWords({ lower95: lower998, upper95: upper998 })],
    ['Formula', `Score limits around ${around} at ${size} attendances${isAdjusted ? `, widened for overdispersion (τ² = ${formatDecimal(tau2, 4)})` : ''}: ${words}`], // prettier-ignore
    ...rows,
  ];
}

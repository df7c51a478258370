import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatDecimal } from '@/domain/format';
import type { LazyText } from '@/domain/lazy-text';
import { NO_LOCALITY } from '@/domain/locality-colours';
import type { Band } from '@/stats/band';
import { contributionOf } from '@/stats/negotiated-ratio';
import { countText, intervalWords } from './attendance-words';
import type { Terms } from './contract-figures';

type Unit = MeasureResult['units'][number];

/** The hover text of every unit by its code, one fact a line: name, locality, counts, interval, limits, months short. */
export function ratioHovers(measure: MeasureResult, terms: Terms | null): ReadonlyMap<string, LazyText> {
  return new Map(measure.units.map((unit) => [unit.code, () => ratioHover(unit, measure, terms)]));
}

function ratioHover(unit: Unit, { overdispersion }: MeasureResult, terms: Terms | null): string {
  const { isAdjusted } = overdispersion;
  const limits = isAdjusted ? unit.adjustedLimits : unit.limits;
  const band = isAdjusted ? (unit.bandAdjusted ?? unit.band) : unit.band;
  const against = terms ? `around ${formatDecimal(terms.ratio, 2)}` : 'around the average';
  const print = (limit: number | null) => (limit === null ? 'no upper limit' : formatDecimal(limit, 2));
  const named: Readonly<Record<Band, string>> = {
    'above-998': `Above the upper 99.8% limit of ${print(limits.upper998)} ${against} at its size`,
    'above-95': `Above the upper 95% limit of ${print(limits.upper95)} ${against} at its size`,
    within: `Within the 95% limits of ${print(limits.lower95)} to ${print(limits.upper95)} ${against} at its size`,
    'below-95': `Below the lower 95% limit of ${print(limits.lower95)} ${against} at its size`,
    'below-998': `Below the lower 99.8% limit of ${print(limits.lower998)} ${against} at its size`,
    'not-compared': 'Not compared',
  };
  return [
    unit.name === unit.code ? unit.name : `${unit.name} (${unit.code})`,
    unit.locality ?? NO_LOCALITY,
    valueLine(unit),
    ...aboveLine(unit, terms),
    `${named[band]}${isAdjusted && band !== 'not-compared' ? ', after the overdispersion adjustment' : ''}`,
    ...(unit.months === null ? [] : [`${unit.months.has} of ${unit.months.of} months.`]),
    ...unit.notes,
  ].join('\n');
}

function valueLine({ value, numerator, denominator, lower95, upper95 }: Unit): string {
  const counts = `${countText(numerator, 'follow-up')} for ${countText(denominator, 'first attendance')}`;
  if (value === null) return `No ratio: ${counts}`;
  const interval = lower95 === null ? '' : ` (95% interval ${intervalWords({ lower95, upper95 })})`;
  return `${formatDecimal(value, 2)} follow-ups per first attendance: ${counts}${interval}`;
}

function aboveLine({ numerator, denominator }: Unit, terms: Terms | null): readonly string[] {
  if (!terms || numerator === null || denominator === null) return [];
  const signed = contributionOf({ firsts: denominator, followUps: numerator }, terms.ratio);
  const size = formatCount(Math.abs(signed));
  return [size === '0' ? 'As many follow-ups as the ratio pays for' : `${size} follow-ups ${signed > 0 ? 'above' : 'below'} the ratio`]; // prettier-ignore
}

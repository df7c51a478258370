import { startSentence } from '@/domain/sentence';
import type { MeasureResult } from '@/analysis/analysis';
import { formatValue } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { remarksOf, type ResultUnit, valueAndCounts } from './result-words';
import { whySentence } from './why-flagged';

/** The 95% interval of a value in words; nothing where there is none. */
function intervalInWords(unit: Pick<ResultUnit, 'lower95' | 'upper95'>, result: MeasureResult): string {
  if (unit.lower95 === null) return '';
  const format = result.definition.format;
  const upper = unit.upper95 === null ? 'no upper end' : formatValue(unit.upper95, format);
  return `95% interval ${formatValue(unit.lower95, format)} to ${upper}`;
}

/** The value of a unit with what it is made from and its interval. */
function valueSentence(unit: ResultUnit, result: MeasureResult): string {
  const said = startSentence(valueAndCounts(unit, result));
  const interval = unit.value === null ? '' : intervalInWords(unit, result);
  return interval === '' ? said : `${said} (${interval})`;
}

/**
 * What a unit's tooltip and the keyboard cursor say, one fact a line: name and code, locality, value with numerator,
 * denominator and interval, why it is flagged or not, months short, notes.
 */
export function hoverText(unit: ResultUnit, result: MeasureResult, adjusted: boolean): string {
  return [
    unit.name === unit.code ? unit.name : `${unit.name} (${unit.code})`,
    unit.locality ?? NO_LOCALITY,
    valueSentence(unit, result),
    whySentence(unit, result, adjusted),
    ...remarksOf(unit),
  ].join('\n');
}

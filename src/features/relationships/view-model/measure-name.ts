import type { MeasureResult } from '@/analysis/analysis';
import { formatCount, formatPounds, formatValue, perText } from '@/domain/format';
import { inSentence } from '@/domain/sentence';

type Named = Pick<MeasureResult, 'definition' | 'subject' | 'request' | 'title'>;

/** A measure inside a sentence: `diabetes exception rate`, `diabetic medicine follow-ups per first`. */
export function nameInSentence({ definition, subject, request }: Named): string {
  const short = inSentence(definition.shortTitle);
  if (subject === null) return short;
  if (definition.choices.includes('indicator-table')) return inSentence(subject);
  if (request.indicator !== undefined) return `${request.indicator} ${short}`;
  const bare = subject.replace(/^\d{2,4} /, '').replace(/ at \S+$/, '');
  return `${inSentence(bare)} ${short}`;
}

/** A measure inside a sentence without what it is narrowed to. */
export function shortName({ definition, subject }: Named): string {
  return definition.choices.includes('indicator-table') && subject !== null
    ? inSentence(subject)
    : inSentence(definition.shortTitle);
}

/** The measure with its unit, as an axis is titled. */
export function axisTitle({ title, definition }: Pick<MeasureResult, 'title' | 'definition'>): string {
  const isPer = /^per /.test(definition.unit) && (definition.kind === 'rate' || definition.kind === 'cost');
  return isPer ? `${title}, ${definition.unit}` : `${title}${perText(definition.format)}`;
}

/** A value with its unit. */
export function valueText(value: number | null, { definition }: Pick<MeasureResult, 'definition'>): string {
  return value === null ? 'no value' : `${formatValue(value, definition.format)}${perText(definition.format)}`;
}

interface Counts {
  readonly numerator: number | null;
  readonly denominator: number | null;
}

/** Both counts of a value, `44 of 512`; empty where neither is given. */
export function countsText(
  { numerator, denominator }: Counts,
  { definition }: Pick<MeasureResult, 'definition'>,
): string {
  if (numerator === null && denominator === null) return '';
  const above = definition.kind === 'cost' ? formatPounds(numerator) : formatCount(numerator);
  const below = definition.format === 'percent-of-budget' ? formatPounds(denominator) : formatCount(denominator);
  return `${above} ${definition.kind === 'ratio' ? 'to' : definition.kind === 'proportion' ? 'of' : 'for'} ${below}`;
}

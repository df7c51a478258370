import type { MeasureRequest, MeasureResult } from '@/analysis/analysis';
import { formatCount, formatPounds, formatValue, perText } from '@/domain/format';
import { periodInWords } from '@/domain/period';
import { inSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';

/** One unit, locality or the whole of a result. */
export type ResultUnit = MeasureResult['units'][number];

/** What the words of a figure depend on: the measure and what was asked of it. A trend has both too. */
export interface Measured {
  readonly definition: MeasureResult['definition'];
  readonly request: Pick<MeasureRequest, 'indicator' | 'withDna' | 'withinLocality' | 'grouping' | 'openNow'>;
}

/** What stands above and below the line, as plural nouns inside a sentence; null where the extract alone knows. */
export interface CountNouns {
  readonly numerator: string | null;
  readonly denominator: string | null;
}

/** What follows the printed value of a rate: `per 1,000`; nothing for values that carry their unit. */
export function shortUnit({ format }: Pick<Measured['definition'], 'format'>): string {
  return perText(format);
}

/** The unit of a rate or cost after its printed value, in words: ` per 1,000 patients`, ` per 100 on the DM register`. */
export function longUnit({ definition }: Pick<Measured, 'definition'>): string {
  const isPer = /^per /.test(definition.unit);
  return isPer && (definition.kind === 'rate' || definition.kind === 'cost')
    ? ` ${definition.unit}`
    : shortUnit(definition);
}

/** The period of a result in words, with the part of it that holds data where that is not the whole. */
export function periodOf({ period, covered }: Pick<MeasureResult, 'period' | 'covered'>): string {
  const words = periodInWords(period);
  return covered === null ? words : `${words} (${periodInWords(covered)} only)`;
}

/** The units compared, as many as they are: `practices`, `DacCom practices`, `practice`. */
export function unitsInWords(
  result: Pick<MeasureResult, 'unitKind'> & Pick<Measured, 'request'>,
  count: number,
): string {
  const word = unitWord(result.unitKind, count);
  return result.request.withinLocality === undefined ? word : `${result.request.withinLocality} ${word}`;
}

/** Every unit together, as a line or row is called: `All practices`, `All DacCom practices`. */
export function allUnitsInWords(result: Parameters<typeof unitsInWords>[0]): string {
  return `All ${unitsInWords(result, 2)}`;
}

/** The target as a word: the average of the units or of a group, or the value asked for. */
export function targetWord(result: Pick<MeasureResult, 'targetGiven' | 'request'>): string {
  if (result.request.among) return `average of “${result.request.among.name}”`;
  return result.targetGiven ? 'target' : 'average';
}

/**
 * The nouns of a result. Several indicators together count indicator entries, never patients: one patient is counted
 * under each of them.
 */
export function countNouns(measured: Measured): CountNouns {
  const known = knownNouns.get(measured);
  if (known) return known;
  const nouns = nounsOf(measured);
  knownNouns.set(measured, nouns);
  return nouns;
}

/** Hover texts of thousands of units ask for the nouns of one result again and again. */
const knownNouns = new WeakMap<Measured, CountNouns>();

function nounsOf({ definition, request }: Measured): CountNouns {
  if (definition.choices.includes('indicator-table')) return { numerator: null, denominator: null };
  const numerator = attendance(noun(definition.numerator), request);
  if (!definition.choices.includes('group')) {
    return { numerator, denominator: attendance(noun(definition.denominator), request) };
  }
  const isOne = request.indicator !== undefined;
  return {
    numerator: isOne ? numerator : numerator.replace(/^patients for whom the indicator was met/, 'entries met'),
    denominator: isOne ? 'patients' : 'indicator entries',
  };
}

/** A definition's phrase without what is added in brackets or after a comma, and without whose year or ages it is. */
function noun(phrase: string): string {
  return inSentence((phrase.split(/ \(|[,;.:]| of the (?:financial year|ages)\b/)[0] ?? phrase).trim());
}

/** Attendances booked, where those not attended are counted too. */
function attendance(words: string, { withDna }: Measured['request']): string {
  return words.replace(/ attended$/, withDna === true ? ' booked' : '');
}

/** A numerator as printed: pounds for a cost. */
export function numeratorText(value: number | null, result: Pick<Measured, 'definition'>): string {
  return result.definition.kind === 'cost' ? formatPounds(value) : formatCount(value);
}

/** A denominator as printed: pounds where spend is set against a budget. */
export function denominatorText(value: number | null, result: Pick<Measured, 'definition'>): string {
  return result.definition.format === 'percent-of-budget' ? formatPounds(value) : formatCount(value);
}

/** A value as printed, with its unit in words where a sentence needs one. */
export function valueInWords(value: number | null, result: Measured): string {
  return value === null ? 'no value' : `${formatValue(value, result.definition.format)}${longUnit(result)}`;
}

/** Whether values are given without the counts they are made from: nothing then says how far chance could move them. */
export function areValuesAlone({ notes }: Pick<MeasureResult, 'notes'>): boolean {
  return notes.some(({ code }) => code === 'value-alone');
}

/** A value with what it is made from: `12.7%: 153 exceptions of 1,204 indicator entries`. */
export function valueAndCounts(
  unit: Pick<ResultUnit, 'numerator' | 'denominator' | 'value'>,
  result: Measured,
): string {
  const value = valueInWords(unit.value, result);
  const isAlone = unit.value !== null && unit.numerator === null && unit.denominator === null;
  return isAlone ? `${value}, given without its counts` : `${value}: ${countsInWords(unit, result)}`;
}

const BETWEEN = { proportion: 'of', rate: 'for', ratio: 'to', cost: 'for' } as const;

/** The word between a numerator and its denominator: `220 of 1,536`, `167 to 132`, `73 for 5,044`. */
export function joiningWord({ definition }: Pick<Measured, 'definition'>): string {
  return definition.format === 'percent-of-budget' ? 'of' : BETWEEN[definition.kind];
}

/** Numerator and denominator in words: `728 exceptions of 5,733 indicator entries`. */
export function countsInWords(unit: Pick<ResultUnit, 'numerator' | 'denominator'>, result: Measured): string {
  const nouns = countNouns(result);
  const isBudget = result.definition.format === 'percent-of-budget';
  const above = count(numeratorText(unit.numerator, result), unit.numerator, nouns.numerator, 'numerator', result.definition.kind === 'cost'); // prettier-ignore
  const below = count(denominatorText(unit.denominator, result), unit.denominator, nouns.denominator, 'denominator', isBudget); // prettier-ignore
  return `${above} ${joiningWord(result)} ${below}`;
}

function count(text: string, value: number | null, words: string | null, what: string, isMoney: boolean): string {
  if (value === null) return `${words ?? what} not given`;
  return isMoney || words === null ? text : `${text} ${singular(words, value)}`;
}

/** One of a plural noun: `1 exception`, `1 indicator entry`. */
function singular(words: string, value: number): string {
  if (value !== 1) return words;
  return words
    .replace(/^((?:\w[\w-]* )*?)(exception|attendance|referral|item|patient)s\b/, '$1$2')
    .replace(/^((?:\w[\w-]* )*?)entries\b/, '$1entry');
}

/** What a reader must see with a unit: months short of what others have, and its notes; each once. */
export function remarksOf({ months, notes }: Pick<ResultUnit, 'months' | 'notes'>): readonly string[] {
  const short = months === null ? null : `${months.has} of ${months.of} months`;
  return short === null || notes.some((note) => note.startsWith(short)) ? notes : [`${short}.`, ...notes];
}

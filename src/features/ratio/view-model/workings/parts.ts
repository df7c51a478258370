import type { MeasureResult, MeasureUnit } from '@/analysis/analysis';
import { formatCount, formatDecimal, formatDifference, formatValue } from '@/domain/format';
import { sourceCaption } from '@/figures/source-caption';
import type { WorkingItem } from '@/ui/working';
import { periodSoFar } from '@/features/ratio/view-model/attendance-words';

/** What says which rows of which files are counted. */
export type Counted = Pick<MeasureResult, 'subject' | 'request' | 'period' | 'covered' | 'sources'>;

type Items = readonly WorkingItem[];

/** The rows and the files behind a figure. @param whose whose rows they are: `DacCom`, `All 73 practices` */
export function rowsItems(measure: Counted, whose: string): Items {
  const kind = measure.request.withDna === true ? 'booked' : 'attended';
  return [
    ['Rows', `${whose}: ${measure.subject ?? 'all specialties and providers'}, ${kind}, ${periodSoFar(measure)}`],
    ['Source', sourceCaption(measure)],
  ];
}

/** A count added up from rows. @param what what is counted: `first attendances` */
export function countItems(count: number | null, what: string, rows: Items): Items {
  return [['Formula', `The ${what} of these rows, added up = ${formatCount(count)}`], ...rows];
}

/** Follow-ups over firsts. */
export function ratioItems(followUps: number | null, firsts: number | null, rows: Items): Items {
  const ratio = firsts !== null && firsts > 0 && followUps !== null ? followUps / firsts : null;
  return [
    ['Numerator', `${formatCount(followUps)} follow-up attendances`],
    ['Denominator', `${formatCount(firsts)} first attendances`],
    ['Formula', `Follow-ups ÷ first attendances: ${formatCount(followUps)} ÷ ${formatCount(firsts)} = ${formatDecimal(ratio, 2)}`], // prettier-ignore
    ...rows,
  ];
}

/** F − cN of one unit, locality or the whole: signed. */
export function signedItems(followUps: number, firsts: number, ratio: number, rows: Items): Items {
  const signed = followUps - ratio * firsts;
  return [
    ['Follow-ups', `F = ${formatCount(followUps)}`],
    ['Firsts', `N = ${formatCount(firsts)}`],
    ['Formula', `F − ${formatDecimal(ratio, 2)} × N: ${formatCount(followUps)} − ${formatDecimal(ratio, 2)} × ${formatCount(firsts)} = ${formatDifference(signed)}`], // prettier-ignore
    ...rows,
  ];
}

/** A rate of any measure: x over n, for so many of n. */
export function rateItems(result: MeasureResult, unit: MeasureUnit | undefined, whose: string): Items {
  const { definition } = result;
  const [x, n] = [unit?.numerator ?? null, unit?.denominator ?? null];
  return [
    ['Numerator', `${formatCount(x)}: ${definition.numerator}`],
    ['Denominator', `${formatCount(n)}: ${definition.denominator}`],
    ['Formula', `${formatCount(x)} ÷ ${formatCount(n)}${timesWords(definition.format)} = ${formatValue(unit?.value ?? null, definition.format)}`], // prettier-ignore
    ...rowsItems(result, whose),
  ];
}

function timesWords(format: MeasureResult['definition']['format']): string {
  const times = /^per-(\d+)$/.exec(format)?.[1];
  return times === undefined ? '' : ` × ${formatCount(Number(times))}`;
}

/** A number to 2 decimals, below 0 with a true minus. */
export function signedText(value: number | null): string {
  return value !== null && value < 0 ? `−${formatDecimal(-value, 2)}` : formatDecimal(value, 2);
}

/** Money of a count at a price, to the penny. @param text as it is printed, where that is rounded further */
export function moneyFormula(count: number, pricePence: number, pence: number, text: string): string {
  const exact = formatValue(pence / 100, 'pounds');
  return `${signedText(count)} × ${formatValue(pricePence / 100, 'pounds')} = ${exact}${exact === text ? '' : `, printed as ${text}`}`;
}

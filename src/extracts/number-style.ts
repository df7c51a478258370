import type { QualityNote } from './load-report';

/**
 * How a file writes its numbers: `point` as 1,080 and 2.79, `comma` as 1.080 and 2,79; `unclear` where it does both, or
 * where nothing tells whether 1.080 is a thousand and eighty.
 */
export type NumberStyle = 'point' | 'comma' | 'unclear';

/** What the cells of a file show about it: how many of each form. */
export interface StyleEvidence {
  /** Cells that are a number in one style only, such as 2.79 or 1,080.5. */
  readonly point: number;
  readonly comma: number;
  /** Counts that would be no whole number in the other style: 1,080 for `point`, 1.080 for `comma`. */
  readonly countPoint: number;
  readonly countComma: number;
  /** Cells that are a number in both, such as 1.080. */
  readonly open: number;
}

const EXPONENT = '([eE][-+]?[0-9]+)?';
const SIGN = '[-+]?£?[-+]?';

/** A number of three digits behind one mark, and no more than three before it: a group, or decimals. */
const either = (mark: string): string => `${SIGN}[1-9][0-9]{0,2}${mark}[0-9]{3}`;
const whole = (group: string): string => `([0-9]+|[0-9]{1,3}(${group}[0-9]{3})+)?`;
/** A number that shows which mark is which. */
const only = (group: string, decimal: string): string =>
  `${SIGN}([0-9]{1,3}(${group}[0-9]{3})+${decimal}[0-9]*|[0-9]{1,3}(${group}[0-9]{3}){2,}` +
  `|[0-9]*${decimal}([0-9]{0,2}|[0-9]{4,})|(0[0-9]{0,2}|[0-9]{4,})?${decimal}[0-9]{3}` +
  `|[0-9]+${decimal}[0-9]+[eE][-+]?[0-9]+)${EXPONENT}`;

const [POINT, COMMA] = ['[.]', ','] as const;

/** Patterns, to be matched in full: understood alike by the engine and by JavaScript. */
export const NUMBER_FORMS = {
  point: `${SIGN}${whole(COMMA)}(${POINT}[0-9]*)?${EXPONENT}`,
  comma: `${SIGN}${whole(POINT)}(${COMMA}[0-9]*)?${EXPONENT}`,
  onlyPoint: only(COMMA, POINT),
  onlyComma: only(POINT, COMMA),
  eitherPoint: either(POINT),
  eitherComma: either(COMMA),
} as const;

/** Decides by what shows the style, else by the counts, which are whole. */
export function styleBy({ point, comma, countPoint, countComma, open }: StyleEvidence): NumberStyle {
  const decided = (forPoint: number, forComma: number): NumberStyle | null => {
    if (forPoint > 0 && forComma > 0) return 'unclear';
    return forComma > 0 ? 'comma' : forPoint > 0 ? 'point' : null;
  };
  return decided(point, comma) ?? decided(countPoint, countComma) ?? (open > 0 ? 'unclear' : 'point');
}

/** The evidence of cells that should hold counts, in JavaScript: for files of some thousand rows. */
export function evidenceOfCounts(cells: readonly string[]): StyleEvidence {
  const marked = cells.filter((cell) => /[.,]/.test(cell));
  const count = (form: keyof typeof NUMBER_FORMS) => marked.filter((cell) => isForm(cell, form)).length;
  const [countComma, countPoint] = [count('eitherPoint'), count('eitherComma')];
  return {
    point: count('onlyPoint'),
    comma: count('onlyComma'),
    countPoint,
    countComma,
    open: countPoint + countComma,
  };
}

/**
 * A number with no mark between thousands and a point before decimals; a text without digits as it stands.
 *
 * @returns null where the text is no number of the style, or may be read in two ways
 */
export function plainNumber(text: string, style: NumberStyle): string | null {
  if (!/\d/.test(text)) return text;
  if (style === 'unclear' && (isForm(text, 'eitherPoint') || isForm(text, 'eitherComma'))) return null;
  if (style !== 'comma' && isForm(text, 'point')) return text.replaceAll(',', '');
  return style !== 'point' && isForm(text, 'comma') ? text.replaceAll('.', '').replace(',', '.') : null;
}

function isForm(text: string, form: keyof typeof NUMBER_FORMS): boolean {
  return new RegExp(`^(?:${NUMBER_FORMS[form]})$`).test(text);
}

const TEXTS: Readonly<Record<NumberStyle, string>> = {
  point: 'Numbers were read with a point before decimals and commas between thousands, as the file writes them: 1,080 is a thousand and eighty.', // prettier-ignore
  comma: 'Numbers were read with a comma before decimals and points between thousands, as the file writes them: 1.080 is a thousand and eighty.', // prettier-ignore
  unclear: 'Nothing in the file tells whether the mark in numbers such as 1.080 or 1,080 stands before decimals or between thousands: their rows were set aside. Save it anew with no mark between thousands.', // prettier-ignore
};

/** What to tell the reader of how numbers were read; nothing where none has a mark in it. */
export function styleNote(style: NumberStyle, evidence: StyleEvidence, examples: readonly string[]): QualityNote[] {
  const count = style === 'unclear' ? evidence.open : evidence.point + evidence.comma + evidence.open;
  return count === 0 ? [] : [{ code: 'number-style', text: TEXTS[style], count, examples }];
}

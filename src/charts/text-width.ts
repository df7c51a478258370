/** Where a drawing is read: Inter on the screen is wider than the Arial of paper. */
export interface TextStyle {
  /** Font size in pixels. */
  readonly size: number;
  readonly bold?: boolean;
  /** True where the font is Inter: widths get a tenth more, so that a label that fits here fits there. */
  readonly forScreen?: boolean;
}

/**
 * Advance widths of Arial in thousandths of the font size, for the characters from space to tilde.
 * The two rows are those of Adobe's Helvetica and Helvetica-Bold metrics (AFM), which Arial shares.
 */
const REGULAR = [
  278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500, 556,
  556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334,
  260, 334, 584,
] as const;
const BOLD = [
  278, 333, 474, 556, 556, 889, 722, 238, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556,
  556, 556, 556, 333, 333, 584, 584, 584, 611, 975, 722, 722, 722, 722, 667, 611, 778, 722, 278, 556, 722, 611, 833,
  722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 333, 278, 333, 584, 556, 333, 556, 611, 556, 611,
  556, 333, 611, 611, 278, 278, 556, 278, 889, 611, 611, 611, 611, 389, 556, 333, 611, 556, 778, 556, 556, 500, 389,
  280, 389, 584,
] as const;

const OTHERS: ReadonlyMap<string, number> = new Map([
  ['£', 556], ['–', 556], ['—', 1000], ['≥', 549], ['≤', 549], ['±', 549], ['×', 584], ['÷', 549], ['−', 584],
  ['’', 222], ['‘', 222], ['“', 333], ['”', 333], ['…', 1000], ['·', 278], ['²', 333], ['³', 333], ['½', 834],
  ['°', 400], ['•', 350], ['φ', 648], ['τ', 395], ['▲', 990], ['▼', 990], ['◆', 769],
]); // prettier-ignore

const SCREEN_FACTOR = 1.1;
const WIDE = 1000;
const UNKNOWN = 600;

/** One character's advance in thousandths; an accented letter is as wide as its plain one. */
function advance(character: string, bold: boolean): number {
  const code = character.codePointAt(0) ?? 0;
  const plain = (bold ? BOLD : REGULAR)[code - 32];
  if (plain !== undefined) return plain;
  const other = OTHERS.get(character);
  if (other !== undefined) return other;
  if (/\p{Mark}|\u200d|\ufe0f/u.test(character)) return 0;
  const base = character.normalize('NFD')[0];
  if (base !== undefined && base !== character) return advance(base, bold);
  return code > 0x2e7f ? WIDE : UNKNOWN;
}

/**
 * Width of a line of text in pixels, from a table: the same in Node, in a worker and in any browser, so that labels are
 * placed alike everywhere. Kerning is left out.
 */
export function textWidth(text: string, style: TextStyle): number {
  let thousandths = 0;
  for (const character of text) thousandths += advance(character, style.bold ?? false);
  return (thousandths / 1000) * style.size * (style.forScreen ? SCREEN_FACTOR : 1);
}

import { ExternalHyperlink, HeadingLevel, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { BULLETS } from './word-styles';

const LINK = /https?:\/\/[^\s<>"]+/gu;
/** What ends a sentence rather than the link in it. */
const AFTER_LINK = /[.,;:!?)\]]+$/u;
/** Word refuses a document with a longer one. */
const LONGEST_LINK = 2000;

/** A text as Word sets it: its links can be followed, its line ends stay. */
export function runsOf(text: string, look: IRunOptions = {}): readonly ParagraphChild[] {
  const runs: ParagraphChild[] = [];
  let done = 0;
  for (const found of text.matchAll(LINK)) {
    const shown = found[0].replace(AFTER_LINK, '');
    const link = URL.canParse(shown) ? new URL(shown).href : null;
    if (link === null || link.length > LONGEST_LINK) continue;
    runs.push(...linesOf(text.slice(done, found.index), look));
    runs.push(new ExternalHyperlink({ link, children: [new TextRun({ ...look, text: shown, style: 'Hyperlink' })] }));
    done = found.index + shown.length;
  }
  return [...runs, ...linesOf(text.slice(done), look)];
}

function linesOf(text: string, look: IRunOptions): readonly TextRun[] {
  if (text === '') return [];
  return text.split(/\r\n?|\n/u).map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) })); // prettier-ignore
}

/** The paragraphs of a text, which empty lines part. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  const parts = text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/u).map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => new Paragraph({ children: [...runsOf(part)] }));
}

/** A list, a point for each text. */
export function bulletsOf(texts: readonly string[]): readonly Paragraph[] {
  return texts.map((text) => new Paragraph({ numbering: { reference: BULLETS, level: 0 }, children: [...runsOf(text)] })); // prettier-ignore
}

/** A heading of the first or the second level, on one page with what follows it. @param isOnNewPage begins a page */
export function headingOf(text: string, level: 1 | 2, isOnNewPage = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: isOnNewPage,
    children: [new TextRun(text)],
  });
}

/** A place that the author has still to fill, marked so that it cannot be overlooked. */
export function placeFor(what: string): TextRun {
  return new TextRun({ text: `[${what}]`, highlight: 'yellow' });
}

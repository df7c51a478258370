import { ExternalHyperlink, HeadingLevel, type IRunOptions, Paragraph, type ParagraphChild, TextRun } from 'docx';
import { linkParts } from './link-parts';
import { paragraphsIn } from './paragraphs';
import { BULLETS } from './word-styles';

/** A text as Word sets it: its links can be followed, its line ends stay. @param opens where its links lead; null: where they say */
export function runsOf(text: string, look: IRunOptions = {}, opens: string | null = null): readonly ParagraphChild[] {
  return linkParts(text).flatMap(
    (part): readonly ParagraphChild[] =>
    part.link === null
      ? linesOf(part.text, look)
      : [new ExternalHyperlink({ link: opens ?? part.link, children: [new TextRun({ ...look, text: part.text, style: 'Hyperlink' })] })], // prettier-ignore
  );
}

function linesOf(text: string, look: IRunOptions): readonly TextRun[] {
  return text.split(/\r\n?|\n/u).map((line, at) => new TextRun({ ...look, text: line, ...(at > 0 ? { break: 1 } : {}) })); // prettier-ignore
}

/** The paragraphs of a text, which empty lines part. */
export function paragraphsOf(text: string): readonly Paragraph[] {
  return paragraphsIn(text).map((part) => new Paragraph({ children: [...runsOf(part)] }));
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

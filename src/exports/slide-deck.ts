import PptxGenJS from 'pptxgenjs';
import { INK } from '@/charts/ink';
import type { NativeChart } from '@/charts/native-chart';
import { type LinkPart, linkParts, shortLink } from './link-parts';
import type { PaperPicture } from './paper';
import type { AboutTable } from './savable';
import { defineLayouts, hex, type LayoutName, type Place, placed, PLACES } from './slide-layouts';
import { AFTER, BULLET_INDENT, type SlideParagraph } from './slide-pages';
import { type FittedText, fittedText, LINE } from './slide-text';

/** Slides as they are made. What the library cannot draw, or draws wrongly, is kept beside it and put in at the end. */
export interface Deck {
  readonly file: PptxGenJS;
  readonly charts: DeckChart[];
  readonly pictures: DeckPicture[];
  readonly tables: DeckTable[];
  /** How many slides there are. */
  count: number;
}

/** A chart, in the order in which slides hold them. */
export interface DeckChart {
  readonly chart: NativeChart;
  /** What is said of it in its workbook. */
  readonly about: AboutTable;
}

/** A picture and the slide that holds it, from 1. */
export interface DeckPicture {
  readonly slide: number;
  readonly picture: PaperPicture;
}

/** What a table is, for those who cannot see it, and the slide that holds it. */
export interface DeckTable {
  readonly slide: number;
  readonly alt: string;
}

/** A paragraph of a slide with its look. */
export interface DeckParagraph extends SlideParagraph {
  readonly points: number;
  readonly isBold?: boolean;
  /** Whether long links are shown short: they lead to the same. */
  readonly hasShortLinks?: boolean;
  /** Where its links lead, where that is not what is printed. */
  readonly link?: string;
  /** What is kept clear after it, as a part of a line; as in texts where absent. */
  readonly after?: number;
}

const TITLE_SIZES = { Title: [36, 32, 28, 24, 20], Section: [32, 28, 24, 20], Text: [26, 24, 22, 20, 18], Finding: [26, 24, 22, 20, 18] } as const; // prettier-ignore
/** Stands for a picture until the whole file is put together. */
const NO_PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII='; // prettier-ignore
const MADE_BY = 'Explore practice variation';
const LINK_COLOUR = '005EB8';

/** A file of slides, 16 : 9. @param footer at the foot of every slide but those of titles and headings */
export function newDeck(title: string, subject: string, footer: string): Deck {
  const file = new PptxGenJS();
  file.layout = 'LAYOUT_WIDE';
  file.theme = { headFontFace: 'Arial', bodyFontFace: 'Arial' };
  file.title = title;
  file.subject = subject;
  file.author = MADE_BY;
  file.company = '';
  defineLayouts(file, footer);
  return { file, charts: [], pictures: [], tables: [], count: 0 };
}

/**
 * A slide with its title and body in place.
 *
 * @param notes paragraphs; where the title is too long for its place they begin with all of it
 */
export function addSlide(
  deck: Deck,
  layout: LayoutName,
  title: string,
  body: readonly DeckParagraph[],
  notes: readonly string[] = [],
): PptxGenJS.Slide {
  const slide = deck.file.addSlide({ masterName: layout });
  deck.count += 1;
  const head = fittedText(title, PLACES[layout].title, TITLE_SIZES[layout], true);
  slide.addText([{ text: head.text, options: { fontSize: head.points } }], { placeholder: 'title', lang: 'en-GB' });
  if (layout !== 'Section') slide.addText(runsOf(body), { placeholder: 'body', lang: 'en-GB' });
  const said = [...wholeOf(title, head), ...notes];
  if (said.length > 0) slide.addNotes(said.join('\n'));
  return slide;
}

function wholeOf(title: string, { isWhole }: FittedText): readonly string[] {
  return isWhole ? [] : [title];
}

/** Text that stands by itself on a slide. */
export function addText(slide: PptxGenJS.Slide, paragraphs: readonly DeckParagraph[], place: Place): void {
  slide.addText(runsOf(paragraphs), { ...placed(place), isTextBox: true, margin: 0, valign: 'top', fontFace: 'Arial', color: hex(INK.mutedText), lang: 'en-GB' }); // prettier-ignore
}

/** A chart that is drawn by the program that shows the slides. */
export function addChart(
  deck: Deck,
  slide: PptxGenJS.Slide,
  chart: DeckChart,
  words: { readonly name: string; readonly alt: string },
  place: Place,
): void {
  // prettier-ignore
  slide.addChart('bar', [{ name: '', labels: [''], values: [0] }], { ...placed(place), altText: words.alt, objectName: words.name }); // prettier-ignore
  deck.charts.push(chart);
}

/** A picture, in its own proportions in the middle of its place. */
export function addPicture(
  deck: Deck,
  slide: PptxGenJS.Slide,
  picture: PaperPicture,
  words: { readonly name: string; readonly alt: string },
  place: Place,
): void {
  // prettier-ignore
  slide.addImage({ data: `image/png;base64,${NO_PICTURE}`, ...placed(place), altText: words.alt, objectName: words.name }); // prettier-ignore
  deck.pictures.push({ slide: deck.count, picture });
}

/** Paragraphs as runs of text, with their own line ends and with links that can be followed. */
function runsOf(paragraphs: readonly DeckParagraph[]): PptxGenJS.TextProps[] {
  return paragraphs.flatMap((paragraph, at) => {
    const lines = paragraph.text.split(/\r\n?|\n/u).map(linkParts);
    const runs = lines.flatMap((parts, line) => parts.map((part, place) => runOf(paragraph, part, line > 0 && place === 0))); // prettier-ignore
    const [first, last] = [runs[0], runs.at(-1)];
    if (first?.options && paragraph.look === 'bullet') first.options.bullet = { indent: BULLET_INDENT * 72 };
    if (last?.options && at < paragraphs.length - 1) last.options.breakLine = true;
    return runs;
  });
}

function runOf(
  { look, points, isBold, hasShortLinks, link: leadsTo, after = AFTER }: DeckParagraph,
  { text, link }: LinkPart,
  isNewLine: boolean,
): PptxGenJS.TextProps {
  // prettier-ignore
  return {
    text: link !== null && hasShortLinks === true ? shortLink(text) : text,
    options: {
      fontSize: points,
      paraSpaceAfter: points * LINE * after,
      ...(isBold === true || look === 'heading' ? { bold: true, color: hex(INK.text) } : {}),
      ...(link === null ? {} : { hyperlink: { url: leadsTo ?? link }, color: LINK_COLOUR }),
      ...(isNewLine ? { softBreakBefore: true } : {}),
    },
  };
}

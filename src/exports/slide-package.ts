import { strFromU8, strToU8 } from 'fflate';
import { chartPart } from './chart-part';
import { chartSheet } from './chart-sheet';
import { DRAWING_NOTICE } from './drawing-notice';
import { officeSvg } from './office-svg';
import { officeParts, type OfficeParts, packedParts } from './office-package';
import type { Deck, DeckChart, DeckPicture } from './slide-deck';
import { describedTable, drawnPicture, notesInParagraphs, validSlide } from './slide-xml';
import { workbookBytes } from './workbook-bytes';

const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SLIDE_PARTS = /^ppt\/(?:slides|slideLayouts|slideMasters)\/[^/]+\.xml$/u;
/** The id of a slide's relation to a drawing; the library's own are `rId` and a number. */
const DRAWING = 'drawing1';

/**
 * The slides as a PowerPoint file (.pptx): the library's parts put right, charts and drawings put in, and nothing in it
 * that changes from run to run.
 */
export async function deckBytes({ file, charts, pictures, tables }: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const written = (await file.write({ outputType: 'uint8array' })) as Uint8Array;
  const parts = withCharts(officeParts(written), charts);
  for (const picture of pictures) putPicture(parts, picture);
  for (const { slide, alt } of tables) edit(parts, slidePath(slide), (xml) => describedTable(xml, alt));
  return packedParts(parts, (path, xml) => {
    if (path === '[Content_Types].xml') return withoutMissing(xml, parts);
    if (path === 'docProps/core.xml') return undated(xml);
    if (path.startsWith('ppt/notesSlides/notes')) return notesInParagraphs(xml);
    return SLIDE_PARTS.test(path) ? validSlide(xml) : xml;
  });
}

function edit(parts: OfficeParts, path: string, change: (xml: string) => string): void {
  const part = parts[path];
  if (part) parts[path] = strToU8(change(strFromU8(part)));
}

function slidePath(slide: number): string {
  return `ppt/slides/slide${slide}.xml`;
}

function relationsPath(slide: number): string {
  return `ppt/slides/_rels/slide${slide}.xml.rels`;
}

/**
 * Puts each chart and its workbook in the place of the library's, and numbers them from 1: the library counts on from file
 * to file.
 */
function withCharts(written: Readonly<OfficeParts>, charts: readonly DeckChart[]): OfficeParts {
  const given = Object.keys(written).flatMap((path) => /^ppt\/charts\/chart(\d+)\.xml$/u.exec(path)?.[1] ?? []);
  const inOrder = given.sort((a, b) => Number(a) - Number(b));
  const renumbered = (xml: string) => xml.replace(/(\/ppt\/charts\/chart)(\d+)(?=\.xml)/gu, (_, start: string, number: string) => `${start}${inOrder.indexOf(number) + 1}`); // prettier-ignore
  const parts = Object.fromEntries(
    Object.entries(written).filter(([path]) => !/^ppt\/(?:charts|embeddings)\//u.test(path)),
  );
  for (const path of Object.keys(parts)) {
    if (path === '[Content_Types].xml' || path.startsWith('ppt/slides/_rels/')) edit(parts, path, renumbered);
  }
  for (const [at, { chart, about }] of charts.entries()) {
    const sheet = chartSheet(chart);
    const workbook = `Microsoft_Excel_Worksheet${at + 1}.xlsx`;
    parts[`ppt/charts/chart${at + 1}.xml`] = strToU8(chartPart(chart, sheet));
    parts[`ppt/charts/_rels/chart${at + 1}.xml.rels`] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION}/package" Target="../embeddings/${workbook}"/></Relationships>`); // prettier-ignore
    parts[`ppt/embeddings/${workbook}`] = workbookBytes({ ...sheet, about });
  }
  return parts;
}

/** Puts in a drawing, and the same as dots for programs that cannot show it; without dots, a notice that there is one. */
function putPicture(parts: OfficeParts, { slide, picture }: DeckPicture): void {
  const image = `image-${slide}-1`;
  parts[`ppt/media/${image}.png`] = picture.png ?? DRAWING_NOTICE;
  parts[`ppt/media/${image}.svg`] = strToU8(officeSvg(picture.svg));
  edit(parts, slidePath(slide), (xml) => drawnPicture(xml, DRAWING));
  edit(parts, relationsPath(slide), (xml) => xml.replace('</Relationships>', `<Relationship Id="${DRAWING}" Type="${RELATION}/image" Target="../media/${image}.svg"/></Relationships>`)); // prettier-ignore
}

/** The list of parts without those that the file has not. */
function withoutMissing(xml: string, parts: OfficeParts): string {
  return xml.replace(/\s*<Override PartName="\/([^"]*)"[^>]*\/>/gu, (entry, path: string) => (path in parts ? entry : '')); // prettier-ignore
}

function undated(xml: string): string {
  return xml
    .replace(/\s*<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, '')
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}

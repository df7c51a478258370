import { escapeMarkup } from '@/charts/escape-markup';

const SVG_NAMESPACE = 'http://schemas.microsoft.com/office/drawing/2016/SVG/main';
/** The extension of a picture by its drawing (MS-ODRAWXML 2.3.1.15). */
const SVG_EXTENSION = '{96DAC541-7B7A-43D3-8B79-37D633B846F1}';

/**
 * The part of a slide, or of a layout, as the standard wants it: each shape with an id of its own, and the properties of a
 * paragraph once, at its start, where the library repeats them before every run.
 */
export function validSlide(xml: string): string {
  let id = 0;
  return xml
    .replace(/<a:p>.*?<\/a:p>/gsu, (paragraph) => {
      let isFirst = true;
      return paragraph.replace(/<a:pPr\b(?:[^>]*\/>|.*?<\/a:pPr>)/gsu, (properties) => {
        const kept = isFirst ? properties : '';
        isFirst = false;
        return kept;
      });
    })
    .replace(/<p:cNvPr id="\d+"/gu, () => {
      id += 1;
      return `<p:cNvPr id="${id}"`;
    });
}

/** Says what a table of a slide is, the first that is not yet described, and that its first row is its header. */
export function describedTable(xml: string, alt: string): string {
  return xml
    .replace('<a:tblPr/>', '<a:tblPr firstRow="1"/>')
    .replace(/(<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="\d+" name="[^"]*")\/>/u, (_, start: string) => `${start} descr="${escapeMarkup(alt)}"/>`); // prettier-ignore
}

/** Puts a drawing before the picture of a slide, which stays for programs that cannot show drawings. @param relation its id */
export function drawnPicture(xml: string, relation: string): string {
  const drawing = `<a:extLst><a:ext uri="${SVG_EXTENSION}"><asvg:svgBlip xmlns:asvg="${SVG_NAMESPACE}" r:embed="${relation}"/></a:ext></a:extLst>`;
  return xml.replace(/(<a:blip r:embed="[^"]*">)(<\/a:blip>)/u, `$1${drawing}$2`);
}

/** The part of a slide's notes with a paragraph for each of their lines, where the library makes one of them all. */
export function notesInParagraphs(xml: string): string {
  return xml.replace(
    /<a:p><a:r><a:rPr lang="en-US" dirty="0"\/><a:t>([^<]*)<\/a:t><\/a:r><a:endParaRPr lang="en-US" dirty="0"\/><\/a:p>/u,
    (_, text: string) =>
      text
        .split(/\r\n?|\n/u)
        .map(noteParagraph)
        .join(''),
  );
}

/** @param text escaped */
function noteParagraph(text: string): string {
  const run = text === '' ? '' : `<a:r><a:rPr lang="en-GB" dirty="0"/><a:t>${text}</a:t></a:r>`;
  return `<a:p>${run}<a:endParaRPr lang="en-GB" dirty="0"/></a:p>`;
}

import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';

/** The parts of a Word document or a presentation, by their paths in its zip. */
export type OfficeParts = ReadonlyMap<string, Uint8Array>;

const { DOMParser } = new JSDOM().window;
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const isXml = (path: string) => /\.(?:xml|rels)$/u.test(path);

/** Unpacks a .docx or .pptx. @throws where it is no zip */
export function partsOf(bytes: Uint8Array): OfficeParts {
  return new Map(Object.entries(unzipSync(bytes)));
}

/** A part as a document. @throws Error where there is no such part, or it is not well-formed */
export function xmlOf(parts: OfficeParts, path: string): Document {
  const part = parts.get(path);
  if (part === undefined) throw new Error(`There is no part ${path}.`);
  const document = new DOMParser().parseFromString(strFromU8(part), 'application/xml');
  const error = document.getElementsByTagName('parsererror')[0];
  if (error !== undefined) throw new Error(`${path} is not well-formed: ${error.textContent}`);
  return document;
}

/** Elements by the name they are written with, such as `w:tbl`, in their order. */
export function elementsOf(within: Document | Element, name: string): readonly Element[] {
  return everyElement(within).filter(({ nodeName }) => nodeName === name);
}

/** By hand: jsdom's own lists of elements take minutes over a long document. */
function everyElement(within: Document | Element): readonly Element[] {
  const found: Element[] = [];
  const walk = (parent: Document | Element) => {
    for (let child = parent.firstElementChild; child !== null; child = child.nextElementSibling) {
      found.push(child);
      walk(child);
    }
  };
  walk(within);
  return found;
}

/** The texts of paragraphs (`w:p`, `a:p`) in their order; a tab is `\t` and a line end `\n`. */
export function paragraphTexts(within: Document | Element): readonly string[] {
  const paragraphs = everyElement(within).filter(({ nodeName }) => nodeName === 'w:p' || nodeName === 'a:p');
  return paragraphs.map((paragraph) => everyElement(paragraph).map(textOf).join('').trimEnd());
}

function textOf({ nodeName, textContent, parentElement }: Element): string {
  if (nodeName === 'w:t' || nodeName === 'a:t') return textContent;
  if (nodeName === 'w:br' || nodeName === 'a:br') return '\n';
  return nodeName === 'w:tab' && parentElement?.nodeName === 'w:r' ? '\t' : '';
}

/**
 * What an office program would refuse or a reader would miss, in plain sentences: parts that are not well-formed or of no
 * known type, relationships that lead nowhere, pictures without words, tables without a header row. Empty where all is well.
 */
export function faultsOf(parts: OfficeParts): readonly string[] {
  const documents = new Map<string, Document>();
  const broken: string[] = [];
  for (const path of [...parts.keys()].filter(isXml)) {
    try {
      documents.set(path, xmlOf(parts, path));
    } catch (cause) {
      broken.push(String(cause));
    }
  }
  if (broken.length > 0) return broken;
  return [
    ...typeFaults(parts, documents),
    ...[...documents].flatMap(([path, document]) => (path.endsWith('.rels') ? relationshipFaults(parts, path, document) : referenceFaults(documents, path, document))),
    ...[...documents].flatMap(([path, document]) => [...pictureFaults(path, document), ...tableFaults(path, document)]),
  ]; // prettier-ignore
}

function typeFaults(parts: OfficeParts, documents: ReadonlyMap<string, Document>): readonly string[] {
  const types = documents.get('[Content_Types].xml');
  if (types === undefined) return ['There is no [Content_Types].xml.'];
  const endings = new Set(elementsOf(types, 'Default').map((one) => one.getAttribute('Extension')?.toLowerCase()));
  const named = elementsOf(types, 'Override').map((one) => one.getAttribute('PartName')?.slice(1) ?? '');
  const untyped = [...parts.keys()].filter((path) => path !== '[Content_Types].xml' && !path.endsWith('/') && !named.includes(path) && !endings.has(path.split('.').at(-1)?.toLowerCase())); // prettier-ignore
  return [
    ...untyped.map((path) => `${path} has no content type.`),
    ...named.filter((path) => !parts.has(path)).map((path) => `A content type is given for ${path}, which is not there.`), // prettier-ignore
    ...named.filter((path, at) => named.indexOf(path) < at).map((path) => `${path} has two content types.`),
  ];
}

/** `word/_rels/document.xml.rels` belongs to `word/document.xml`, `_rels/.rels` to the package. */
function relationshipFaults(parts: OfficeParts, path: string, document: Document): readonly string[] {
  const folder = path.replace(/_rels\/[^/]*$/u, '');
  const relationships = elementsOf(document, 'Relationship');
  const ids = relationships.map((one) => one.getAttribute('Id') ?? '');
  return [
    ...ids.filter((id, at) => id === '' || ids.indexOf(id) < at).map((id) => `${path} gives the id “${id}” twice.`),
    ...relationships.flatMap((one) => {
      const target = one.getAttribute('Target') ?? '';
      if (one.getAttribute('TargetMode') === 'External') return URL.canParse(target) ? [] : [`${path} leads to ${target}, which is no address.`]; // prettier-ignore
      const resolved = new URL(target, `file:///${folder}`).pathname.slice(1);
      return parts.has(decodeURIComponent(resolved)) ? [] : [`${path} leads to ${target}, which is not there.`];
    }),
  ];
}

function referenceFaults(
  documents: ReadonlyMap<string, Document>,
  path: string,
  document: Document,
): readonly string[] {
  // prettier-ignore
  const rels = documents.get(path.replace(/([^/]*)$/u, '_rels/$1.rels'));
  const known = new Set(rels === undefined ? [] : elementsOf(rels, 'Relationship').map((one) => one.getAttribute('Id'))); // prettier-ignore
  return everyElement(document).flatMap((element) =>
    Array.from(element.attributes)
      .filter(({ namespaceURI, value }) => namespaceURI === RELATIONSHIPS && value !== '' && !known.has(value))
      .map(({ value }) => `${path} refers to ${value}, to which it has no relationship.`),
  );
}

function pictureFaults(path: string, document: Document): readonly string[] {
  const pictures = [
    ...elementsOf(document, 'w:drawing').map((drawing) => elementsOf(drawing, 'wp:docPr')[0]),
    ...['p:pic', 'p:graphicFrame'].flatMap((name) => elementsOf(document, name)).map((frame) => elementsOf(frame, 'p:cNvPr')[0]), // prettier-ignore
  ];
  const ids = pictures.map((picture) => picture?.getAttribute('id') ?? '');
  return [
    ...pictures.flatMap((picture, at) => ((picture?.getAttribute('descr') ?? '').trim() === '' ? [`Picture ${at + 1} of ${path} has no alternative text.`] : [])), // prettier-ignore
    ...ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `Two pictures of ${path} have the id ${id}.`),
  ];
}

function tableFaults(path: string, document: Document): readonly string[] {
  const isHeaded = (table: Element) =>
    table.nodeName === 'a:tbl'
      ? elementsOf(table, 'a:tblPr')[0]?.getAttribute('firstRow') === '1'
      : elementsOf(elementsOf(table, 'w:tr')[0] ?? table, 'w:tblHeader').length > 0;
  return ['w:tbl', 'a:tbl']
    .flatMap((name) => elementsOf(document, name))
    .flatMap((table, at) => (isHeaded(table) ? [] : [`Table ${at + 1} of ${path} has no header row.`]));
}

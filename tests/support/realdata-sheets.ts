import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';

/** Cells of a sheet by row (from 1) and column letters. */
export type XmlSheet = ReadonlyMap<number, ReadonlyMap<string, string | number>>;

/**
 * Reads a workbook's sheets straight from their XML, by another way than the app: no spreadsheet library, no notion of
 * headings or blocks.
 */
export function xmlSheets(path: string): ReadonlyMap<string, XmlSheet> {
  const files = unzipSync(new Uint8Array(readFileSync(path)));
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.replaceAll(/<rPh.*?<\/rPh>/gs, '').matchAll(/<t(?:\s[^>]*)?>(.*?)<\/t>/gs)].map(([, part = '']) => unescaped(part)).join(''),
  ); // prettier-ignore
  const targets = new Map(
    [...text('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\s([^>]*)>/g)].map(([, tag = '']) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  return new Map(
    [...text('xl/workbook.xml').matchAll(/<sheet\s([^>]*)>/g)].map(([, tag = '']) => {
      const xml = text(targets.get(attribute(tag, 'r:id')) ?? '');
      return [unescaped(attribute(tag, 'name')), cellsOf(xml, shared)];
    }),
  );
}

function cellsOf(xml: string, shared: readonly string[]): XmlSheet {
  const rows = new Map<number, Map<string, string | number>>();
  for (const [, tag = '', inner = ''] of xml.matchAll(/<c\s([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
    const [, column = '', row = ''] = /r="([A-Z]+)(\d+)"/.exec(tag) ?? [];
    const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1];
    if (value === undefined) continue;
    const type = attribute(tag, 't');
    const cells = rows.get(Number(row)) ?? new Map<string, string | number>();
    rows.set(Number(row), cells);
    cells.set(column, type === 's' ? (shared[Number(value)] ?? '') : type === 'str' ? unescaped(value) : Number(value));
  }
  return rows;
}

function attribute(tag: string, name: string): string {
  return new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
}

function unescaped(text: string): string {
  const decoded = text.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  return decoded.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

/** Column letters in the order of a sheet: `Z` before `AA`. */
export function byColumn(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/**
 * Takes out of the parts of a Word document what changes from run to run: ids of links, which are random, numbers of
 * bookmarks, which are counted on from document to document, and when it was made. Also says which language it is in.
 *
 * @returns for one document, part by part
 */
export function settledWord(): (path: string, xml: string) => string {
  const link = counted('link');
  const bookmark = counted('');
  return (path, xml) => {
    if (path === 'docProps/core.xml') return settledProperties(xml);
    return xml
      .replace(/(\b(?:r:id|Id)=")(rId[\w-]{21})(?=")/gu, link)
      .replace(/(\b(?:w:name|w:anchor)="_Toc|\bPAGEREF _Toc)(\d+)/gu, bookmark)
      .replace(/(<w:bookmark(?:Start|End)\b[^>]*? w:id=")(\d+)/gu, bookmark);
  };
}

/** Puts for each id the number of those met before it. */
function counted(prefix: string): (match: string, start: string, id: string) => string {
  const known = new Map<string, string>();
  return (_, start, id) => {
    const number = known.get(id) ?? `${prefix}${known.size + 1}`;
    known.set(id, number);
    return `${start}${number}`;
  };
}

function settledProperties(xml: string): string {
  return xml
    .replace(/<dcterms:(created|modified)\b[^>]*>[^<]*<\/dcterms:\1>/gu, '')
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
}

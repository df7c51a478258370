/**
 * Puts text into a marked section of a document, between `<!-- name -->` and `<!-- /name -->` on lines of their own, in
 * the place of what stands there. Nothing else of the document is changed.
 *
 * @throws Error where the document has not exactly one such section
 */
export function withSection(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->\n`, `<!-- /${name} -->\n`];
  const [before = '', rest = '', ...more] = document.split(open);
  const [, after = '', ...moreAfter] = rest.split(close);
  const isOne = document.split(close).length === 2 && more.length + moreAfter.length === 0 && rest.includes(close);
  if (!isOne) throw new Error(`the document has not exactly one section “${name}”`);
  return `${before}${open}\n${text.trim()}\n\n${close}${after}`;
}

import { expect, test } from 'vitest';
import { withSection } from './marked-section';

const DOCUMENT = '# Title\n\n<!-- one -->\n\nold\n\n<!-- /one -->\n\nbetween\n\n<!-- two -->\n\n<!-- /two -->\n';

test('puts a text in the place of what a section held, and changes nothing else', () => {
  expect(withSection(DOCUMENT, 'one', '| new |\n')).toBe(DOCUMENT.replace('old', '| new |'));
});

test('fills an empty section', () => {
  expect(withSection(DOCUMENT, 'two', 'text')).toBe(DOCUMENT.replace('<!-- two -->\n\n', '<!-- two -->\n\ntext\n\n'));
});

test('gives the same document when the same text is put in twice', () => {
  const once = withSection(DOCUMENT, 'one', 'costs $1, $& and $`');
  expect(once).toContain('costs $1, $& and $`');
  expect(withSection(once, 'one', 'costs $1, $& and $`')).toBe(once);
});

test.each([
  ['no such section', DOCUMENT.replaceAll('one', 'three')],
  ['a section that does not end', DOCUMENT.replace('<!-- /one -->\n', '')],
  ['a section that ends before it begins', '<!-- /one -->\n<!-- one -->\n'],
  ['the section twice', DOCUMENT + DOCUMENT],
])('refuses a document with %s', (_, document) => {
  expect(() => withSection(document, 'one', 'new')).toThrow('the document has not exactly one section “one”');
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LINKED_SECTIONS } from '@/figures/method-link';
import { CATALOGUE } from '@/measures/catalogue';
import { entryOfView, foundEntries, kindFacts, methodEntries } from './method-entries';
import { METHOD_SECTIONS } from './method-text';

const DOCUMENT = readFileSync('docs/methods.md', 'utf8');
const GUIDE = { measures: CATALOGUE.map(({ definition }) => ({ id: definition.id, title: definition.title, definition, needs: [] })) }; // prettier-ignore
const ENTRIES = methodEntries(GUIDE, METHOD_SECTIONS);
const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('the methods as docs/methods.md has them', () => {
  it('have every heading as a section, each with an address of its own', () => {
    const headings = [...DOCUMENT.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(METHOD_SECTIONS.map(({ title }) => title)).toEqual(['Notation', ...headings]);
    expect(new Set(METHOD_SECTIONS.map(({ id }) => id)).size).toBe(METHOD_SECTIONS.length);
    expect(METHOD_SECTIONS.map(({ id }) => id)).toContain('absent-rows-and-populations');
  });

  it('lose no word of the document, and show none of its marks', () => {
    const shown = METHOD_SECTIONS.flatMap(({ title, blocks }) => [
      title,
      ...blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text)),
    ]).join(' ');
    const inDocument = words(DOCUMENT.replace(/^# Methods/, 'Notation').replaceAll(/\]\(/g, ' docs '));
    expect(words(shown)).toEqual(inDocument);
    expect(shown).not.toMatch(/`|\*\*|\]\(|\||^#/);
  });

  it('have the table of kinds with its header, and a row for the kind of every measure', () => {
    const table = METHOD_SECTIONS.find(({ id }) => id === 'kinds-of-measure')?.blocks[0];
    const widths = table?.kind === 'table' ? table.rows.map((row) => row.length) : [];
    expect(widths).toEqual([6, 6, 6, 6, 6]);
    for (const { definition } of CATALOGUE) {
      expect(kindFacts(definition.kind, METHOD_SECTIONS).map(([name]) => name)).toEqual([
        'value',
        '95% interval',
        'limits of the funnel',
        'z',
        'scale of overdispersion',
      ]);
    }
    expect(kindFacts('proportion', METHOD_SECTIONS)[1]).toEqual(['95% interval', 'Wilson']);
    expect(kindFacts('ratio', METHOD_SECTIONS)[1]?.[1]).toMatch(/^Clopper–Pearson/);
  });

  it('hold every section that a figure leads to', () => {
    const ids = METHOD_SECTIONS.map(({ id }) => id);
    for (const section of LINKED_SECTIONS) expect(ids).toContain(section);
  });
});

describe('the entries of the page', () => {
  it('are every measure of the catalogue, then every section', () => {
    expect(ENTRIES.map(({ id }) => id)).toEqual([
      ...CATALOGUE.map(({ definition }) => definition.id),
      ...METHOD_SECTIONS.map(({ id }) => id),
    ]);
  });

  it('are found by their links, and by every word that they hold', () => {
    expect(entryOfView(ENTRIES, { measure: 'exception-rate' })?.title).toBe('QOF exception rate');
    expect(entryOfView(ENTRIES, { section: 'overdispersion' })?.title).toBe('Overdispersion');
    expect(entryOfView(ENTRIES, { section: 'exception-rate' })).toBeNull();
    expect(entryOfView(ENTRIES, {})).toBeNull();
    expect(foundEntries(ENTRIES, '')).toEqual(ENTRIES);
    expect(foundEntries(ENTRIES, 'laird dersimonian').map(({ id }) => id)).toEqual(['overdispersion']);
    expect(foundEntries(ENTRIES, 'nothing says zebra')).toEqual([]);
  });
});

import type { ExtractGuide, MeasureDefinition } from '@/analysis/analysis';
import { textMatcher } from '@/ui/text-match';
import type { MethodSection } from './method-text';
import type { MethodsView } from './methods-view';

/** A part of the page that has an address of its own. */
export type MethodEntry =
  | { readonly kind: 'measure'; readonly id: string; readonly title: string; readonly definition: MeasureDefinition }
  | { readonly kind: 'section'; readonly id: string; readonly title: string; readonly section: MethodSection };

/** Every measure, then every section. */
export function methodEntries(
  { measures }: Pick<ExtractGuide, 'measures'>,
  sections: readonly MethodSection[],
): readonly MethodEntry[] {
  return [
    ...measures.map(({ id, title, definition }) => ({ kind: 'measure' as const, id, title, definition })),
    ...sections.map((section) => ({ kind: 'section' as const, id: section.id, title: section.title, section })),
  ];
}

/** The address of an entry. */
export function entryHref({ kind, id }: MethodEntry): string {
  return `#/methods?${kind}=${id}`;
}

/** The entry that a link asks for; null where it asks for none, or for one that there is not. */
export function entryOfView(entries: readonly MethodEntry[], { measure, section }: MethodsView): MethodEntry | null {
  const [kind, id] = measure === undefined ? ['section', section] : ['measure', measure];
  return entries.find((entry) => entry.kind === kind && entry.id === id) ?? null;
}

/** Entries that hold every word of a query, anywhere in them. */
export function foundEntries(entries: readonly MethodEntry[], query: string): readonly MethodEntry[] {
  const matches = textMatcher(query);
  return entries.filter((entry) => matches(textOf(entry)));
}

function textOf(entry: MethodEntry): string {
  if (entry.kind === 'measure') return Object.values(entry.definition).flat().join(' ');
  const blocks = entry.section.blocks.map((block) => (block.kind === 'table' ? block.rows.flat().join(' ') : block.text)); // prettier-ignore
  return [entry.title, ...blocks].join(' ');
}

/** What the methods say of a kind of measure: the row of their table, header and cell, without the first. */
export function kindFacts(
  kind: MeasureDefinition['kind'],
  sections: readonly MethodSection[],
): readonly (readonly [string, string])[] {
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table') continue;
    const [header = [], ...rows] = block.rows;
    const row = rows.find(([first = '']) => header[0] === 'kind' && first.split(' ')[0] === kind);
    if (row) return header.slice(1).map((name, i) => [name, row[i + 1] ?? ''] as const);
  }
  return [];
}

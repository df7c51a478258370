import text from '@docs/methods.md?raw';

/** A paragraph, or a table whose first row is its header. */
export type MethodBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A section of docs/methods.md. */
export interface MethodSection {
  /** Of its title: `Absent rows and populations` is `absent-rows-and-populations`. */
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly MethodBlock[];
}

/** The sections of the methods as docs/methods.md has them, in its order; what stands before the first is `Notation`. */
export const METHOD_SECTIONS: readonly MethodSection[] = sectionsOf(text);

function sectionsOf(document: string): readonly MethodSection[] {
  const [start = '', ...parts] = document.split(/^## /m);
  const notation = `Notation\n${start.replace(/^# .*\n/, '')}`;
  return [notation, ...parts].map((part) => {
    const [title = '', ...lines] = part.split('\n');
    const blocks = lines.join('\n').split(/\n{2,}/).map((block) => block.trim()).filter((block) => block !== ''); // prettier-ignore
    return { id: title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-'), title, blocks: blocks.map(blockOf) };
  });
}

function blockOf(block: string): MethodBlock {
  if (!block.startsWith('|')) return { kind: 'paragraph', text: plain(block.replaceAll('\n', ' ')) };
  const [header = '', , ...rows] = block.split('\n');
  return { kind: 'table', rows: [header, ...rows].map(cellsOf) };
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').slice(1, -1).map((cell) => plain(cell.trim())); // prettier-ignore
}

/** Without the two marks that the document uses in a line: of code, and of a link to another document, which is named. */
function plain(line: string): string {
  return line.replaceAll(/\[([^\]]+)\]\(([^)]+)\)/g, '$1 (docs/$2)').replaceAll('`', '');
}

/** One table of a document in Markdown: each row by the words of its heading. */
export type DocumentTable = readonly Readonly<Record<string, string>>[];

/** The tables of a document in Markdown, in their order. */
export function documentTables(text: string): readonly DocumentTable[] {
  return blocks(text).map((lines) => {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i] ?? ''])));
  });
}

/** What a document says outside its tables and code. */
export function proseOf(text: string): string {
  return text
    .replaceAll(/```[\s\S]*?```/gu, '')
    .split('\n')
    .filter((line) => !line.startsWith('|'))
    .join('\n');
}

/** A printed number: `−£1,155.00` is −1155. NaN for a text. */
export function printedNumber(text: string): number {
  return text === '' ? Number.NaN : Number(text.replace('−', '-').replace('£', '').replaceAll(',', ''));
}

/** How many decimals a printed number has. */
export function decimalsOf(text: string): number {
  return text.split('.')[1]?.length ?? 0;
}

function blocks(text: string): readonly (readonly string[])[] {
  return text.split(/\n(?!\|)/u).flatMap((block) => {
    const lines = block.split('\n').filter((line) => line.startsWith('|'));
    return lines.length > 2 ? [lines] : [];
  });
}

function cellsOf(line: string): readonly string[] {
  return line.split('|').slice(1, -1).map((cell) => cell.trim()); // prettier-ignore
}

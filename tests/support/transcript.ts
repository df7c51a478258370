/** A part of what assistive technology is given, as Playwright writes it (`ariaSnapshot`). */
interface Part {
  readonly role: string;
  readonly name: string;
  /** `level=2`, `checked`, `disabled` and the like. */
  readonly states: readonly string[];
  readonly text: string;
  readonly parts: Part[];
}

/** Rows of a table that are written out: its heading and two more stand for the rest. */
const MOST_ROWS = 3;
const LINE = /^(\w+|\/\w+)(?: "((?:[^"\\]|\\.)*)")?((?: \[[^\]]+\])*)(?:: ?(.*)|:)?$/s;

/** What a screen reader would read from the top of a page to its end, a line for each part of it. */
export function transcriptOf(snapshot: string): string {
  const lines = read(partsOf(snapshot), 0);
  // What was said when it came stands elsewhere for good, and may be gone from the region that said it.
  const isSaidAgain = (line: string) => {
    const [, news = ''] = /^ *status: (.*)$/.exec(line) ?? [];
    return news !== '' && lines.some((other) => other !== line && other.includes(news));
  };
  return `${lines
    .filter((line) => !isSaidAgain(line))
    .join('\n')
    .replace(/build \w+/, 'build …')}\n`;
}

function partsOf(snapshot: string): Part[] {
  const open: { readonly depth: number; readonly parts: Part[] }[] = [{ depth: -1, parts: [] }];
  for (const line of snapshot.split('\n')) {
    const depth = line.search(/\S/);
    const [, role = 'text', name = '', states = '', text = ''] = LINE.exec(unquoted(line.slice(depth + 2))) ?? [];
    while ((open.at(-1)?.depth ?? -1) >= depth) open.pop();
    const part = { role, name: name.replaceAll('\\"', '"'), states: states.match(/[^[\] ]+/g) ?? [], text: unquoted(text), parts: [] };
    open.at(-1)?.parts.push(part);
    open.push({ depth, parts: part.parts });
  } // prettier-ignore
  return open[0]?.parts ?? [];
}

/** Without the quotes of YAML, around a key or a value. */
function unquoted(text: string): string {
  const key = /^'((?:[^']|'')*)'(:.*)?$/s.exec(text);
  if (key) return `${(key[1] ?? '').replaceAll("''", "'")}${key[2] ?? ''}`;
  return /^"(?:[^"\\]|\\.)*"$/s.test(text) ? (JSON.parse(text) as string) : text;
}

function read(parts: readonly Part[], depth: number): string[] {
  const lines: string[] = [];
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    // The words beside a field are its name.
    if (part.role === 'text' && next !== undefined && next.name !== '' && part.text === next.name) return;
    if (part.role === 'text' && index > 0 && part.text === parts[index - 1]?.name) return;
    lines.push(...readPart(part, depth));
  });
  return lines;
}

function readPart(part: Part, depth: number): string[] {
  const { role, name, states, parts } = part;
  const pad = '  '.repeat(depth);
  if (role.startsWith('/') || (role === 'status' && words(part) === '')) return [];
  if (role === 'rowgroup') return read(parts, depth);
  if (role === 'table' || role === 'grid') return [`${pad}${role}: ${name}`, ...rows(part, depth + 1)];
  if (['text', 'paragraph', 'strong', 'heading', 'link', 'term', 'definition', 'caption', 'status', 'button', 'slider', 'switch', 'checkbox', 'textbox', 'option', 'img'].includes(role)) {
    return [`${pad}${spoken(part)}`];
  }
  if (role === 'combobox') {
    const chosen = parts.find((option) => option.states.includes('selected'))?.name ?? part.text;
    const of = parts.length > 0 ? `, one of ${parts.length}` : '';
    return [`${pad}list to choose from: ${name}${chosen === '' ? '' : `, ${chosen}`}${of}${said(states)}`];
  }
  if (role === 'listitem' && parts.every((inner) => ['text', 'strong', 'link', 'button'].includes(inner.role))) return [`${pad}• ${words(part)}`];
  const title = [role, ...(name === '' ? [] : [name])].join(': ');
  return [`${pad}${title}${said(states)}${part.text === '' ? '' : `: ${part.text}`}`, ...read(parts, depth + 1)];
} // prettier-ignore

/** A part that is one line: what it is, its name and what it holds. */
function spoken(part: Part): string {
  const { role, name, states } = part;
  if (role === 'text' || role === 'strong' || role === 'paragraph') return words(part);
  const held = name === '' ? words(part) : ['textbox', 'searchbox'].includes(role) ? part.text : '';
  return `${role}: ${[name, held].filter((one) => one !== '').join(', ')}${said(states)}`;
}

/** The words inside a part, links named as such. */
function words({ role, name, text, parts }: Part): string {
  const inside = parts.filter((part) => !part.role.startsWith('/')).map((part) => (part.role === 'link' || part.role === 'button' ? `[${part.role}: ${part.name || words(part)}]` : words(part)));
  return [...(inside.length === 0 && text === '' && role !== 'paragraph' ? [name] : [text]), ...inside]
    .filter((one) => one !== '')
    .join(' ')
    .replaceAll(/ (?=[.,;:)](?: |$))/g, '');
} // prettier-ignore

const said = (states: readonly string[]) => (states.length === 0 ? '' : ` (${states.join(', ').replace('level=', 'level ')})`); // prettier-ignore

function rows(table: Part, depth: number): string[] {
  const all = table.parts.flatMap((part) => (part.role === 'rowgroup' ? part.parts : [part])).filter(({ role }) => role === 'row');
  const pad = '  '.repeat(depth);
  const shown = all.slice(0, MOST_ROWS).map((row) => `${pad}row: ${row.parts.map((cell) => cell.name || words(cell) || 'empty').join(' | ')}`);
  return all.length > MOST_ROWS ? [...shown, `${pad}and ${all.length - MOST_ROWS} more rows`] : shown;
} // prettier-ignore

/** What a page's address holds after its `?`. */
export type Search = Readonly<Record<string, unknown>>;

/**
 * A view as the text of a link, short enough to read: `period=2007/08&only=~DacCom~WatCom`. Lists are joined by `~`;
 * a text that could be taken for something else is written as JSON.
 */
export function searchText(search: Search): string {
  const parts = Object.entries(search)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${encode(key)}=${encode(written(value))}`);
  return parts.length === 0 ? '' : `?${parts.join('&')}`;
}

/** Reads what `searchText` wrote. What a reader has typed into it stays text: it is for the page's schema to judge. */
export function parseSearch(text: string): Record<string, unknown> {
  const entries = [...new URLSearchParams(text)].map(([key, value]) => [key, read(value)] as const);
  return Object.fromEntries(entries);
}

const AMBIGUOUS = /^(?:true$|false$|[~"[{])/;

function written(value: unknown): string {
  if (typeof value === 'string') return AMBIGUOUS.test(value) ? JSON.stringify(value) : value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  const isPlainList = Array.isArray(value) && value.every((item) => typeof item === 'string' && !item.includes('~'));
  return isPlainList ? value.map((item) => `~${item}`).join('') : JSON.stringify(value);
}

function read(text: string): unknown {
  if (text === 'true' || text === 'false') return text === 'true';
  if (text.startsWith('~')) return text.slice(1).split('~');
  if (!AMBIGUOUS.test(text)) return text;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Percent-encodes what would end a part of the address, and leaves the rest readable. */
function encode(text: string): string {
  return encodeURIComponent(text)
    .replace(/%(?:2F|3A|2C|40)/g, decodeURIComponent)
    .replaceAll('%20', '+');
}

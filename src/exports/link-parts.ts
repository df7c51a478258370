/** A stretch of a text, and where it leads. */
export interface LinkPart {
  readonly text: string;
  /** Null for plain text. */
  readonly link: string | null;
}

const LINK = /https?:\/\/[^\s<>"]+/gu;
/** What ends a sentence rather than the link in it. */
const AFTER_LINK = /[.,;:!?)\]]+$/u;
/** Office programs refuse a document with a longer one. */
const LONGEST_LINK = 2000;
const LONGEST_SHOWN = 80;

/** A text parted into its links and what lies between them; links that office programs would refuse stay plain. */
export function linkParts(text: string): readonly LinkPart[] {
  const parts: LinkPart[] = [];
  let done = 0;
  const plainTo = (end: number | undefined) => {
    const plain = text.slice(done, end);
    if (plain !== '') parts.push({ text: plain, link: null });
  };
  for (const found of text.matchAll(LINK)) {
    const shown = found[0].replace(AFTER_LINK, '');
    const link = safeLink(shown);
    if (link === null) continue;
    plainTo(found.index);
    parts.push({ text: shown, link });
    done = found.index + shown.length;
  }
  plainTo(undefined);
  return parts;
}

/** An address as office programs take it; null where they would refuse it. */
export function safeLink(address: string): string | null {
  const link = /^https?:/u.test(address) && URL.canParse(address) ? new URL(address).href : null;
  return link !== null && link.length <= LONGEST_LINK ? link : null;
}

/** A link as it is shown where room is short: its beginning, which says where it leads. */
export function shortLink(link: string): string {
  return link.length <= LONGEST_SHOWN ? link : `${link.slice(0, LONGEST_SHOWN - 1)}…`;
}

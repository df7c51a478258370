/** Text as it is compared: without capitals, accents or punctuation at its ends. */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * A test for texts that hold every word of a query, in any order, capitals and accents aside.
 *
 * @param query what was typed; an empty one matches every text
 */
export function textMatcher(query: string): (text: string) => boolean {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return (text) => {
    const inText = plain(text);
    return words.every((word) => inText.includes(word));
  };
}

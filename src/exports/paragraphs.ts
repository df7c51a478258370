/** The paragraphs of a text, which empty lines part; none for an empty text. */
export function paragraphsIn(text: string): readonly string[] {
  const parts = text.split(/(?:\r\n?|\n)[^\S\r\n]*(?:\r\n?|\n)\s*/u).map((part) => part.trim());
  return parts.filter((part) => part !== '');
}

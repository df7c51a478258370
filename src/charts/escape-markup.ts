const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/**
 * Text made safe inside XML and HTML, in content and in attributes. Characters that no XML document may hold (control
 * characters other than tab and line ends, halves of a surrogate pair) become `�`.
 */
export function escapeMarkup(text: string): string {
  return replaceForbidden(text).replace(/[&<>"']/gu, (character) => NAMES[character] ?? character);
}

/** Puts `�` for what XML forbids, and leaves the rest, markup too, as it is. */
export function replaceForbidden(text: string): string {
  return text.replace(/(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '\ufffd');
}

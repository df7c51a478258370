/** Lower case for the first letter inside a sentence; abbreviations such as `GP` stay. */
export function inSentence(text: string): string {
  return /^[A-Z](?:[a-z]|-|$)/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** The first letter as a sentence begins. */
export function startSentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Sentences as one text, `Grouped by region. Regions shown: East`; null for none. */
export function sentencesOrNull(sentences: readonly string[]): string | null {
  return sentences.length === 0 ? null : sentences.join('. ');
}

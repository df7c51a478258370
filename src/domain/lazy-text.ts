/** A text, or what makes it when it is asked for: of thousands a reader hears a few. */
export type LazyText = string | (() => string);

/** The text itself. */
export function textOf(text: LazyText): string {
  return typeof text === 'string' ? text : text();
}

/** Columns asked for at once: so often a page can show how far a scan is, and be left. */
const COLUMNS_AT_ONCE = 6;

/** The keys of a scan's columns, as many together as are asked for at once. */
export function scanChunks(keys: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(keys.length / COLUMNS_AT_ONCE) }, (_, i) =>
    keys.slice(i * COLUMNS_AT_ONCE, (i + 1) * COLUMNS_AT_ONCE),
  );
}

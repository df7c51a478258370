/** A number of a result row, or null. Throws on anything else: what stands in a result is our own doing. */
export function numberOrNull(value: unknown): number | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number') return value;
  throw new TypeError(`a result holds ${typeof value} where a number belongs`);
}

/** A text of a result row, or null. */
export function textOrNull(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'string') return value;
  throw new TypeError(`a result holds ${typeof value} where a text belongs`);
}

/** A yes or no of a result row. */
export function flag(value: unknown): boolean {
  if (typeof value === 'boolean') return value;
  throw new TypeError(`a result holds ${typeof value} where yes or no belongs`);
}

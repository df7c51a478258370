/**
 * The id of a mark by what the renderer hands back with a tooltip: `[x, y, id]`, or a record with an `id`.
 *
 * @returns null for a mark without one
 */
export function markId(data: unknown): string | null {
  const id: unknown = Array.isArray(data) ? data[2] : typeof data === 'object' && data !== null && 'id' in data ? data.id : null; // prettier-ignore
  return typeof id === 'string' ? id : null;
}

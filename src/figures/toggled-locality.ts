/**
 * The localities shown once one is shown or hidden; null for all. Hiding the last one brings all back.
 *
 * @param only those shown; null for all
 * @param all every locality of the units compared, in their order
 */
export function toggledLocality(
  only: readonly string[] | null,
  locality: string,
  all: readonly string[],
): readonly string[] | null {
  const shown = only ?? all;
  const next = all.filter((name) => (name === locality ? !shown.includes(name) : shown.includes(name)));
  return next.length === 0 || next.length === all.length ? null : next;
}

/**
 * The word for a number of areas that units are grouped by: `2 localities`, `2 PCNs`, `1 area team` are made from it.
 *
 * @param grouping as it is offered, such as `PCN`; undefined: the reader's localities
 */
export function areaWord(grouping: string | undefined, count: number): string {
  if (grouping === undefined) return count === 1 ? 'locality' : 'localities';
  const word = /^[A-Z][a-z]/.test(grouping) ? grouping.charAt(0).toLowerCase() + grouping.slice(1) : grouping;
  if (count === 1) return word;
  return word.endsWith('s') ? word : `${word}s`;
}

/** The lowest and highest age of a band in the form of `ageKey`; null where it names no ages. */
function agesOf(band: string): readonly [number, number] | null {
  const [, from, to] = /^(\d{1,3})(?:-(\d{1,3}))?$/.exec(band) ?? [];
  if (from !== undefined) return [Number(from), Number(to ?? from)];
  const [, oldest] = /^(\d{1,3})\s*(?:\+|plus|and over|or over|and older)$/.exec(band) ?? [];
  if (oldest !== undefined) return [Number(oldest), Infinity];
  const [, below] = /^(?:under|<)\s*(\d{1,3})$/.exec(band) ?? [];
  return below === undefined ? null : [0, Number(below) - 1];
}

/** Whether two different bands hold the same age, as `65+` and `65-74` do: they then belong to two ways of banding. */
export function overlappingAges(bands: readonly string[]): boolean {
  const ages = [...new Set(bands)].flatMap((band) => {
    const found = agesOf(band);
    return found === null ? [] : [found];
  });
  const sorted = ages.sort(([a], [b]) => a - b);
  return sorted.some(([from], i) => {
    const before = sorted[i - 1];
    return before !== undefined && from <= before[1];
  });
}

/**
 * What a measure counts, which alone decides its interval and its limits.
 *
 * - `proportion`: x of n, between 0 and 1
 * - `rate`: events x for a population n; x may exceed n
 * - `ratio`: two counts, a for each b (follow-ups for each first attendance)
 * - `cost`: pounds for each n; not a count, so no chance limits
 */
export type MeasureKind = 'proportion' | 'rate' | 'ratio' | 'cost';

import type { ResolvedRelations } from '@/features/relationships/resolve-relations';

/** Whether there are two measures to set against each other. */
export function hasPair(resolved: ResolvedRelations | null): resolved is ResolvedRelations {
  return resolved !== null && resolved.choices.length > 1;
}

/** What the page lacks where there are no two measures. */
export function noPairWords(resolved: ResolvedRelations | null): string {
  return resolved ? 'Only one measure is loaded' : 'Nothing that is loaded makes a measure';
}

/** Why there is no scatter. */
export const NONE_JOINED = 'No unit has a value of both measures.';

/** Why there is no table of correlations. */
export const NO_CORRELATIONS = 'Fewer than two measures have values.';

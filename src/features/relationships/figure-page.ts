import type { FigurePage, MakerContext } from '@/figures/figure-maker';
import { schemeOf } from './relations-scheme';
import { type RelationshipsView, relationshipsViewSchema } from './relationships-view';
import { type ResolvedRelations, resolveRelations } from './resolve-relations';
import { savableMatrix } from './savable-matrix';
import { savableMultiples } from './savable-multiples';
import { savableScatter } from './savable-scatter';
import { hasPair, NO_CORRELATIONS, NONE_JOINED, noPairWords } from './view-model/absent-words';
import { chosenMultiples } from './view-model/chosen-multiples';
import { matrixKeys, matrixPairs, matrixRequest } from './view-model/matrix';
import { answeredMultiples } from './view-model/multiples';
import { relationInput } from './view-model/relation-input';

/** The figures of the Relationships page. */
export const relationshipsFigures: FigurePage<typeof relationshipsViewSchema.shape> = {
  schema: relationshipsViewSchema,
  panels: {
    scatter: async (view, context) => {
      const resolved = resolvedOf(view, context);
      const result = await context.analysis.compare(resolved.request);
      if (result.joined.length === 0) throw new Error(NONE_JOINED);
      const input = relationInput(result, resolved, schemeOf(context.description, resolved));
      return { savable: savableScatter(input, resolved.only), notes: resolved.notes };
    },
    multiples: async (view, context) => {
      const resolved = resolvedOf(view, context);
      const chosen = chosenMultiples(resolved, view.series);
      const { multiples, tooFew, series } = chosen;
      if (tooFew !== null) throw new Error(tooFew);
      // As on the page, one that cannot be answered is drawn as having no data.
      const results = await Promise.all(multiples.map(({ request }) => context.analysis.compare(request).catch(() => null))); // prettier-ignore
      const scheme = schemeOf(context.description, resolved);
      const other = view.series === 'indicators' && series === 'periods' ? ['Neither measure is of a group of indicators: shown for each period.'] : []; // prettier-ignore
      return {
        savable: savableMultiples(answeredMultiples(multiples, results), resolved.only, scheme, chosen),
        notes: [...resolved.notes, ...other],
      };
    },
    matrix: async (view, { analysis, description, groups }) => {
      const resolved = resolvedOf(view, { description, groups });
      const request = matrixRequest(resolved);
      const plan = await analysis.scanPlan(request);
      const keys = matrixKeys(plan.columns, view.matrix, [resolved.x.key, resolved.y.key]);
      if (keys.length < 2) throw new Error(NO_CORRELATIONS);
      const { columns } = await analysis.scan({ ...request, columns: [...keys] });
      const pairs = matrixPairs(columns);
      if (pairs.length === 0) throw new Error(NO_CORRELATIONS);
      const input = { plan, columns, pairs, period: resolved.period, isSample: description.isSample };
      return { savable: savableMatrix(input), notes: resolved.notes };
    },
  },
};

function resolvedOf(
  view: RelationshipsView,
  { description, groups }: Pick<MakerContext, 'description' | 'groups'>,
): ResolvedRelations {
  const resolved = resolveRelations(view, description, groups);
  if (!hasPair(resolved)) throw new Error(`${noPairWords(resolved)}.`);
  return resolved;
}

import { QueryClient } from '@tanstack/react-query';
import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import { type FirstAnswers, keptKey } from '../../src/app/first-view/answers';
import { contractQuery } from '../../src/features/ratio/queries';
import { resolveRatio } from '../../src/features/ratio/resolve-ratio';
import { figuresTrend } from '../../src/features/ratio/view-model/activity';
import { resolveView } from '../../src/features/variation/resolve-view';
import { trendRequest } from '../../src/features/variation/trend-request';
import { measureQuery, trendQuery } from '../../src/figures/queries';

/** What the core answers to the questions of Variation and of Follow-up ratio as they open on the sample. */
export async function firstAnswersOfSample(): Promise<FirstAnswers> {
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  const description = await analysis.describe();
  const variation = resolveView({}, description, []);
  const ratio = resolveRatio({}, description, [], []);
  if (!variation || !ratio) throw new Error('The sample makes no measure, or has no attendances.');
  const trend = trendRequest(variation, undefined);
  const queries = new QueryClient();
  await queries.query(measureQuery(analysis, 0, variation.request));
  if (trend) await queries.query(trendQuery(analysis, 0, trend));
  await queries.query(contractQuery(analysis, 0, ratio.request));
  await queries.query(trendQuery(analysis, 0, figuresTrend(ratio.request)));
  const answers = queries
    .getQueryCache()
    .getAll()
    .map(({ queryKey, state }) => [keptKey(queryKey), state.data] as const);
  return { description, answers };
}

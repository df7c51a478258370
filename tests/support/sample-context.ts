import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import type { MakerContext } from '../../src/figures/figure-maker';

/** What figures are made from where the sample is loaded and the reader keeps nothing. */
export async function sampleContext(): Promise<MakerContext> {
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  return { analysis, description: await analysis.describe(), groups: [], contractLines: [], engagement: [] };
}

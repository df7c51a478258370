import { createNodeAnalysis } from '../../src/analysis/node-analysis';
import type { MakerContext } from '../../src/figures/figure-maker';

/** What figures are made from where the sample is loaded and the reader keeps nothing, with the name of the data. */
export async function sampleContext(): Promise<MakerContext & { readonly fingerprint: string }> {
  const analysis = await createNodeAnalysis();
  await analysis.open([]);
  const fingerprint = await analysis.fingerprint();
  return { analysis, fingerprint, description: await analysis.describe(), groups: [], contractLines: [], engagement: [] }; // prettier-ignore
}

import { createCore } from '../../src/analysis/core';
import type { Analysis, LoadReport } from '../../src/analysis/analysis';
import { createNodeEngine } from '../../src/engine/node-engine';

/** A core with these extracts loaded: file name → text of the file. The sample is empty. */
export async function loadedCore(
  files: Readonly<Record<string, string>>,
): Promise<{ analysis: Analysis; report: LoadReport }> {
  const analysis = createCore(await createNodeEngine(), () => Promise.resolve([]));
  const report = await analysis.load(
    Object.entries(files).map(([name, text]) => ({ name, content: new TextEncoder().encode(text) })),
  );
  return { analysis, report };
}

/** Lines of a CSV file, each a string with commas. */
export const csv = (...lines: readonly string[]): string => `${lines.join('\n')}\n`;

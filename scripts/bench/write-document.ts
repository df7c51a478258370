import { readFileSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { withSection } from './marked-section';

const DOCUMENT = 'docs/performance.md';

/** Puts a text into a marked section of docs/performance.md, in the form in which the repository keeps its documents. */
export async function writeSection(name: string, text: string): Promise<void> {
  const document = withSection(readFileSync(DOCUMENT, 'utf8'), name, text);
  const style = await resolveConfig(DOCUMENT);
  writeFileSync(DOCUMENT, await format(document, { ...style, filepath: DOCUMENT }));
}

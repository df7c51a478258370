import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createNodeEngine } from '@/engine/node-engine';
import type { Analysis, SourceFile } from './analysis';
import { createCore } from './core';
import { sampleFileNames } from './sample-manifest';

const SAMPLE_FOLDER = fileURLToPath(new URL('../../public/data/', import.meta.url));

/** The core in this Node process, with nothing loaded; its sample is the one the page ships. */
export async function createNodeAnalysis(): Promise<Analysis> {
  return createCore(await createNodeEngine(), () => Promise.resolve(sampleFiles()));
}

function sampleFiles(): readonly SourceFile[] {
  return sampleFileNames(readFileSync(`${SAMPLE_FOLDER}manifest.json`, 'utf8')).map((name) => ({
    name,
    content: { path: `${SAMPLE_FOLDER}${name}` },
  }));
}

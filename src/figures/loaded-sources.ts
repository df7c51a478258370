import type { Description, MeasureSource } from '@/analysis/analysis';

/** Every loaded file as a source: of what is said of all measures together. */
export function loadedSources({ files, isSample }: Description): readonly MeasureSource[] {
  return files.map(({ name, kindWords, published }) => ({ file: name, kindWords, published, isSample }));
}

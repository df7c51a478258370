import type { MeasureResult } from '@/analysis/analysis';

/** Where the figures come from: each kind of extract once, with its files and the dates they give. */
export function sourceCaption({ sources }: Pick<MeasureResult, 'sources'>): string {
  if (sources.length === 0) return 'not known';
  const kinds = [...new Set(sources.map(({ kindWords }) => kindWords))];
  return kinds
    .map((kind) => {
      const files = [...new Set(sources.filter(({ kindWords }) => kindWords === kind).map(({ file }) => file))];
      const isSample = sources.some((source) => source.kindWords === kind && source.isSample);
      return `${kind} (${files.length > 3 ? `${files.length} files` : files.join(', ')}${isSample ? '; synthetic' : ''})`;
    })
    .join('; ');
}

import type { MeasureResult } from '@/analysis/analysis';

/** Where the figures come from: each kind of extract once, with its files, in whatever order they were loaded. */
export function sourceCaption({ sources }: Pick<MeasureResult, 'sources'>): string {
  if (sources.length === 0) return 'not known';
  const kinds = inOrder(sources.map(({ kindWords }) => kindWords));
  return kinds
    .map((kind) => {
      const files = inOrder(sources.filter(({ kindWords }) => kindWords === kind).map(({ file }) => file));
      const isSample = sources.some((source) => source.kindWords === kind && source.isSample);
      return `${kind} (${files.length > 3 ? `${files.length} files` : files.join(', ')}${isSample ? '; synthetic' : ''})`;
    })
    .join('; ');
}

function inOrder(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB', { numeric: true }));
}

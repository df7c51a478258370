import type { ExtractGuide } from '@/analysis/analysis';

type Needed = ExtractGuide['measures'][number];

/** Whether everything that a measure needs is loaded. */
export function isReady({ needs }: Needed): boolean {
  return needs.every(({ files }) => files.length > 0);
}

/** How many measures have all that they need, for a panel's subtitle. */
export function readyWords({ measures }: ExtractGuide): string {
  const ready = measures.filter(isReady).length;
  const rest = measures.length - ready;
  if (rest === 0) return `All ${measures.length} measures have the extracts they need.`;
  return `${ready} of ${measures.length} measures have the extracts they need; ${rest} ${rest === 1 ? 'lacks' : 'lack'} some.`;
}

const MOST_FILES = 3;

/** The names of files, the first few of many. */
export function filesWords(files: readonly string[]): string {
  const more = files.length - MOST_FILES;
  return more > 0 ? `${files.slice(0, MOST_FILES).join(', ')} and ${more} more` : files.join(', ');
}

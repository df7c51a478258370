import type { MeasureSource } from '@/analysis/analysis';
import type { SavableTable } from '@/exports/savable';
import { sourceCaption } from './source-caption';

interface TableOf {
  readonly title: string;
  readonly subtitle: string;
  /** What is left out of it or put in other groups, in words; null or absent: nothing. */
  readonly filters?: string | null;
  readonly sources: readonly MeasureSource[];
  /** True where small counts are masked in it; false where it holds no counts of people. */
  readonly isMasked: boolean;
  /** What must be said besides, for a threshold of small numbers; absent or empty: nothing. */
  readonly caveat?: (threshold: number) => string;
  /** The table for a threshold of small numbers. */
  readonly table: SavableTable['table'];
  readonly nameParts: SavableTable['nameParts'];
}

/** A table that has no chart, with its words, as it can be saved. */
export function savableTable({
  title,
  subtitle,
  filters = null,
  sources,
  isMasked,
  caveat = () => '',
  table,
  nameParts,
}: TableOf): SavableTable {
  const masked = (threshold: number) => (threshold > 1 ? `Counts from 1 to ${threshold - 1} are masked as *.` : 'No count is masked.'); // prettier-ignore
  return {
    words: (threshold) => ({
      title,
      subtitle,
      filters,
      source: sourceCaption({ sources }),
      asOf: null,
      caveat: `${isMasked ? masked(threshold) : ''} ${caveat(threshold)}`.trim(),
      sampleNotice: sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
      alt: `Table: ${title}.`,
    }),
    table,
    nameParts,
  };
}

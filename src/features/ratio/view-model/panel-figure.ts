import type { MeasureSource } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { endOf, parsePeriod, periodWords } from '@/domain/period';
import type { Figure } from '@/exports/figure';
import { sourceCaption } from '@/figures/source-caption';

/** What a panel says of its chart; the rest of a saved figure's words follows from where the figures come from. */
export interface PanelFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly filters?: string | null;
  readonly sources: readonly MeasureSource[];
  /** The first to the last period, in words. */
  readonly span: string;
  readonly caveats: readonly string[];
  readonly alt: string;
}

/** The words of a saved chart of the page. */
export function panelFigure({ title, subtitle, filters = null, sources, span, caveats, alt }: PanelFigure): Figure {
  return {
    title,
    subtitle,
    filters,
    source: sourceCaption({ sources }),
    asOf: `Data for ${span}`,
    caveat: caveats.filter((text) => text !== '').join(' '),
    sampleNotice: sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    reference: window.location.href,
    alt,
  };
}

/** How much is left off for small counts, and why; empty for nothing. @param what the word for so many: `points` */
export function leftOffWords(count: number, threshold: number, what: string): string {
  if (count === 0) return '';
  return `${formatCount(count)} ${what} left off, so that no count from 1 to ${threshold - 1} can be read or worked out.`;
}

/** The first to the last of periods as one, in words. */
export function spanWords(periods: readonly string[]): string {
  const [first, last] = [parsePeriod(periods[0] ?? ''), parsePeriod(periods.at(-1) ?? '')];
  if (!first || !last) return '';
  return periodWords({ firstMonth: first.firstMonth, months: endOf(last) - first.firstMonth });
}

import type { MeasureSource } from '@/analysis/analysis';
import type { FigureWords } from '@/exports/figure';
import { sourceCaption } from './source-caption';

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
export function panelFigure({
  title,
  subtitle,
  filters = null,
  sources,
  span,
  caveats,
  alt,
}: PanelFigure): FigureWords {
  return {
    title,
    subtitle,
    filters,
    source: sourceCaption({ sources }),
    asOf: `Data for ${span}`,
    caveat: caveats.filter((text) => text !== '').join(' '),
    sampleNotice: sources.some(({ isSample }) => isSample) ? 'Synthetic sample data' : null,
    alt,
  };
}

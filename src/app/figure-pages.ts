import type { z } from '@/domain/schema';
import type { FigurePage, MadeFigure, MakerContext } from '@/figures/figure-maker';
import { readView } from './read-view';
import type { Search } from '@/domain/search-text';

/** Makes the figure that a panel of a page shows for a view. @throws Error in plain words */
type Make = (panel: string, view: Search, context: MakerContext) => Promise<MadeFigure>;

/** The pages that have figures, each fetched when one is made. */
const PAGES: Readonly<Record<string, () => Promise<Make>>> = {
  '/outliers': async () => makerOf((await import('@/features/outliers/figure-page')).outliersFigures),
  '/overview': async () => makerOf((await import('@/features/overview/figure-page')).overviewFigures),
  '/prescribing': async () => makerOf((await import('@/features/prescribing/figure-page')).prescribingFigures),
  '/relationships': async () => makerOf((await import('@/features/relationships/figure-page')).relationshipsFigures),
  '/variation': async () => makerOf((await import('@/features/variation/figure-page')).variationFigures),
  '/practices': async () => makerOf((await import('@/features/practices/figure-page')).practiceFigures),
  '/ratio': async () => makerOf((await import('@/features/ratio/figure-page')).ratioFigures),
};

/**
 * Makes a figure from what a link says of it, without the page: the command line and the page's pack make the very same.
 *
 * @param page a page's path, `/variation`
 * @param panel the name of one of its panels, `funnel`
 * @param view what the page's link holds
 * @throws Error in plain words where there is no such figure, or what is loaded gives none
 */
export async function makeFigure(
  page: string,
  panel: string,
  view: Search,
  context: MakerContext,
): Promise<MadeFigure> {
  const maker = PAGES[page];
  if (!maker) throw new Error(`No page “${page}” has figures.`);
  return (await maker())(panel, view, context);
}

function makerOf<Shape extends z.core.$ZodLooseShape>({ schema, panels }: FigurePage<Shape>): Make {
  return async (panel, search, context) => {
    const make = Object.hasOwn(panels, panel) ? panels[panel] : undefined;
    if (!make) throw new Error(`There is no figure “${panel}”; there are: ${Object.keys(panels).join(', ')}.`);
    const { view, ignored } = readView(schema, search);
    const { savable, notes } = await make(view, context);
    const unread = ignored.length === 0 ? [] : [`Parts of the link could not be used: ${ignored.join(', ')}.`];
    return { savable, notes: [...unread, ...notes] };
  };
}

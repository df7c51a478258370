import type { Pack, PackFigure } from '@/domain/pack';
import { type Search, searchText } from '@/domain/search-text';
import type { Figure, FigureWords } from '@/exports/figure';
import { namedParts } from '@/exports/named-parts';
import type { PaperPicture } from '@/exports/paper';
import type { SavableChart, SavableTable, SavedTable } from '@/exports/savable';
import type { NativeChart } from '@/charts/native-chart';
import { CountsTooSmall } from '@/figures/counts-too-small';
import { loadedSources } from '@/figures/loaded-sources';
import { sourceCaption } from '@/figures/source-caption';
import type { MadeFigure, MakerContext } from '@/figures/figure-maker';
import { maskedCells } from './masked-cells';
import { figureLabel } from '@/exports/figure-label';
import { mayBeRelated } from './related-counts';
import { giveAway } from './same-counts';
import { areApart } from './views-apart';

/** Makes a figure of a page from what its link holds. @throws Error in plain words */
export type MakeFigure = (page: string, panel: string, view: Search, context: MakerContext) => Promise<MadeFigure>;

/** What a pack is made with. */
export interface PackMaking {
  readonly makeFigure: MakeFigure;
  readonly context: MakerContext;
  /** Counts from 1 to one less than this are masked; 0 or 1 masks none. */
  readonly threshold: number;
  /** What links begin with: the address of the page without its `#`. */
  readonly address: string;
  /** Short name of the data that are loaded. */
  readonly data: string;
  /** Figures made before with the same data, threshold and address, by what was asked: they are not made again. */
  readonly known?: Map<string, UnnamedFigure>;
  /** Called before each figure that has to be made, with how many are. */
  readonly onStep?: (done: number, of: number) => void;
  readonly signal?: AbortSignal;
}

/** A figure without its place in a pack. */
export type UnnamedFigure = Omit<PackedFigure, 'item' | 'number' | 'caption'>;

/** A figure of a pack, made from what is loaded. */
export interface PackedFigure {
  readonly item: PackFigure;
  readonly kind: 'figure' | 'table';
  /** From 1, figures and tables each by themselves. */
  readonly number: number;
  readonly words: Figure;
  readonly caption: string;
  /** The chart alone, as SVG; null for a table. */
  readonly picture: PaperPicture | null;
  /** The chart with its words around it, as a file of its own; null for a table. */
  readonly svg: string | null;
  readonly native: NativeChart | null;
  readonly table: SavedTable;
  readonly nameParts: SavableChart['nameParts'];
  /** What the view asks for and is not loaded: the figure shows something else instead. */
  readonly notes: readonly string[];
  /** What its picture and its table leave out for small numbers, in a sentence each; empty for nothing. */
  readonly leftOut: readonly string[];
}

/** A figure that what is loaded does not give. */
export interface UnmadeFigure {
  readonly item: PackFigure;
  readonly reason: string;
}

/** A pack with its figures made; those that could not be keep their place. */
export interface MadePack {
  readonly pack: Pack;
  readonly figures: ReadonlyMap<string, PackedFigure | UnmadeFigure>;
}

export function isMade(figure: PackedFigure | UnmadeFigure | undefined): figure is PackedFigure {
  return figure !== undefined && 'words' in figure;
}

/** The figures of a pack that were made, in their order. */
export function madeFigures({ pack, figures }: MadePack): readonly PackedFigure[] {
  return pack.items.flatMap(({ id }) => {
    const figure = figures.get(id);
    return isMade(figure) ? [figure] : [];
  });
}

/**
 * Makes every figure of a pack, one after another, with room between them for whatever else the thread has to do.
 *
 * @throws the signal's reason where it was called off
 */
export async function makePack(pack: Pack, making: PackMaking): Promise<MadePack> {
  const wanted = pack.items.filter((item) => item.kind === 'figure');
  const figures = new Map<string, PackedFigure | UnmadeFigure>();
  const numbers = { figure: 0, table: 0 };
  for (const [index, item] of wanted.entries()) {
    making.signal?.throwIfAborted();
    if (!making.known?.has(askedOf(item))) making.onStep?.(index, wanted.length);
    try {
      const made = await knownFigure(item, making);
      refuseGivingAway(item, made, [...figures.values()].filter(isMade));
      numbers[made.kind] += 1;
      const caption = captionOf(item, made.words);
      figures.set(item.id, { ...made, item, caption, number: numbers[made.kind] });
    } catch (cause) {
      figures.set(item.id, { item, reason: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  making.signal?.throwIfAborted();
  return { pack, figures };
}

/** @throws Error where a figure and one before it would together give small counts away */
function refuseGivingAway(item: PackFigure, { table }: UnnamedFigure, before: readonly PackedFigure[]): void {
  const isMasked = maskedCells(table) > 0;
  const masking = before.filter((figure) => isMasked || maskedCells(figure.table) > 0);
  // What one grouping adds up another parts: the sums of both tell more than either, of whatever they are.
  const parted = masking.find((figure) => groupingOf(figure.item) !== groupingOf(item) || giveAway(figure.table, table)); // prettier-ignore
  if (parted) {
    throw new Error(`Small counts are masked in it or in ${figureLabel(parted)}, which is parted in another way: side by side they could give small counts away. Take one of them out, or leave small numbers unmasked.`); // prettier-ignore
  }
  const related = masking.find((figure) => !areApart(figure.item.view, item.view) && mayBeRelated(figure.table, table));
  if (related) {
    throw new Error(`Small counts are masked in it or in ${figureLabel(related)}, and its counts may be part of those, or made of them: side by side they could give small counts away. Take one of them out, or leave small numbers unmasked.`); // prettier-ignore
  }
}

/** The areas that a view groups units by, as text; `null` for localities. */
function groupingOf({ view }: PackFigure): string {
  return JSON.stringify(view['grouping'] ?? null);
}

/** Lets the thread do whatever else waits. */
const anotherTask = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** What a figure is asked for by, as text. */
function askedOf({ page, panel, view }: PackFigure): string {
  return JSON.stringify([page, panel, view]);
}

async function knownFigure(item: PackFigure, making: PackMaking): Promise<UnnamedFigure> {
  const asked = askedOf(item);
  const known = making.known?.get(asked);
  if (known) return known;
  await anotherTask();
  const made = await unnamedFigure(item, making);
  making.known?.set(asked, made);
  return made;
}

async function unnamedFigure(item: PackFigure, making: PackMaking): Promise<UnnamedFigure> {
  const { savable, notes } = await making.makeFigure(item.page, item.panel, item.view, making.context);
  const table = await savable.table(making.threshold);
  const common = { table, notes, leftOut: sentences(table.leftOut), nameParts: savable.nameParts };
  const drawn = 'figure' in savable ? await drawnOf(savable, making.threshold) : savable.words(making.threshold);
  if (!('picture' in drawn)) {
    const words = drawn instanceof CountsTooSmall ? wordsWithoutPicture(savable, making) : drawn;
    const all = drawn instanceof CountsTooSmall ? [...notes, drawn.message] : notes;
    const full = withReference(words, item, making, all);
    return { ...common, notes: all, kind: 'table', words: full, picture: null, svg: null, native: null };
  }
  const [{ paintSvg }, { framedSvg }] = await Promise.all([
    import('@/charts/paint-svg'),
    import('@/exports/figure-svg'),
  ]);
  const words = withReference(drawn.words, item, making, notes);
  await anotherTask();
  const svg = paintSvg(drawn.picture.drawing);
  const { width, height } = drawn.picture;
  return {
    ...common,
    kind: 'figure',
    leftOut: [...sentences(drawn.leftOff), ...common.leftOut],
    words,
    picture: { svg, png: null, width, height },
    svg: framedSvg(words, svg, { width, height }),
    native: drawn.native ?? null,
  };
}

/** A text as a list of one sentence, and as none where it is absent or empty. */
function sentences(text = ''): readonly string[] {
  return text === '' ? [] : [`${text.replace(/\.$/u, '')}.`];
}

/** The chart, or why its small counts allow none: it then stands as a table. Whatever else goes wrong is no reason for that. */
async function drawnOf(savable: SavableChart, threshold: number) {
  try {
    return await savable.figure(threshold);
  } catch (cause) {
    if (cause instanceof CountsTooSmall) return cause;
    throw cause;
  }
}

function wordsWithoutPicture(
  { nameParts }: SavableChart | SavableTable,
  { context: { description } }: PackMaking,
): FigureWords {
  const named = namedParts(nameParts);
  return {
    title: named,
    subtitle: '',
    filters: null,
    source: sourceCaption({ sources: loadedSources(description) }),
    asOf: null,
    caveat: '',
    sampleNotice: description.isSample ? 'Synthetic sample data' : null,
    alt: `Table: ${named}.`,
  };
}

/** The words with the link at which the very view opens, the data that it was drawn from, and what it could not show. */
function withReference(words: FigureWords, item: PackFigure, making: PackMaking, notes: readonly string[]): Figure {
  return {
    ...words,
    caveat: [words.caveat, ...notes].filter((text) => text !== '').join(' '),
    reference: referenceText(linkOf(item, making), making.data),
    link: linkOf(item, making, words.title),
  };
}

/**
 * Where a figure opens again; the page tells the reader where other data are loaded by then.
 *
 * @param said what the figure said of the data; absent in links that are printed, which are to be short
 */
export function linkOf(
  { page, view }: PackFigure,
  { address, data }: Pick<PackMaking, 'address' | 'data'>,
  said?: string,
): string {
  return `${address}#${page}${searchText({ ...view, data, said })}`;
}

/** The short reference that stands in every picture. */
function referenceText(link: string, data: string): string {
  return `Data ${data}. ${link}`;
}

function captionOf({ caption }: PackFigure, { title }: FigureWords): string {
  return caption === null || caption.trim() === '' ? title : caption;
}

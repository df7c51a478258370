import { z } from '@/domain/schema';

/** More items than this are no paper: the file that holds them is refused. */
export const MOST_IN_PACK = 500;
/** As long as a caption or a text may be: nothing of it is cut off. */
export const LONGEST_TEXT = 50_000;
/** As long as a title is written; copies for localities and practices add their names to it. */
export const LONGEST_TITLE = 1000;

const id = z.string().min(1).max(80);
const writing = z.string().max(LONGEST_TEXT);

const seenSchema = z.object({
  /** Fingerprint of the data. */
  data: z.string().max(20),
  finding: z.string().max(2000),
  /** A short hash of every figure of its table. */
  table: z.string().max(20),
});

/** What the figures of a pack were when their author last looked at them: kept apart from it, as nobody has written it. */
export const seenPackSchema = z.object({
  /** Id of the pack. */
  pack: id,
  /** By the ids of its items; none of one that has never been made. */
  figures: z.record(z.string(), seenSchema),
});

const figureSchema = z.object({
  kind: z.literal('figure'),
  id,
  /** Path of a page, `/variation`, and the name of one of its panels. */
  page: z.string().startsWith('/').max(80),
  panel: z.string().min(1).max(80),
  /** What the link of the page holds. */
  view: z.record(z.string(), z.unknown()),
  /** Null where it is the finding, as computed. */
  caption: writing.nullable(),
  /** Whether the table behind it is printed: not at all, its main columns, or all of it. */
  table: z.enum(['none', 'short', 'full']),
});

const itemSchema = z.discriminatedUnion('kind', [
  figureSchema,
  z.object({ kind: z.literal('heading'), id, text: writing }),
  /** Paragraphs parted by an empty line. */
  z.object({ kind: z.literal('text'), id, text: writing }),
]);

/** Figures collected for a paper, with what stands around them. */
export const packSchema = z.object({
  id,
  title: writing,
  byline: writing,
  purpose: writing,
  recommendation: writing,
  items: z.array(itemSchema).max(MOST_IN_PACK),
});

export type Pack = z.infer<typeof packSchema>;
export type PackItem = z.infer<typeof itemSchema>;
export type PackFigure = z.infer<typeof figureSchema>;
export type SeenPack = z.infer<typeof seenPackSchema>;
/** What a figure was when its author last looked at it. */
export type SeenFigure = z.infer<typeof seenSchema>;

/** A pack without anything in it. */
export function emptyPack(packId: string, title: string): Pack {
  return { id: packId, title, byline: '', purpose: '', recommendation: '', items: [] };
}

/** How many figures, headings and texts a pack holds, in words: `4 figures`, `1 figure and 2 texts`. */
export function packSizeWords({ items }: Pack): string {
  const figures = items.filter(({ kind }) => kind === 'figure').length;
  const texts = items.length - figures;
  const one = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  if (items.length === 0) return 'empty';
  return [...(figures > 0 ? [one(figures, 'figure')] : []), ...(texts > 0 ? [one(texts, 'text')] : [])].join(' and ');
}

import type { PackFigure } from '@/domain/pack';
import { fileName } from '@/exports/file-name';
import { isMade, linkOf, type MadePack, type PackedFigure, type PackMaking, type UnmadeFigure } from './make-pack';
import { maskedCells } from './masked-cells';
import { figureLabel } from '@/exports/figure-label';

/** What a folder says of how it was made. */
export type FolderMaking = Pick<PackMaking, 'address' | 'data' | 'threshold'>;

/** Names of the files of a figure. */
export interface FigureFiles {
  readonly csv: string;
  readonly xlsx: string;
  /** Null for a table, which has no picture. */
  readonly svg: string | null;
  /** Of the page only: the command line draws none. */
  readonly png: string | null;
}

/** What the files of a figure are called: its number, what it shows and when. */
export function filesOf(figure: PackedFigure): FigureFiles {
  const name = (extension: string) => fileName([`${figure.kind} ${String(figure.number).padStart(2, '0')}`, ...figure.nameParts], extension); // prettier-ignore
  const hasPicture = figure.picture !== null;
  return {
    csv: name('csv'),
    xlsx: name('xlsx'),
    svg: hasPicture ? name('svg') : null,
    png: hasPicture ? name('png') : null,
  };
}

/**
 * What a folder of figures holds, as JSON: for each its request, words, counts and files. The page and the command line
 * write the same for the same pack and data; PNG pictures, which only the page makes, are not listed.
 *
 * @param version of the app
 */
export function manifestText({ pack, figures }: MadePack, making: FolderMaking, version: string): string {
  const listed = pack.items.filter((item) => item.kind === 'figure').map((item) => entryOf(item, figures.get(item.id), making)); // prettier-ignore
  const manifest = {
    format: 'practice-variation-manifest',
    version: 1,
    app: `Explore practice variation ${version}`,
    data: making.data,
    smallNumbers: making.threshold,
    title: pack.title,
    figures: listed,
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

function entryOf(item: PackFigure, figure: PackedFigure | UnmadeFigure | undefined, making: FolderMaking): object {
  const asked = { page: item.page, panel: item.panel, view: item.view, link: linkOf(item, making) };
  if (!isMade(figure)) return { ...asked, notMade: figure?.reason ?? 'It has not been made.' };
  const { words, caption, notes, table } = figure;
  const { csv, xlsx, svg } = filesOf(figure);
  return {
    label: figureLabel(figure),
    ...asked,
    caption,
    finding: words.title,
    shows: words.subtitle,
    filters: words.filters,
    source: words.source,
    date: words.asOf,
    caveat: words.caveat,
    notice: words.sampleNotice,
    notes,
    rows: table.rows.length,
    columns: table.columns.length,
    maskedCells: maskedCells(table),
    files: [csv, xlsx, ...(svg === null ? [] : [svg])],
  };
}

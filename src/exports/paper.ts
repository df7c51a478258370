import type { NativeChart } from '@/charts/native-chart';
import type { Figure } from './figure';
import type { SavedTable } from './savable';

/** A picture of a figure: the chart alone, without the words around it. */
export interface PaperPicture {
  /** A whole `<svg>` document. */
  readonly svg: string;
  /** The same at three dots a pixel; null where no browser draws it. */
  readonly png: Uint8Array<ArrayBuffer> | null;
  /** Pixels at 96 an inch. */
  readonly width: number;
  readonly height: number;
}

/** A figure of a paper: a chart, numbered `Figure n`, or a table alone, numbered `Table n`. */
export interface PaperFigure {
  readonly kind: 'figure' | 'table';
  /** From 1, figures and tables each by themselves. */
  readonly number: number;
  /** Its title is the finding. */
  readonly words: Figure;
  /** The caption as its author left it: the finding, unless it was edited. */
  readonly caption: string;
  /** Null for a table alone. */
  readonly picture: PaperPicture | null;
  /** The chart as data that office programs draw; null where they have no such chart, or for a table alone. */
  readonly native: NativeChart | null;
  readonly table: SavedTable;
  /** Whether the paper prints the table: not at all, the columns of `print`, or every column. */
  readonly printTable: 'none' | 'short' | 'full';
}

export type PaperItem =
  | PaperFigure
  | { readonly kind: 'heading'; readonly text: string }
  /** Paragraphs parted by an empty line. */
  | { readonly kind: 'text'; readonly text: string };

/** A committee paper, all of it plain text but its pictures. */
export interface Paper {
  readonly title: string;
  /** Who it is from or for and its date, as its author wrote them; empty for none. */
  readonly byline: string;
  /** Why the paper is before the committee; empty where its author has not said: the paper then holds a place for it. */
  readonly purpose: string;
  /** What the committee is asked to do; empty likewise. */
  readonly recommendation: string;
  /** A sentence for each figure that has a finding, in their order. */
  readonly summary: readonly string[];
  readonly items: readonly PaperItem[];
  /** How the figures were worked out, a paragraph each. */
  readonly methods: readonly string[];
  /** Where the data come from, a line each. */
  readonly sources: readonly string[];
  /** What must be known of the data, a sentence each. */
  readonly dataNotes: readonly string[];
  /** `Synthetic sample data` where any of it is. */
  readonly sampleNotice: string | null;
  /** What was masked for small numbers; null where nothing is. */
  readonly smallNumbers: string | null;
  /** The data it was made from and the version of the app, a line. */
  readonly reference: string;
}

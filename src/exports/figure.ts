/** What a chart says of itself wherever it goes, so that it can stand alone in a paper. All are plain text. */
export interface FigureWords {
  /** The finding, in a sentence of 15 words or fewer. */
  readonly title: string;
  /** Measure, place and period. */
  readonly subtitle: string;
  /** What is left out or picked, such as `Localities: DacCom, WatCom`; null where all is shown. */
  readonly filters: string | null;
  /** `[Publication] from the [organisation]`. */
  readonly source: string;
  /** The extract's date, or the period its data run to; null where the file gives none. */
  readonly asOf: string | null;
  readonly caveat: string;
  /** `Synthetic sample data` where it is. */
  readonly sampleNotice: string | null;
  /** The picture in one or two sentences, for those who cannot see it. */
  readonly alt: string;
}

/** The words of a chart with where it can be found again. */
export interface Figure extends FigureWords {
  /** The data it was drawn from and the link at which the very chart opens again; null where there is neither. */
  readonly reference: string | null;
  /** The address a link to it leads to, where that says more than is printed: what the figure said. */
  readonly link?: string;
}

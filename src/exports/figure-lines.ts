import type { Figure } from './figure';

/** A line of small print under a figure. */
export interface FigureLine {
  readonly text: string;
  /** True for what is to stand out: a notice that the data are a sample. */
  readonly isNotice: boolean;
}

/** What stands under a figure wherever it is printed, line by line: notice, source and date, caveat, reference. */
export function linesUnder({ source, asOf, caveat, sampleNotice, reference }: Figure): readonly FigureLine[] {
  const sourceLine = [
    `Source: ${source.replace(/\.$/u, '')}.`,
    ...given(asOf).map((date) => `${date.replace(/\.$/u, '')}.`),
  ];
  return [
    ...given(sampleNotice).map((text) => ({ text, isNotice: true })),
    ...[sourceLine.join(' '), ...given(caveat), ...given(reference)].map((text) => ({ text, isNotice: false })),
  ];
}

/** A text as a list of one, and as none where there is nothing to say. */
export function given(text: string | null): readonly string[] {
  return text === null || text.trim() === '' ? [] : [text];
}

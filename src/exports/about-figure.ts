import type { Figure } from './figure';

/** The words of a figure one by one, each with what it is, for the sheet beside its table. */
export function aboutFigure(figure: Figure): readonly (readonly [what: string, text: string])[] {
  const said: readonly (readonly [string, string | null])[] = [
    ['Finding', figure.title],
    ['What is shown', figure.subtitle],
    ['Filters', figure.filters],
    ['Source', figure.source],
    ['Date', figure.asOf],
    ['Caveat', figure.caveat],
    ['Notice', figure.sampleNotice],
    ['Opens again at', figure.reference],
    ['The picture in words', figure.alt],
  ];
  return said.flatMap(([what, text]) => (text === null || text.trim() === '' ? [] : [[what, text] as const]));
}

import type { Figure } from './figure';
import { namedParts } from './named-parts';
import type { AboutTable } from './savable';

/** The words of a figure one by one, each with what it is, for the sheet beside its table. */
export function aboutFigure(figure: Figure): AboutTable {
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

/** What is said of a table whose picture is not printed, and why. */
export function aboutNoPicture(nameParts: readonly (string | null)[], reason: string, reference: string): AboutTable {
  return [['Table', namedParts(nameParts)], ['Note', reason], ['Opens again at', reference]]; // prettier-ignore
}

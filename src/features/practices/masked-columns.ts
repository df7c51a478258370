import type { MaskableResult, ResultMasking } from '@/exports/small-numbers';
import { type Board, numberAt } from '@/signals/board';
import type { HiddenOf } from './view-model/five-numbers';

type MaskingOf = (result: MaskableResult, threshold: number) => ResultMasking;

/**
 * What may not be told of each column of a board once it leaves the page: what `measure()` masks of the same figures
 * (METHODS §14), so that a pack and a saved chart hide the same counts.
 *
 * @param maskingOf of exports, which is loaded on demand
 * @returns one entry for each column, in the order of the board's
 */
export function hiddenColumns(board: Board, maskingOf: MaskingOf, threshold: number): readonly HiddenOf[] {
  return board.columns.map((column) => {
    const { units, localities, overall, target } = maskingOf(
      {
        definition: { kind: column.kind },
        targetGiven: false,
        units: board.units.map(({ locality }, place) => ({
          numerator: numberAt(column.numerators, place),
          denominator: numberAt(column.denominators, place),
          locality,
        })),
        localities: column.localities,
      },
      threshold,
    );
    const isMasked = (own: { readonly numerator: boolean; readonly denominator: boolean } | undefined) =>
      own !== undefined && (own.numerator || own.denominator);
    return {
      // Judged by a target that is not told, a unit is not told either.
      isHidden: (place) => target || isMasked(units[place]),
      isComparatorHidden: ({ kind, words }) =>
        kind === 'locality' || kind === 'group'
          ? isMasked(localities[column.localities.findIndex(({ code }) => code === words)])
          : kind === 'all' && isMasked(overall),
    };
  });
}

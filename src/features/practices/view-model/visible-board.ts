import type { Board } from '@/signals/board';
import { type HiddenOf, NOTHING_HIDDEN } from './five-numbers';

/** The board without the measures of which this unit may not be told anything. @param hidden one for each column */
export function visibleBoard(board: Board, hidden: readonly HiddenOf[], place: number): Board {
  return { ...board, columns: board.columns.filter((_, index) => !(hidden[index] ?? NOTHING_HIDDEN).isHidden(place)) };
}

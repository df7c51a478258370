import type { Pathway } from '@/domain/pathway';
import { isOfPathway } from '@/figures/pathway-measures';
import type { Board } from '@/signals/board';

/** A board with the measures of a pathway alone; as it is for none. Places of units stay. */
export function pathwayBoard(board: Board, pathway: Pathway | null): Board {
  if (pathway === null) return board;
  return { ...board, columns: board.columns.filter(({ request }) => isOfPathway(request, pathway)) };
}

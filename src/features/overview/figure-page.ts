import type { FigurePage } from '@/figures/figure-maker';
import { wantedOf } from '@/figures/pathway-measures';
import { wholeBoard } from '@/figures/whole-board';
import { scanHeadline } from '@/signals/scan-words';
import { overviewViewSchema } from './overview-view';
import { NOTHING_TO_COMPARE, resolveOverview } from './resolve-overview';
import { savableGlance } from './savable-glance';
import { glanceSignals, tartanOf } from './view-model/tartan';

/** The figures of the Overview page. */
export const overviewFigures: FigurePage<typeof overviewViewSchema.shape> = {
  schema: overviewViewSchema,
  panels: {
    glance: async (view, { analysis, description, groups }) => {
      const resolved = resolveOverview(view, description, groups);
      if (!resolved) throw new Error(`${NOTHING_TO_COMPARE}.`);
      const board = await wholeBoard(analysis, resolved.request, wantedOf(resolved.pathway));
      const found = glanceSignals(board);
      if (board.columns.length === 0) throw new Error(`${scanHeadline(found, resolved.unitKind)}.`);
      const input = { board, tartan: tartanOf(board, found), resolved, description };
      return { savable: savableGlance(input), notes: resolved.notes };
    },
  },
};

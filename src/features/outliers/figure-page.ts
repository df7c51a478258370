import type { FigurePage, MakerContext } from '@/figures/figure-maker';
import { wantedOf } from '@/figures/pathway-measures';
import { wholeBoard } from '@/figures/whole-board';
import type { Board } from '@/signals/board';
import { findSignals } from '@/signals/find-signals';
import { movements } from '@/signals/movement';
import { scanHeadline } from '@/signals/scan-words';
import { type OutliersView, outliersViewSchema } from './outliers-view';
import { NOTHING_TO_SCAN, type ResolvedOutliers, resolveOutliers } from './resolve-outliers';
import { savableMap } from './savable-map';
import { NO_EARLIER, NONE_COMPARED, savableMoved } from './savable-moved';
import { type OutliersInput, savableSignals } from './savable-signals';
import { boardOfDomains, noneLeftWords, orderedPlaces, placesShown, signalCounts } from './view-model/map-places';

/** The figures of the Outliers page. */
export const outliersFigures: FigurePage<typeof outliersViewSchema.shape> = {
  schema: outliersViewSchema,
  panels: {
    map: async (view, context) => {
      const { input, places } = await scanned(view, context);
      const rows = orderedPlaces(input.board, places, signalCounts(input.found.signals), view.sort);
      return { savable: savableMap(input, rows), notes: input.resolved.notes };
    },
    signals: async (view, context) => {
      const { input } = await scanned(view, context);
      const { resolved, found } = input;
      if (found.compared + found.comparedCosts === 0) throw new Error(`${scanHeadline(found, resolved.unitKind)}.`);
      const earlier: Board[] = [];
      for (const request of resolved.earlier) earlier.push(await boardFor(request, resolved, context));
      return { savable: savableSignals(input, earlier), notes: resolved.notes };
    },
    moved: async (view, context) => {
      const { input, places } = await scanned(view, context);
      const { resolved } = input;
      const [before] = resolved.earlier;
      if (!before) throw new Error(NO_EARLIER);
      const earlier = await boardFor(before, resolved, context);
      const moved = movements(input.board, earlier, places);
      if (moved.compared === 0) throw new Error(NONE_COMPARED);
      return { savable: savableMoved(input, earlier, moved, before.period), notes: resolved.notes };
    },
  },
};

interface Scanned {
  readonly input: OutliersInput;
  /** The units that the filters leave. */
  readonly places: readonly number[];
}

/** The measures that a view shows, with their signals. @throws Error in plain words where it shows none, or no unit */
async function scanned(view: OutliersView, context: MakerContext): Promise<Scanned> {
  const { description, groups } = context;
  const resolved = resolveOutliers(view, description, groups);
  if (!resolved) throw new Error(`${NOTHING_TO_SCAN}.`);
  const board = boardOfDomains(await boardFor(resolved.request, resolved, context), view.domains);
  const places = placesShown(board, view);
  const found = findSignals(board, places, resolved.rule);
  if (board.columns.length === 0) throw new Error(`${scanHeadline(found, resolved.unitKind)}.`);
  if (places.length === 0) throw new Error(noneLeftWords(resolved.unitKind));
  return { input: { board, found, resolved, view, description }, places };
}

function boardFor(
  request: ResolvedOutliers['request'],
  { pathway }: ResolvedOutliers,
  { analysis }: MakerContext,
): Promise<Board> {
  return wholeBoard(analysis, request, wantedOf(pathway));
}

import type { Description } from '@/analysis/analysis';
import { areaWord, groupedByWords, groupOfGrouping } from '@/domain/grouping';
import { periodInWords } from '@/domain/period';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import type { SavableTable } from '@/exports/savable';
import { loadedSources } from '@/figures/loaded-sources';
import { savableTable } from '@/figures/savable-table';
import { ageNote } from '@/signals/age-note';
import type { Board } from '@/signals/board';
import type { ResolvedOverview } from './resolve-overview';
import { savableTartan } from './savable-tartan';
import type { Tartan } from './view-model/tartan';

/** What the table of localities is made from. */
export interface GlanceInput {
  readonly board: Board;
  readonly tartan: Tartan;
  readonly resolved: ResolvedOverview;
  readonly description: Description;
}

/** What the table is called. */
export function glanceTitle({ request }: Pick<ResolvedOverview, 'request'>): string {
  return `${startSentence(areaWord(request.grouping, 2))} at a glance`;
}

/** What each cell says. */
export function glanceSubtitle({ unitKind }: Pick<ResolvedOverview, 'unitKind'>): string {
  const many = unitWord(unitKind, 2);
  return `Value, and how it compares with all ${many} together (99.8% limits, adjusted where ${many} differ by more than chance).`;
}

/** Every measure by locality as it can be saved. */
export function savableGlance({ board, tartan, resolved, description }: GlanceInput): SavableTable {
  const { request, pathway } = resolved;
  const period = periodInWords(request.period);
  const title = glanceTitle(resolved);
  return savableTable({
    title,
    subtitle: `${glanceSubtitle(resolved)} ${startSentence(period)}. ${ageNote(board.columns)}`.trim(),
    filters: sentencesOrNull([
      ...(pathway === null ? [] : [`Measures of the pathway ${startSentence(pathway.name)}`]),
      ...groupedByWords(request.grouping),
    ]),
    sources: loadedSources(description),
    isMasked: true,
    nameParts: [title, pathway?.name ?? null, groupOfGrouping(request.grouping)?.name ?? null, period],
    table: (threshold) => savableTartan(tartan, board.units, threshold, request.grouping),
  });
}

import { emptyPack, MOST_IN_PACK, type Pack, packSizeWords, type PackFigure } from '@/domain/pack';
import { withItem } from '@/domain/pack-edits';
import type { RecordList } from '@/workspaces/record-list';
import { packSteps } from './kept-packs';

/** What a new pack is called. */
export const NEW_TITLE = 'PEC paper';

/** A figure as a page shows it: its path, its panel, and what its link holds. */
export type ShownFigure = Pick<PackFigure, 'page' | 'panel' | 'view'>;

/** The pack that is open: the one of that id, else the first; null where there is none. */
export function openPack(packs: readonly Pack[], id: string | null): Pack | null {
  return packs.find((pack) => pack.id === id) ?? packs[0] ?? null;
}

/**
 * Puts a figure into the open pack, or into a new one where there is none.
 *
 * @param open id of the open pack
 * @returns what became of it, in a sentence
 */
export function addToPack(
  records: RecordList<Pack>,
  open: string | null,
  shown: ShownFigure,
  title: string,
  newId: () => string,
): string {
  const pack = openPack(records.list(), open) ?? emptyPack(newId(), NEW_TITLE);
  const asked = JSON.stringify([shown.page, shown.panel, shown.view]);
  const isThere = pack.items.some((item) => item.kind === 'figure' && JSON.stringify([item.page, item.panel, item.view]) === asked); // prettier-ignore
  if (isThere) return `It is in the pack “${pack.title}” already.`;
  if (pack.items.length >= MOST_IN_PACK) return `The pack “${pack.title}” is full: it holds ${MOST_IN_PACK} items.`;
  const item = { kind: 'figure', id: newId(), ...shown, caption: null, table: 'none' } as const;
  const next = withItem(pack, item);
  packSteps(records).change(pack.id, next, `add ${title} to the pack`);
  return `Added to the pack “${pack.title}”: ${packSizeWords(next)}.`;
}

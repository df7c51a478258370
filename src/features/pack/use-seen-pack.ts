import { useEffect, useMemo, useSyncExternalStore } from 'react';
import type { Pack, SeenPack } from '@/domain/pack';
import { isMade, type MadePack, type PackedFigure } from '@/packs/make-pack';
import { seenOf } from '@/packs/pack-changes';
import type { RecordList } from '@/workspaces/record-list';

const NONE: SeenPack['figures'] = {};

/**
 * What the figures of a pack were when their author last looked at them. One that is made for the first time is noted as
 * it is, so that a later change can be told.
 *
 * @param data short name of the data that are loaded
 * @returns with it what takes figures as they are now for seen
 */
export function useSeenPack(pack: Pack, made: MadePack | null, data: string, records: RecordList<SeenPack>) {
  const all = useSyncExternalStore(records.subscribe, records.list);
  const figures = all.find((one) => one.pack === pack.id)?.figures ?? NONE;
  const see = useMemo(
    () => (now: readonly PackedFigure[]) => {
      const before = records.list().find((one) => one.pack === pack.id)?.figures ?? NONE;
      const seen = Object.fromEntries(now.map((figure) => [figure.item.id, seenOf(figure, data)]));
      records.save({ pack: pack.id, figures: { ...before, ...seen } });
    },
    [pack.id, data, records],
  );
  useEffect(() => {
    if (made?.pack !== pack) return;
    const news = [...made.figures.values()].filter(isMade).filter(({ item }) => figures[item.id] === undefined);
    if (news.length > 0) see(news);
  }, [pack, made, figures, see]);
  return { figures, see };
}

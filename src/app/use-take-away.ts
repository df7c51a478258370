import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { searchText, type Search } from '@/domain/search-text';
import { fingerprintQuery } from '@/figures/queries';
import type { TakeAway } from '@/figures/take-away';
import { newId } from '@/workspaces/workspace';
import type { PagePath } from './pages';
import { useServices } from './services';
import { useOpenPack } from './use-open-pack';

/** How figures leave a page that shows a view of one version of the data. */
export function useTakeAwayOf(path: PagePath, view: Search, dataVersion: number): TakeAway {
  const { analysis, packs } = useServices();
  const queries = useQueryClient();
  const [openId] = useOpenPack();
  return useMemo(
    () => ({
      reference: async () => {
        const data = await queries.query(fingerprintQuery(analysis, dataVersion));
        const { origin, pathname } = window.location;
        return `Data ${data}. ${origin}${pathname}#${path}${searchText({ ...view, data })}`;
      },
      addToPack: async (panel, title) => {
        const { addToPack } = await import('@/features/pack/add-to-pack');
        return addToPack(packs, openId, { page: path, panel, view: { ...view } }, title, newId);
      },
    }),
    [analysis, packs, queries, openId, path, view, dataVersion],
  );
}

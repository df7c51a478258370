import type { OverviewLinks } from '@/features/overview/overview-links';
import { measureView } from './measure-link';
import type { PagePath } from './pages';
import { type Search, searchText } from '@/domain/search-text';

/** Writes the addresses of views of a page. */
export function viewHref(path: PagePath): (view: Search) => string {
  return (view) => `#${path}${searchText(view)}`;
}

/** Addresses of the views behind the overview. */
export const OVERVIEW_LINKS: OverviewLinks = {
  area: (request, locality, pathway) =>
    viewHref('/variation')({ ...measureView(request), pathway, ...(locality === null ? {} : { only: [locality] }) }),
  signals: (view) => viewHref('/outliers')(view),
  file: (id) => viewHref('/data')(id === null ? {} : { file: id }),
};

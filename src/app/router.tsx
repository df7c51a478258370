import type { ComponentType } from 'react';
import { createHashHistory, createRootRoute, createRoute, createRouter, Link, Navigate } from '@tanstack/react-router';
import { parseSearch, type Search, searchText } from '@/domain/search-text';
import { PageHeading } from '@/ui/page-heading';
import { lazyPage } from './lazy-page';
import { OPENING_PAGE, type PagePath } from './pages';
import { PageError } from './page-error';
import { PageOutline } from './page-outline';
import { Shell } from './shell';

const root = createRootRoute({
  component: Shell,
  // Each page judges its own part of the link: a part it cannot use must not cost the reader the page.
  validateSearch: (search: Record<string, unknown>): Search => search,
});

/** The route of a page that is fetched when it is gone to. */
function pageRoute<Path extends PagePath>(path: Path, fetchPage: () => Promise<ComponentType>) {
  return createRoute({ getParentRoute: () => root, path, component: lazyPage(fetchPage) });
}

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to={OPENING_PAGE} replace /> }),
  pageRoute('/overview', async () => (await import('./overview-route')).OverviewRoute),
  pageRoute('/variation', async () => (await import('./variation-route')).VariationRoute),
  pageRoute('/ratio', async () => (await import('./ratio-route')).RatioRoute),
  pageRoute('/prescribing', async () => (await import('./prescribing-route')).PrescribingRoute),
  pageRoute('/relationships', async () => (await import('./relationships-route')).RelationshipsRoute),
  pageRoute('/outliers', async () => (await import('./outliers-route')).OutliersRoute),
  pageRoute('/practices', async () => (await import('./practices-route')).PracticesRoute),
  pageRoute('/pack', async () => (await import('./pack-route')).PackRoute),
  pageRoute('/data', async () => (await import('./data-route')).DataRoute),
  pageRoute('/methods', async () => (await import('./methods-route')).MethodsRoute),
] as const;

/** The pages by their addresses: the hash holds page and view, so that any static host will do. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    parseSearch,
    stringifySearch: searchText,
    // A page is fetched when the reader points at its link or moves to it by keyboard. Until it is there its outline stands
    // for it: what is clicked on the page before would take the reader back.
    defaultPreload: 'intent',
    defaultPendingComponent: FetchingPage,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NoSuchPage,
  });
}

function FetchingPage() {
  return <PageOutline title="This page is starting" wait={{ text: 'Fetching the page', share: null }} />;
}

function NoSuchPage() {
  return (
    <>
      <PageHeading title="There is no such page">
        <p>
          The link may be of another version of this app. Go to <Link to="/variation">Variation</Link>.
        </p>
      </PageHeading>
    </>
  );
}

export type AppRouter = ReturnType<typeof createAppRouter>;

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter;
  }
}

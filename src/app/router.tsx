import { createHashHistory, createRootRoute, createRoute, createRouter, Link, Navigate } from '@tanstack/react-router';
import { parseSearch, type Search, searchText } from '@/domain/search-text';
import { PageHeading } from '@/ui/page-heading';
import { lazyPage } from './lazy-page';
import { PageError } from './page-error';
import { PageOutline } from './page-outline';
import { Shell } from './shell';

const root = createRootRoute({
  component: Shell,
  // Each page judges its own part of the link: a part it cannot use must not cost the reader the page.
  validateSearch: (search: Record<string, unknown>): Search => search,
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to="/variation" replace /> }),
  createRoute({
    getParentRoute: () => root,
    path: '/overview',
    component: lazyPage(async () => (await import('./overview-route')).OverviewRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/variation',
    component: lazyPage(async () => (await import('./variation-route')).VariationRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/ratio',
    component: lazyPage(async () => (await import('./ratio-route')).RatioRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/prescribing',
    component: lazyPage(async () => (await import('./prescribing-route')).PrescribingRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/relationships',
    component: lazyPage(async () => (await import('./relationships-route')).RelationshipsRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/outliers',
    component: lazyPage(async () => (await import('./outliers-route')).OutliersRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/practices',
    component: lazyPage(async () => (await import('./practices-route')).PracticesRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/pack',
    component: lazyPage(async () => (await import('./pack-route')).PackRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/data',
    component: lazyPage(async () => (await import('./data-route')).DataRoute),
  }),
  createRoute({
    getParentRoute: () => root,
    path: '/methods',
    component: lazyPage(async () => (await import('./methods-route')).MethodsRoute),
  }),
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

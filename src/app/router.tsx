import {
  createHashHistory,
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Link,
  Navigate,
} from '@tanstack/react-router';
import { PageHeading } from '@/ui/page-heading';
import { DataRoute } from './data-route';
import { OverviewRoute } from './overview-route';
import {
  MethodsRoute,
  OutliersRoute,
  PracticesRoute,
  PrescribingRoute,
  RatioRoute,
  RelationshipsRoute,
  VariationRoute,
} from './page-views';
import { PageError } from './page-error';
import { parseSearch, type Search, searchText } from '@/domain/search-text';
import { Shell } from './shell';

const root = createRootRoute({
  component: Shell,
  // Each page judges its own part of the link: a part it cannot use must not cost the reader the page.
  validateSearch: (search: Record<string, unknown>): Search => search,
});

const routes = [
  createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to="/variation" replace /> }),
  createRoute({ getParentRoute: () => root, path: '/overview', component: OverviewRoute }),
  createRoute({ getParentRoute: () => root, path: '/variation', component: VariationRoute }),
  createRoute({ getParentRoute: () => root, path: '/ratio', component: RatioRoute }),
  createRoute({ getParentRoute: () => root, path: '/prescribing', component: PrescribingRoute }),
  createRoute({ getParentRoute: () => root, path: '/relationships', component: RelationshipsRoute }),
  createRoute({ getParentRoute: () => root, path: '/outliers', component: OutliersRoute }),
  createRoute({ getParentRoute: () => root, path: '/practices', component: PracticesRoute }),
  createRoute({
    getParentRoute: () => root,
    path: '/pack',
    component: lazyRouteComponent(() => import('./pack-route'), 'PackRoute'),
  }),
  createRoute({ getParentRoute: () => root, path: '/data', component: DataRoute }),
  createRoute({ getParentRoute: () => root, path: '/methods', component: MethodsRoute }),
] as const;

/** The pages by their addresses: the hash holds page and view, so that any static host will do. */
export function createAppRouter() {
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createHashHistory(),
    parseSearch,
    stringifySearch: searchText,
    defaultErrorComponent: PageError,
    defaultNotFoundComponent: NoSuchPage,
  });
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

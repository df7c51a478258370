import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { z } from '@/domain/schema';
import type { Description } from '@/analysis/analysis';
import type { AnalysisClient } from '@/analysis/analysis-client';
import type { Search } from '@/domain/search-text';
import type { UnitGroup } from '@/domain/unit-group';
import { TakeAwayContext } from '@/figures/take-away';
import type { RecordList } from '@/workspaces/record-list';
import { LoadedPage } from './loaded-page';
import { withoutData } from './other-data';
import type { PagePath } from './pages';
import { readView } from './read-view';
import { useServices } from './services';
import { useSmallNumbers } from './use-small-numbers';
import { useTakeAwayOf } from './use-take-away';

/** What every page that asks the core is given: its view is the link. */
export interface LinkedPageProps<View> {
  readonly analysis: AnalysisClient;
  readonly description: Description;
  readonly dataVersion: number;
  readonly smallNumbers: number;
  /** Groups kept in the open workspace. */
  readonly groups: RecordList<UnitGroup>;
  readonly view: View;
  readonly setView: (next: Search, options?: { replace?: boolean }) => void;
}

interface Props<Shape extends z.core.$ZodLooseShape> {
  readonly path: PagePath;
  readonly schema: z.ZodObject<Shape>;
  readonly children: (page: LinkedPageProps<z.infer<z.ZodObject<Shape>>>) => ReactNode;
}

/** A page with its view in the link, once something is loaded. */
export function LinkedPage<Shape extends z.core.$ZodLooseShape>({ path, schema, children }: Props<Shape>) {
  const { analysis, groups } = useServices();
  const search = useSearch({ strict: false });
  const { view, ignored } = useMemo(() => readView(schema, withoutData(search)), [schema, search]);
  const setView = useSetView(path);
  const [smallNumbers] = useSmallNumbers();
  return (
    <LoadedPage ignored={ignored}>
      {({ description, dataVersion }) => (
        <TakingAway path={path} view={view} dataVersion={dataVersion}>
          {children({ analysis, description, dataVersion, smallNumbers, groups, view, setView })}
        </TakingAway>
      )}
    </LoadedPage>
  );
}

interface TakingProps {
  readonly path: PagePath;
  readonly view: Search;
  readonly dataVersion: number;
  readonly children: ReactNode;
}

/** Lets what is inside be taken away with the link of the page. */
function TakingAway({ path, view, dataVersion, children }: TakingProps) {
  return <TakeAwayContext value={useTakeAwayOf(path, view, dataVersion)}>{children}</TakeAwayContext>;
}

/** Writes a page's view into its link. */
export function useSetView(path: PagePath) {
  const navigate = useNavigate();
  return useCallback(
    (next: Search, { replace = false }: { replace?: boolean } = {}) => {
      void navigate({ to: path, search: next, replace, resetScroll: false });
    },
    [navigate, path],
  );
}

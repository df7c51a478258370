import { Link, useLocation, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { WorkspaceSwitch } from '@/features/workspaces/workspace-switch';
import { CopyLink } from './copy-link';
import { PAGES } from './pages';
import type { Search } from '@/domain/search-text';
import { useServices, useShelf } from './services';

/** The blue header: the name, the pages, and the link to what is on screen. */
export function ShellHeader() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const { workspaces, shelf: shelfService } = useServices();
  const shelf = useShelf();
  const switchTo = (id: string) =>
    workspaces.switchTo(id).catch((error: unknown) => {
      shelfService.set({ news: error instanceof Error ? error.message : String(error) });
    });
  // A page is left and come back to as it was.
  const [views, setViews] = useState<Readonly<Record<string, Search>>>({});
  if (views[pathname] !== search) setViews({ ...views, [pathname]: search });
  return (
    <header className="shell-header">
      <div className="shell-header__row">
        <div className="shell-header__title">Explore practice variation</div>
        <nav className="shell-nav" aria-label="Pages">
          {PAGES.map(({ path, name }) => (
            <Link
              key={path}
              to={path}
              search={views[path] ?? {}}
              aria-current={pathname === path ? 'page' : undefined}
              activeProps={{}}
            >
              {name}
            </Link>
          ))}
        </nav>
        <div className="shell-header__actions">
          <WorkspaceSwitch
            shelf={shelf}
            onSwitch={(id) => void switchTo(id)}
            onAll={() => void navigate({ to: '/data', search: { workspaces: true } })}
          />
          <CopyLink />
        </div>
      </div>
    </header>
  );
}

import { Link, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { CopyLink } from './copy-link';
import { PAGES } from './pages';
import type { Search } from './search-text';

/** The blue header: the name, the pages, and the link to what is on screen. */
export function ShellHeader() {
  const { pathname, search } = useLocation();
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
          <CopyLink />
        </div>
      </div>
    </header>
  );
}

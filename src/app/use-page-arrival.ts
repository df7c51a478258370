import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { PAGES } from './pages';

const NAME = 'Explore practice variation';

/** Titles the window after the page and, when the reader comes from another page, moves the focus to its heading. */
export function usePageArrival(): void {
  // The resolved location changes once the page is drawn, so that its heading is there to take the focus.
  const pathname = useRouterState({ select: (state) => state.resolvedLocation?.pathname ?? null });
  const last = useRef(pathname);
  useEffect(() => {
    const page = PAGES.find(({ path }) => path === pathname);
    document.title = page ? `${page.name} – ${NAME}` : NAME;
    if (last.current === pathname) return;
    const isFirst = last.current === null;
    last.current = pathname;
    if (isFirst) return;
    const heading = document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main');
    heading?.focus();
    window.scrollTo(0, 0);
  }, [pathname]);
}

import { createElement, type ComponentType } from 'react';
import { PageNotFetched } from './page-not-fetched';

/** A page whose code is fetched when the reader goes there, or points at its link. */
interface LazyPage {
  (): React.JSX.Element;
  /** Fetches the page. @throws PageNotFetched */
  preload: () => Promise<void>;
}

/**
 * A route's page, fetched apart from the app. One that could not be fetched is asked for again the next time; the app is
 * never loaded anew for it, which would cost the reader what is not kept.
 *
 * @param fetchPage imports the page
 */
export function lazyPage(fetchPage: () => Promise<ComponentType>): LazyPage {
  let page: ComponentType | null = null;
  let fetching: Promise<void> | null = null;
  const preload = (): Promise<void> => {
    fetching ??= fetchPage().then(
      (found) => {
        page = found;
      },
      (cause: unknown) => {
        fetching = null;
        throw new PageNotFetched(cause);
      },
    );
    return fetching;
  };
  const shown = () => {
    if (!page) throw new Error('A page is drawn once it has been fetched.');
    return createElement(page);
  };
  return Object.assign(shown, { preload });
}

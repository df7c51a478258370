import { Link, useLocation } from '@tanstack/react-router';
import { useServices, useShelf } from './services';

/** Says on every page what another tab changed, and that something could not be opened or kept. */
export function KeepingNote() {
  const { shelf } = useServices();
  const { news, unread, trouble } = useShelf();
  const { pathname } = useLocation();
  const isElsewhere = pathname !== '/data';
  return (
    <div role="status">
      {news !== null && (
        <p className="shell-note">
          {news}{' '}
          <button type="button" className="link-button" onClick={() => shelf.set({ news: null })}>
            Dismiss
          </button>
        </p>
      )}
      {isElsewhere && (unread.length > 0 || trouble !== null) && (
        <p className="shell-note">
          {unread.length > 0 && `${unread.map(({ name }) => `“${name}”`).join(', ')} could not be opened. `}
          {trouble !== null && 'Not all files are kept in this browser. '}
          <Link to="/data" search={{}}>
            See the Data page
          </Link>
        </p>
      )}
    </div>
  );
}

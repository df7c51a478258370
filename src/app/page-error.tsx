import { type ErrorComponentProps, useRouter } from '@tanstack/react-router';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { PageNotFetched } from './page-not-fetched';

/** What is shown when a page fails: what happened, and what can be done. */
export function PageError({ error }: ErrorComponentProps) {
  if (error instanceof PageNotFetched) return <NotFetched />;
  return (
    <>
      <PageHeading title="This page stopped working" />
      <div className="page-message">
        <ErrorNote
          title="The fault is in this app, not in your extracts"
          actions={
            <>
              <button type="button" className="button button--primary" onClick={() => window.location.reload()}>
                Reload the page
              </button>
              <a className="button" href="#/data">
                Go to the Data page
              </a>
            </>
          }
        >
          <p>Files that are kept in this browser are opened again when the page has been reloaded.</p>
          <p>What it said: {error instanceof Error ? error.message : String(error)}</p>
        </ErrorNote>
      </div>
    </>
  );
}

/** The app goes on: only the page is missing. */
function NotFetched() {
  const router = useRouter();
  return (
    <>
      <PageHeading title="This page could not be fetched" />
      <div className="page-message">
        <ErrorNote
          title="The network or the host gave no answer"
          actions={
            <button type="button" className="button button--primary" onClick={() => void router.invalidate()}>
              Try again
            </button>
          }
        >
          <p>What is loaded stays loaded, and the pages that were open before can still be used.</p>
        </ErrorNote>
      </div>
    </>
  );
}

import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';

/** What is shown when a page fails: what happened, and what can be done. */
export function PageError({ error }: ErrorComponentProps) {
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

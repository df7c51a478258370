import type { ReactNode } from 'react';
import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';
import { useCoreStatus, useServices, useShelf } from './services';
import { StartUp } from './start-up';
import { type Loaded, useDescription } from './use-description';

interface Props {
  /** Parts of the link that could not be read. */
  readonly ignored: readonly string[];
  readonly children: (loaded: Loaded) => ReactNode;
}

/** A page once something is loaded; until then what it waits for, or why it cannot come. */
export function LoadedPage({ ignored, children }: Props) {
  const { analysis } = useServices();
  const status = useCoreStatus();
  const { data, error, refetch, isPlaceholderData } = useDescription();
  const { workspace } = useShelf();
  // Nothing of one workspace is shown under the name of another.
  const isLeft = data !== undefined && data.workspace !== (workspace?.id ?? null);
  if (status.phase === 'failed' || (!data && error === null)) {
    return <StartUp status={status} onRetry={() => analysis.restart()} />;
  }
  if (!data) {
    return (
      <>
        <PageHeading title="What is loaded could not be read" />
        <div className="page-message">
          <ErrorNote
            title="The data engine gave no answer"
            actions={
              <button type="button" className="button button--primary" onClick={() => void refetch()}>
                Try again
              </button>
            }
          >
            <p>{error.message}</p>
          </ErrorNote>
        </div>
      </>
    );
  }
  return (
    <>
      {ignored.length > 0 && (
        <p className="shell-note" role="status">
          Part of this link could not be read and was left out: {ignored.join(', ')}.
        </p>
      )}
      {isLeft && <StartUp status={status} onRetry={() => analysis.restart()} />}
      {/* Not taken down: what a page has to say of the change of workspace outlives the change. */}
      <div hidden={isLeft} aria-busy={isPlaceholderData}>
        {children(data)}
      </div>
    </>
  );
}

import { useState, useSyncExternalStore } from 'react';
import { useAppFiles, useServices } from './services';
import { wouldBeLost } from './would-be-lost';

/** Says that a newer version has come, and opens it when the reader says so and the work is kept. */
export function UpdateNote() {
  const { session } = useServices();
  const { isNewReady } = useAppFiles();
  const { isLoading } = useSyncExternalStore(session.subscribe, session.state);
  const [isDismissed, setIsDismissed] = useState(false);
  return (
    <div role="status">
      {isNewReady && !isDismissed && (
        <p className="shell-note">
          A new version is ready. {isLoading ? 'It can be opened when the load has ended.' : <OpenNew />}{' '}
          <button type="button" className="link-button" onClick={() => setIsDismissed(true)}>
            Not now
          </button>
        </p>
      )}
    </div>
  );
}

function OpenNew() {
  const services = useServices();
  const [answer, setAnswer] = useState<{ readonly words: string; readonly isAsked: boolean } | null>(null);
  const open = async (isSure: boolean): Promise<void> => {
    setAnswer({ words: 'Waiting until your work is kept.', isAsked: false });
    await services.desk.settled();
    const losses = isSure ? [] : wouldBeLost(services);
    if (losses.length > 0) {
      setAnswer({ words: `It would cost you ${losses.join('; ')}.`, isAsked: true });
      return;
    }
    try {
      await services.appFiles.openNew();
    } catch (error) {
      setAnswer({ words: error instanceof Error ? error.message : String(error), isAsked: false });
    }
  };
  const isSure = answer?.isAsked === true;
  return (
    <>
      {answer?.words ?? 'Your workspace and this view stay as they are.'}{' '}
      <button type="button" className="link-button" onClick={() => void open(isSure)}>
        {isSure ? 'Reload all the same' : 'Reload with the new version'}
      </button>
    </>
  );
}

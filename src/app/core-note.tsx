import { useCoreStatus } from './services';

/** Says that the data engine was started again, and why. */
export function CoreNote() {
  const { phase, message } = useCoreStatus();
  const isSaid = message !== null && (phase === 'restarting' || phase === 'ready');
  return <div role="status">{isSaid && <p className="shell-note">{message}</p>}</div>;
}

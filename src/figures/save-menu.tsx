import { useState } from 'react';
import { MenuButton } from '@/ui/menu-button';
import { ProgressNote } from '@/ui/progress-note';

/** One way of taking a figure away. */
export interface SaveAction {
  readonly label: string;
  /** Said while it is done, such as `Making the PNG picture`. */
  readonly doing: string;
  /** @returns what is said when it is done; null where the browser shows it itself. @throws Error in plain words */
  readonly run: () => Promise<string | null>;
}

interface Props {
  /** What is taken, for assistive technology. */
  readonly title: string;
  readonly actions: readonly SaveAction[];
}

/** The ways of taking a figure away behind one button. What went wrong is said where it was asked for, until the next try. */
export function SaveMenu({ title, actions }: Props) {
  const [busy, setBusy] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const take = async (action: SaveAction) => {
    setFailure(null);
    setDone(null);
    setBusy(action.doing);
    try {
      setDone(await action.run());
    } catch (cause) {
      setFailure(cause instanceof Error ? cause.message : 'The file could not be made.');
    } finally {
      setBusy(null);
    }
  };
  return (
    <>
      <MenuButton
        label="Download"
        description={`Download: ${title}`}
        isDisabled={busy !== null}
        items={actions.map((action) => ({ label: action.label, onSelect: () => void take(action) }))}
      />
      <ProgressNote text={busy} />
      <span className="figure-done" role="status">
        {done}
      </span>
      {failure !== null && (
        <p className="figure-failure" role="alert">
          {failure}
        </p>
      )}
    </>
  );
}

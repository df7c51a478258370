import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  /** What happened and what to do, in plain sentences. */
  readonly children?: ReactNode;
  /** Buttons or links to what can be done. */
  readonly actions?: ReactNode;
}

/** Something that did not work. It is said at once. */
export function ErrorNote({ title, children, actions }: Props) {
  return (
    <div className="error-note" role="alert">
      <p className="error-note__title">{title}</p>
      {children !== undefined && <div className="error-note__body">{children}</div>}
      {actions !== undefined && <div className="error-note__actions">{actions}</div>}
    </div>
  );
}

import type { ReactNode } from 'react';

interface Props {
  readonly label: string;
  readonly children: ReactNode;
}

/** A table in a box that scrolls both ways, by keyboard too. */
export function ScrollBox({ label, children }: Props) {
  return (
    // Nothing inside can take the focus: without a tab stop of its own it could not be scrolled by keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="mapping__preview" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

interface Props {
  /** Names the region where nothing inside can take the focus, which gives it a tab stop to be scrolled by keyboard from. */
  readonly label?: string;
  readonly children: ReactNode;
}

/** Keeps something wide, such as a table of many columns, from widening the page. */
export function ScrollRegion({ label, children }: Props) {
  if (label === undefined) return <div className="table-scroll">{children}</div>;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-scroll" role="region" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
}

/** Keeps something wide, such as a table of many columns, from widening the page. What it holds must be reachable by keyboard. */
export function ScrollRegion({ children }: Props) {
  return <div className="table-scroll">{children}</div>;
}

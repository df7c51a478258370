import type { ReactNode } from 'react';

interface Props {
  /** What is inside, for assistive technology. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Keeps something wide, such as a table of many columns, from widening the page. What it holds must be reachable by keyboard. */
export function ScrollRegion({ label, children }: Props) {
  return (
    <section className="table-scroll" aria-label={label}>
      {children}
    </section>
  );
}

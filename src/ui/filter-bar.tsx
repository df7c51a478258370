import type { ReactNode } from 'react';

interface Props {
  /** What is filtered, for assistive technology. */
  readonly label: string;
  readonly children: ReactNode;
  /** A field that stands at the right, such as a search. */
  readonly end?: ReactNode;
}

/** The white strip of fields under the page's header. */
export function FilterBar({ label, children, end }: Props) {
  return (
    <search className="filter-bar" aria-label={label}>
      <div className="filter-bar__fields">{children}</div>
      {end !== undefined && <div className="filter-bar__end">{end}</div>}
    </search>
  );
}

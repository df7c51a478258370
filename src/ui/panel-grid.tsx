import type { ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Shows that what stands here is of the last request while a new one is on its way. */
  readonly isStale?: boolean;
}

/** The two columns of panels under a page's heading; one column where there is no room for two. */
export function PanelGrid({ children, isStale = false }: Props) {
  return (
    <div className={isStale ? 'panel-grid is-stale' : 'panel-grid'} aria-busy={isStale}>
      {children}
    </div>
  );
}

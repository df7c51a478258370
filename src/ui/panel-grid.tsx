import type { ReactNode } from 'react';
import { useLate } from './use-late';

interface Props {
  readonly children: ReactNode;
  /** Shows that what stands here is of the last request while a new one is on its way. */
  readonly isStale?: boolean;
  /** Some panels still follow the first; nothing that is seen says so. */
  readonly isFollowing?: boolean;
}

/** The two columns of panels under a page's heading; one column where there is no room for two. */
export function PanelGrid({ children, isStale = false, isFollowing = false }: Props) {
  const isLate = useLate(isStale);
  return (
    <div className={isLate ? 'panel-grid is-stale' : 'panel-grid'} aria-busy={isStale || isFollowing}>
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useLate } from './use-late';

interface Props {
  /** What stands here is of the last request, and the next is on its way. */
  readonly isStale: boolean;
  readonly children: ReactNode;
}

/** Dims what is of the last request once the next has been on its way for a while: most answers come before that. */
export function Dimmed({ isStale, children }: Props) {
  const isLate = useLate(isStale);
  return <div className={isLate ? 'is-stale' : undefined}>{children}</div>;
}

import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSeen } from '@/ui/use-seen';

/**
 * As `useSeen`, for a panel that asks a question once it is seen. Where the answer is known already the panel is drawn with
 * it at once, has nothing to be seen by, and follows every further question from then on.
 */
export function useAskedWhenSeen(queryKey: QueryKey) {
  const queries = useQueryClient();
  const [host, isSeen] = useSeen();
  const [wasKnown, setWasKnown] = useState(false);
  if (!wasKnown && queries.getQueryData(queryKey) !== undefined) setWasKnown(true);
  return [host, isSeen || wasKnown] as const;
}

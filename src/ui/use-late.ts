import { useEffect, useState } from 'react';

/**
 * Whether something has been going on for a while, so that short waits pass without a flicker.
 *
 * @param isGoing whether it goes on now
 * @param afterMs milliseconds it has to go on for
 */
export function useLate(isGoing: boolean, afterMs = 200): boolean {
  const [isLate, setIsLate] = useState(false);
  useEffect(() => {
    if (!isGoing) return undefined;
    const timer = setTimeout(() => setIsLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setIsLate(false);
    };
  }, [isGoing, afterMs]);
  return isGoing && isLate;
}

import { startTransition, useEffect, useState } from 'react';

/**
 * How many parts of a page are to be shown: the first at once, and one more in each frame until it is `count`. A page that
 * mounts everything in one task keeps the reader's first key or click waiting.
 */
export function useStages(count: number): number {
  const [stage, setStage] = useState(1);
  useEffect(() => {
    if (stage >= count) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setStage(stage + 1)));
    return () => cancelAnimationFrame(frame);
  }, [stage, count]);
  return Math.min(stage, count);
}

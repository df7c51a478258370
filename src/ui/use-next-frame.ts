import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was before the last frame: what is drawn from it is laid out in a frame of its own, so that neither it nor
 * what was drawn at once keeps a key that is pressed meanwhile waiting for both.
 *
 * @param initial what it is in the first frame
 */
export function useNextFrame<Value>(value: Value, initial: Value = value): Value {
  const [shown, setShown] = useState(initial);
  useEffect(() => {
    if (shown === value) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(value)));
    return () => cancelAnimationFrame(frame);
  }, [shown, value]);
  return shown;
}

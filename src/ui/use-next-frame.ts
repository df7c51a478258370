import { startTransition, useEffect, useState } from 'react';

/**
 * A value as it was before the last frame: what is drawn from it is laid out in a frame of its own, so that neither it nor
 * what was drawn at once keeps a key that is pressed meanwhile waiting for both.
 */
export function useNextFrame<Value>(value: Value): Value {
  const [shown, setShown] = useState(value);
  useEffect(() => {
    if (shown === value) return undefined;
    const frame = requestAnimationFrame(() => startTransition(() => setShown(value)));
    return () => cancelAnimationFrame(frame);
  }, [shown, value]);
  return shown;
}

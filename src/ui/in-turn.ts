const waiting: (() => void)[] = [];

/**
 * Does something heavy in a task of its own, after what was asked for before: of several charts that change at once the
 * reader sees the first while the next is drawn, and a key pressed meanwhile is heard between two of them.
 *
 * @returns a function that calls it off
 */
export function inTurn(act: () => void): () => void {
  waiting.push(act);
  if (waiting.length === 1) setTimeout(next, 0);
  return () => {
    const place = waiting.indexOf(act);
    // The first stays in its place as one that does nothing: its task is already on the way.
    if (place === 0) waiting[0] = nothing;
    else if (place > 0) waiting.splice(place, 1);
  };
}

let hasActed = false;

/**
 * Does something now where it is the first of its kind in this task and nothing waits its turn; otherwise in its turn.
 *
 * @returns a function that calls it off
 */
export function atOnceOrInTurn(act: () => void): () => void {
  if (hasActed || waiting.length > 0) return inTurn(act);
  hasActed = true;
  setTimeout(() => {
    hasActed = false;
  }, 0);
  act();
  return nothing;
}

const nothing = () => undefined;

function next(): void {
  const act = waiting[0];
  try {
    act?.();
  } finally {
    waiting.shift();
    if (waiting.length > 0) setTimeout(next, 0);
  }
}

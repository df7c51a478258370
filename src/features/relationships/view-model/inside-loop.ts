/** A place in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The items whose places lie inside a loop drawn around them: an uneven number of its sides stands to their right. */
export function insideLoop<Item extends Place>(items: readonly Item[], loop: readonly Place[]): readonly Item[] {
  return items.filter(({ x, y }) => {
    let isInside = false;
    loop.forEach((from, index) => {
      const to = loop[(index + 1) % loop.length];
      if (!to || from.y > y === to.y > y) return;
      if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) isInside = !isInside;
    });
    return isInside;
  });
}

/** A place in pixels. */
interface Place {
  readonly x: number;
  readonly y: number;
}

/** The items whose places lie inside a loop drawn around them: an uneven number of its sides stands to their right. */
export function insideLoop<Item extends Place>(items: readonly Item[], loop: readonly Place[]): readonly Item[] {
  const sides = loop.map((from, index) => ({ from, to: loop[(index + 1) % loop.length] ?? from }));
  const isToTheRight = ({ x, y }: Place, from: Place, to: Place): boolean =>
    from.y > y !== to.y > y && x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x);
  return items.filter((item) => sides.filter(({ from, to }) => isToTheRight(item, from, to)).length % 2 === 1);
}

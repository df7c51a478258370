/** A label that wants to sit at a place along a line. */
export interface SpreadWish {
  /** Where its middle would best be. */
  readonly centre: number;
  /** The room it takes, gap included. */
  readonly extent: number;
}

interface Block {
  readonly members: readonly number[];
  readonly extent: number;
  readonly start: number;
}

/**
 * Moves labels along a line as little as they must be so that none overlap and all lie between `min` and `max`. Their
 * order stays that of their wishes. When there is no room for all, the last of the list are left out.
 *
 * @param wishes in order of importance
 * @returns a middle for each wish, in the order given; null where it was left out
 */
export function spreadLabels(wishes: readonly SpreadWish[], min: number, max: number): readonly (number | null)[] {
  let room = max - min;
  const kept = wishes.map(({ extent }) => {
    if (extent > room) return false;
    room -= extent;
    return true;
  });
  const order = wishes.map((_, index) => index).filter((index) => kept[index]);
  order.sort((a, b) => (wishes[a]?.centre ?? 0) - (wishes[b]?.centre ?? 0) || a - b);

  const blocks: Block[] = [];
  for (const index of order) {
    const extent = wishes[index]?.extent ?? 0;
    let block = settle([index], extent, wishes, min, max);
    for (let last = blocks.at(-1); last && last.start + last.extent > block.start; last = blocks.at(-1)) {
      blocks.pop();
      block = settle([...last.members, ...block.members], last.extent + block.extent, wishes, min, max);
    }
    blocks.push(block);
  }

  const middles: (number | null)[] = wishes.map(() => null);
  for (const block of blocks) {
    let at = block.start;
    for (const index of block.members) {
      const extent = wishes[index]?.extent ?? 0;
      middles[index] = at + extent / 2;
      at += extent;
    }
  }
  return middles;
}

/** Labels set end to end, starting where the mean of their moves is 0, or at the nearest end of the line. */
function settle(
  members: readonly number[],
  extent: number,
  wishes: readonly SpreadWish[],
  min: number,
  max: number,
): Block {
  let before = 0;
  let sum = 0;
  for (const index of members) {
    const wish = wishes[index] ?? { centre: 0, extent: 0 };
    sum += wish.centre - wish.extent / 2 - before;
    before += wish.extent;
  }
  const start = Math.min(Math.max(sum / members.length, min), max - extent);
  return { members, extent, start };
}

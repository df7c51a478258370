import { byOverspend, type OverspendPart } from './overspend-concentration';

/** A step of the way from nothing to the net total: one part, or several that have no step of their own. */
export interface OverspendStep<Part> {
  /** The parts it stands for: one, unless `isRest`. */
  readonly parts: readonly Part[];
  /** Whether it stands for all further parts over budget, or under it, together. */
  readonly isRest: boolean;
  /** Running totals in whole pence before and after it: the next step begins where this one ends. */
  readonly fromPence: number;
  readonly toPence: number;
}

/**
 * The steps from the largest overspend down to the largest underspend: the first begins at 0 and the last ends at the
 * net total, to the penny. Parts that have no variance have no step.
 *
 * @param most steps there may be, 4 or more: the largest overspends and underspends keep their own, the rest are put
 *   together, those over budget apart from those under it
 */
export function overspendSteps<Part extends OverspendPart>(
  parts: readonly Part[],
  most: number,
): readonly OverspendStep<Part>[] {
  const ordered = byOverspend(parts).filter(({ variancePence }) => variancePence !== 0);
  const over = ordered.filter(({ variancePence }) => variancePence > 0);
  const under = ordered.filter(({ variancePence }) => variancePence < 0);
  const [overRoom, underRoom] = rooms(over.length, under.length, most);
  const groups = [...grouped(over, overRoom), ...[...grouped([...under].reverse(), underRoom)].reverse()];
  let at = 0;
  return groups.map((group) => {
    const fromPence = at;
    at += group.reduce((sum, { variancePence }) => sum + variancePence, 0);
    return { parts: group, isRest: group.length > 1, fromPence, toPence: at };
  });
}

/** How many steps each side may have: half each, and what one side does not need goes to the other. */
function rooms(over: number, under: number, most: number): readonly [number, number] {
  const half = Math.floor(most / 2);
  const overRoom = Math.min(over, Math.max(most - half, most - under));
  return [overRoom, Math.min(under, most - overRoom)];
}

/** The largest by themselves and the rest as one; parts largest first. */
function grouped<Part>(parts: readonly Part[], room: number): readonly (readonly Part[])[] {
  if (parts.length <= room) return parts.map((part) => [part]);
  const single = parts.slice(0, room - 1);
  return [...single.map((part) => [part]), parts.slice(room - 1)];
}

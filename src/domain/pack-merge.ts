import { MOST_IN_PACK, type Pack, type PackItem, type SeenPack } from './pack';

/**
 * A pack that was changed in two places at once: what either changed stands, item by item and field by field. Of one field
 * that both changed, and of an order that both changed, ours stands. An item that one took out and the other changed stays.
 *
 * @param base what both began with
 * @param ours what is being kept
 * @param theirs what is kept by now
 */
export function mergedPack(base: Pack, ours: Pack, theirs: Pack): Pack {
  return { ...mergedFields(base, ours, theirs), items: mergedItems(base.items, ours.items, theirs.items) };
}

/** What was seen of a pack in two places at once: of each figure what was seen last, as ours is kept last. */
export function mergedSeen(base: SeenPack, ours: SeenPack, theirs: SeenPack): SeenPack {
  const fresh = Object.entries(ours.figures).filter(([id, seen]) => !isSame(seen, base.figures[id]));
  return { ...ours, figures: { ...theirs.figures, ...Object.fromEntries(fresh) } };
}

/** Each field as whoever changed it has it. */
function mergedFields<Fields extends object>(base: Fields, ours: Fields, theirs: Fields): Fields {
  const was = new Map(Object.entries(base));
  const changed = Object.entries(ours).filter(([name, value]) => !isSame(value, was.get(name)));
  return { ...theirs, ...Object.fromEntries(changed) };
}

type Items = readonly PackItem[];

function mergedItems(base: Items, ours: Items, theirs: Items): PackItem[] {
  const [was, own, other] = [byId(base), byId(ours), byId(theirs)];
  const isKept = (id: string): boolean => {
    const [before, mine, yours] = [was.get(id), own.get(id), other.get(id)];
    if (mine && yours) return true;
    // Taken out on one side: it stays where the other has changed it, or has put it there.
    return !isSame(mine ?? yours, before);
  };
  const merged = (id: string): readonly PackItem[] => {
    const [before, mine, yours] = [was.get(id), own.get(id), other.get(id)];
    if (!mine || !yours) return mine ? [mine] : yours ? [yours] : [];
    return [before ? mergedFields<PackItem>(before, mine, yours) : mine];
  };
  const isOrderOurs = !isSame(idsIn(ours, was), idsIn(base, own));
  const [first, second] = isOrderOurs ? [ours, theirs] : [theirs, ours];
  return mergedOrder(idsOf(first), idsOf(second)).filter(isKept).flatMap(merged).slice(0, MOST_IN_PACK);
}

/** The first order, with what only the second has put behind what it stands behind there. */
function mergedOrder(first: readonly string[], second: readonly string[]): readonly string[] {
  const order = [...first];
  second.forEach((id, place) => {
    if (order.includes(id)) return;
    const before = second[place - 1];
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, id);
  });
  return order;
}

function idsOf(items: Items): readonly string[] {
  return items.map(({ id }) => id);
}

/** The ids of items that others have too, in their order. */
function idsIn(items: Items, others: ReadonlyMap<string, PackItem>): readonly string[] {
  return idsOf(items).filter((id) => others.has(id));
}

function byId(items: Items): ReadonlyMap<string, PackItem> {
  return new Map(items.map((item) => [item.id, item]));
}

/** Whether two values read alike as JSON, whose fields stand in the order in which they were written. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

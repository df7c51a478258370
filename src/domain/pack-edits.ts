import type { Pack, PackItem } from './pack';

/** Puts an item at the end. */
export function withItem(pack: Pack, item: PackItem): Pack {
  return { ...pack, items: [...pack.items, item] };
}

/** Changes one item; the same pack where it has none of that id. */
export function withChanged(pack: Pack, id: string, change: (item: PackItem) => PackItem): Pack {
  if (!pack.items.some((item) => item.id === id)) return pack;
  return { ...pack, items: pack.items.map((item) => (item.id === id ? change(item) : item)) };
}

/** Takes an item out. */
export function withoutItem(pack: Pack, id: string): Pack {
  return { ...pack, items: pack.items.filter((item) => item.id !== id) };
}

/** Moves an item to another place, counted from 0; past either end it stays at that end. */
export function withMoved(pack: Pack, id: string, to: number): Pack {
  const item = pack.items.find((each) => each.id === id);
  if (!item) return pack;
  const rest = pack.items.filter((each) => each !== item);
  const place = Math.max(0, Math.min(rest.length, to));
  return { ...pack, items: [...rest.slice(0, place), item, ...rest.slice(place)] };
}

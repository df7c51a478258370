/** A block as it was measured, in pixels. */
export interface MeasuredBlock {
  readonly height: number;
  /** It may not stand at the foot of a page: a heading. */
  readonly isHead: boolean;
  /** Of a table that may be parted: the height above its first row, which is repeated, and of each row. */
  readonly table: { readonly head: number; readonly rows: readonly number[] } | null;
}

/** A block, or some rows of one, on a page. */
export interface PlacedBlock {
  /** Which block, counted from 0. */
  readonly block: number;
  /** Of a table that is parted: its rows from `from` to before `to`; null for the whole. */
  readonly rows: { readonly from: number; readonly to: number } | null;
}

/**
 * Puts blocks on pages in their order: each where it fits, a table parted between rows where it does not, a heading with
 * what follows it. What is higher than a page has one to itself.
 *
 * @param room height of a page
 */
export function paginate(blocks: readonly MeasuredBlock[], room: number): readonly (readonly PlacedBlock[])[] {
  const pages: PlacedBlock[][] = [];
  let left = 0;
  const turn = (): PlacedBlock[] => {
    const page: PlacedBlock[] = [];
    pages.push(page);
    left = room;
    return page;
  };
  let page = turn();
  blocks.forEach(({ height, isHead, table }, block) => {
    const follows = blocks[block + 1];
    const least = table ? table.head + (table.rows[0] ?? 0) : height;
    const needed = least + (isHead && follows ? followsLeast(follows) : 0);
    if (needed > left && page.length > 0) page = turn();
    if (!table || height <= left) {
      page.push({ block, rows: null });
      left -= height;
      return;
    }
    let from = 0;
    while (from < table.rows.length) {
      let to = from;
      let used = table.head;
      while (to < table.rows.length && (to === from || used + (table.rows[to] ?? 0) <= left)) {
        used += table.rows[to] ?? 0;
        to += 1;
      }
      page.push({ block, rows: { from, to } });
      left -= used;
      from = to;
      if (from < table.rows.length) page = turn();
    }
  });
  return pages;
}

function followsLeast({ height, table }: MeasuredBlock): number {
  return table ? table.head + (table.rows[0] ?? 0) : height;
}

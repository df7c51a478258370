import type { z } from '@/domain/schema';
import type { Search } from '@/domain/search-text';

/** A page's view, and the parts of the link that could not be read. */
export interface ReadView<View> {
  readonly view: View;
  /** Names of the parts that were left out; empty for a good link. */
  readonly ignored: readonly string[];
}

/** Reads a page's view from its link. Parts that the page does not know or cannot use are left out, not fatal. */
export function readView<Shape extends z.core.$ZodLooseShape>(
  schema: z.ZodObject<Shape>,
  search: Search,
): ReadView<z.infer<z.ZodObject<Shape>>> {
  const known = Object.fromEntries(Object.entries(search).filter(([key]) => key in schema.shape));
  const checked = schema.safeParse(known);
  const wrong = new Set(checked.success ? [] : checked.error.issues.map(({ path }) => String(path[0])));
  const usable = Object.fromEntries(Object.entries(known).filter(([key]) => !wrong.has(key)));
  return {
    view: schema.parse(usable),
    ignored: Object.keys(search).filter((key) => !(key in usable)),
  };
}

import type { Pack, PackFigure } from './pack';

/** What every figure of a pack is to be about: a locality, or one unit. */
export type PackFocus =
  | { readonly kind: 'locality'; readonly name: string }
  | { readonly kind: 'unit'; readonly code: string; readonly name: string };

/** How the views of a page name a locality and a unit; a page that has neither stays as it is. */
const LOCALITY_KEYS: Readonly<Record<string, (name: string) => Readonly<Record<string, unknown>>>> = {
  '/variation': (name) => ({ only: [name] }),
  '/ratio': (name) => ({ only: [name] }),
  '/relationships': (name) => ({ only: [name] }),
  '/outliers': (name) => ({ only: [name] }),
  '/practices': (name) => ({ only: [name] }),
  '/prescribing': (name) => ({ area: name }),
};
const UNIT_KEYS: Readonly<Record<string, (code: string) => Readonly<Record<string, unknown>>>> = {
  '/variation': (code) => ({ unit: code }),
  '/ratio': (code) => ({ unit: code }),
  '/relationships': (code) => ({ selected: [code] }),
  '/outliers': (code) => ({ unit: code }),
  '/practices': (code) => ({ practice: code }),
  '/prescribing': (code) => ({ unit: code }),
};

/**
 * The same pack for a locality or a unit: each figure shows it where its page can, captions are computed anew, and what
 * its author wrote stays.
 *
 * @param id of the new pack
 */
export function packFor(pack: Pack, focus: PackFocus, id: string): Pack {
  const changeOf = (page: string) =>
    focus.kind === 'locality' ? LOCALITY_KEYS[page]?.(focus.name) : UNIT_KEYS[page]?.(focus.code);
  const focused = (figure: PackFigure): PackFigure => {
    const change = changeOf(figure.page);
    return change ? { ...figure, view: { ...figure.view, ...change }, caption: null } : figure;
  };
  return {
    ...pack,
    id,
    title: `${pack.title}: ${focus.name}`,
    items: pack.items.map((item) => (item.kind === 'figure' ? focused(item) : item)),
  };
}

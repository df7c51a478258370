import { Fragment } from 'react';

/** A line of a working: what went into a figure, or the formula with its numbers put in. */
export type WorkingItem = readonly [what: string, value: string];

/** Where a figure is from: numerator, denominator, rows and formula, in reading order. */
export function Working({ items }: { readonly items: readonly WorkingItem[] }) {
  return (
    <dl>
      {items.map(([what, value]) => (
        <Fragment key={what}>
          <dt>{what}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

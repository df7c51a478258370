import { Fragment } from 'react';

interface Props {
  /** What went into a figure, and the formula, in reading order. */
  readonly items: readonly (readonly [what: string, value: string])[];
}

/** Where a figure is from. */
export function Working({ items }: Props) {
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

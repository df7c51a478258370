import type { ReactNode } from 'react';

interface Props {
  /** What each is called, and what is said of it: a list for several. */
  readonly facts: readonly (readonly [term: string, said: ReactNode])[];
}

/** What is known of one thing, each under its name. */
export function Facts({ facts }: Props) {
  return (
    <dl className="facts">
      {facts.map(([term, said]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{Array.isArray(said) ? <FactList of={said} /> : said}</dd>
        </div>
      ))}
    </dl>
  );
}

function FactList({ of }: { readonly of: readonly ReactNode[] }) {
  return (
    <ul>
      {of.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

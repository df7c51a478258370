import type { ReactNode } from 'react';
import { ProgressNote } from './progress-note';

interface Props {
  /** The figure that leads it, as printed. */
  readonly figure: string;
  /** The finding in a whole sentence; where it begins with the figure, it is not printed twice. */
  readonly finding: string;
  /** What else there is to know of it. */
  readonly children: ReactNode;
  readonly href: string;
  readonly linkText: string;
}

/** One finding in a list of them, with the way to the page that it is from. */
export function Standout({ figure, finding, children, href, linkText }: Props) {
  const isLed = finding.startsWith(`${figure} `);
  return (
    <li className="standout">
      <span className="standout__figure" aria-hidden={!isLed}>
        {figure}{' '}
      </span>
      <div className="standout__words">
        <p>
          <strong>{isLed ? finding.slice(figure.length + 1) : finding}</strong>
        </p>
        <p>
          {children} <a href={href}>{linkText}</a>
        </p>
      </div>
    </li>
  );
}

/** In the place of a finding: what it waits for, or why it cannot be told. */
export function StandoutWait({ text, error }: { readonly text: string; readonly error: Error | null }) {
  return (
    <li className="standout standout--wait">
      {error === null ? <ProgressNote text={text} /> : <p className="plain-note">{error.message}</p>}
    </li>
  );
}

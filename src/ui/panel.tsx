import { type ReactNode, useId } from 'react';

interface Props {
  readonly title: string;
  readonly subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  readonly actions?: ReactNode;
  /** The note under the body: source, date, caveat. */
  readonly footer?: ReactNode;
  /** Takes the whole width of the grid, or its wider or narrower column. */
  readonly width?: 'full' | 'wide' | 'narrow';
  readonly children: ReactNode;
}

/** A card of the page: one figure or table with its title and its note. */
export function Panel({ title, subtitle, actions, footer, width = 'full', children }: Props) {
  const id = useId();
  return (
    <section className={`panel panel--${width}`} aria-labelledby={id}>
      <header className="panel__head">
        <div className="panel__titles">
          <h2 className="panel__title" id={id}>
            {title}
          </h2>
          {subtitle !== undefined && <p className="panel__subtitle">{subtitle}</p>}
        </div>
        {actions !== undefined && <div className="panel__actions">{actions}</div>}
      </header>
      <div className="panel__body">{children}</div>
      {footer !== undefined && <footer className="panel__footer">{footer}</footer>}
    </section>
  );
}

import type { ReactNode } from 'react';

interface Props {
  /** The finding, or the name of the page. */
  readonly title: string;
  /** One or two sentences under it. */
  readonly children?: ReactNode;
}

/** The heading of a page. It takes the focus when the reader comes from another page. */
export function PageHeading({ title, children }: Props) {
  return (
    <div className="page-heading">
      <h1 className="page-heading__title" tabIndex={-1}>
        {title}
      </h1>
      {children !== undefined && <div className="page-heading__lead">{children}</div>}
    </div>
  );
}

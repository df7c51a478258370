import { Link } from '@tanstack/react-router';

interface Props {
  /** Nothing is shown yet: it only holds its place, so that nothing moves when it speaks. */
  readonly isPending: boolean;
}

/** Says on every page that what is shown is invented. */
export function SampleBanner({ isPending }: Props) {
  return (
    <aside className={isPending ? 'shell-banner shell-banner--pending' : 'shell-banner'} aria-label="Sample data">
      <p>
        <strong>Synthetic sample data.</strong> Nothing here describes a real practice.{' '}
        <Link to="/data" search={{}}>
          Load your extracts
        </Link>
      </p>
    </aside>
  );
}

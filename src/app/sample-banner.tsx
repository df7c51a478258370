import { Link } from '@tanstack/react-router';

/** Says on every page that what is shown is invented. */
export function SampleBanner() {
  return (
    <aside className="shell-banner" aria-label="Sample data">
      <p>
        <strong>Synthetic sample data.</strong> Nothing here describes a real practice.{' '}
        <Link to="/data" search={{}}>
          Load your extracts
        </Link>
      </p>
    </aside>
  );
}

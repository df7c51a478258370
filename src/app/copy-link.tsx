import { useState } from 'react';

/** Copies the address of the view on screen: the link holds all of it but the data. */
export function CopyLink() {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(window.location.href);
      setSaid('Link copied');
    } catch {
      setSaid('Copy the address bar');
    }
  };
  return (
    <button type="button" className="button button--on-blue" onClick={() => void copy()} onBlur={() => setSaid(null)}>
      <span aria-live="polite">{said ?? 'Copy link'}</span>
    </button>
  );
}

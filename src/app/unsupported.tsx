import { ErrorNote } from '@/ui/error-note';
import { PageHeading } from '@/ui/page-heading';

/** What this browser lacks, in words; empty where it can run the app. */
export function missingFeatures(): readonly string[] {
  return [
    ...(typeof WebAssembly === 'undefined' ? ['WebAssembly'] : []),
    ...(typeof Worker === 'undefined' ? ['web workers'] : []),
    // The engine's file comes packed.
    ...(typeof DecompressionStream === 'undefined' ? ['DecompressionStream'] : []),
  ];
}

/** The page for a browser that cannot run the data engine. */
export function Unsupported({ missing }: { readonly missing: readonly string[] }) {
  return (
    <main className="shell-main">
      <PageHeading title="This browser cannot run Explore practice variation" />
      <div className="page-message">
        <ErrorNote title={`It has no ${missing.join(' and no ')}, or does not allow it`}>
          <p>
            Extracts are read in the browser itself, which needs this. Use a current version of Edge, Chrome, Firefox or
            Safari. Where an organisation’s settings forbid WebAssembly, ask for it to be allowed for this address.
          </p>
        </ErrorNote>
      </div>
    </main>
  );
}

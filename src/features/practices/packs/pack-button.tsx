import type { PracticePanelProps } from '@/features/practices/panel-props';
import { PackStatus } from './pack-status';
import { usePacks } from './use-packs';

type Props = PracticePanelProps & { readonly isWhole: boolean };

/** Saves the pack of this practice, or prints the page as it stands. */
export function PackButton(props: Props) {
  const packs = usePacks(props);
  return (
    <div className="practice-actions">
      <button
        type="button"
        className="button button--primary"
        disabled={!props.isWhole}
        aria-disabled={packs.making !== null}
        onClick={() => packs.make([props.practice.code], 'html')}
      >
        Visit pack
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        Print this page
      </button>
      <PackStatus packs={packs} />
      <p className="practice-print-note">Printed from the page: small counts are not masked.</p>
    </div>
  );
}

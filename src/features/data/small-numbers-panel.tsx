import { NumberField } from '@/ui/number-field';
import { Panel } from '@/ui/panel';

interface Props {
  readonly threshold: number;
  readonly onChange: (threshold: number) => void;
}

/** The small-number threshold: a setting of the workspace that governs what is saved from the page. */
export function SmallNumbersPanel({ threshold, onChange }: Props) {
  return (
    <Panel
      title="Small numbers"
      subtitle="Governs every file saved from the page. Charts on screen are not masked: the extract is already on this machine."
      footer="A setting of the workspace."
      width="narrow"
    >
      <NumberField
        label="Mask counts below"
        hint="0 masks nothing, for internal use. 5 masks counts from 1 to 4; a count of 0 is printed."
        value={threshold}
        min={0}
        max={100}
        onChange={onChange}
      />
      <p role="status">{maskWords(threshold)}</p>
    </Panel>
  );
}

function maskWords(threshold: number): string {
  if (threshold <= 1) return 'No count is masked in saved files.';
  if (threshold === 2) return 'Counts of 1 are saved as *.';
  return `Counts from 1 to ${threshold - 1} are saved as *, with the values that would give them away.`;
}

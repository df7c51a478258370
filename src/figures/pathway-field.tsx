import type { Pathway } from '@/domain/pathway';
import { startSentence } from '@/domain/sentence';
import { SelectField } from '@/ui/select-field';

interface Props {
  readonly pathways: readonly Pathway[];
  /** Null for all measures. */
  readonly pathway: Pathway | null;
  /** Takes the id of a pathway; undefined for all measures. */
  readonly onChange: (id: string | undefined) => void;
}

const ALL = '';

/** A disease as one choice: its indicators, its register and the specialty that sees it. Not there where none is loaded. */
export function PathwayField({ pathways, pathway, onChange }: Props) {
  if (pathways.length === 0) return null;
  return (
    <SelectField
      label="Pathway"
      options={[
        { value: ALL, label: 'All measures' },
        ...pathways.map(({ id, name }) => ({ value: id, label: startSentence(name) })),
      ]}
      value={pathway?.id ?? ALL}
      onChange={(id) => onChange(id === ALL ? undefined : id)}
    />
  );
}

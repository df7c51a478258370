import { LONGEST_TEXT, LONGEST_TITLE, type Pack } from '@/domain/pack';
import { Panel } from '@/ui/panel';
import { DraftArea } from './draft-area';

interface Props {
  readonly pack: Pack;
  readonly onChange: (next: Pack, words: string) => void;
}

const FIELDS = [
  { field: 'title', label: 'Title', rows: 1, placeholder: 'What the paper is about' },
  { field: 'byline', label: 'From, for and date', rows: 1, placeholder: 'PBC lead, for the PEC of 12 December 2007' },
  { field: 'purpose', label: 'Purpose', rows: 2, placeholder: 'Why the paper is before the committee' },
  { field: 'recommendation', label: 'Recommendation', rows: 2, placeholder: 'What the committee is asked to do' },
] as const;

/** What stands at the head of the paper. */
export function PaperFields({ pack, onChange }: Props) {
  return (
    <Panel
      title="The paper"
      subtitle="The head of the Word paper and the slides. What is left empty has a place held for it."
      width="wide"
    >
      <div className="pack-fields">
        {FIELDS.map(({ field, label, rows, placeholder }) => (
          <DraftArea
            key={`${pack.id} ${field}`}
            label={label}
            rows={rows}
            longest={field === 'title' ? LONGEST_TITLE : LONGEST_TEXT}
            placeholder={placeholder}
            value={pack[field]}
            onSave={(text) => onChange({ ...pack, [field]: text }, `change the ${label.toLowerCase()}`)}
          />
        ))}
      </div>
    </Panel>
  );
}

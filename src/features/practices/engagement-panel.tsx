import { useRef, useState, useSyncExternalStore } from 'react';
import {
  type Engagement,
  type EngagementEdit,
  ENGAGEMENT_FIELDS,
  type EngagementField,
  engagementWords,
  mergedEngagement,
} from '@/domain/engagement';
import { Panel } from '@/ui/panel';
import type { RecordList } from '@/workspaces/record-list';
import { draftOf, editOf } from './engagement-draft';
import { EngagementForm } from './engagement-form';
import { engagementSteps } from './engagement-steps';
import { EngagementUndo } from './engagement-undo';
import { FIELD_WORDS } from './engagement-words';

interface Props {
  readonly code: string;
  readonly name: string;
  readonly loaded: Engagement | null;
  readonly records: RecordList<EngagementEdit>;
}

/** Agreement, LES and visits of one practice: what was loaded and what was entered here, which can be changed and taken back. */
export function EngagementPanel({ code, name, loaded, records }: Props) {
  const entered = useSyncExternalStore(records.subscribe, records.list);
  const store = engagementSteps(records);
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const edit = entered.find((one) => one.code === code) ?? null;
  const stands = mergedEngagement(loaded, edit);
  const close = () => {
    setIsOpen(false);
    // The button is there again only once the form has gone.
    requestAnimationFrame(() => opener.current?.focus());
  };
  return (
    <Panel
      title="Engagement and visits"
      width="narrow"
      actions={
        !isOpen && (
          <button ref={opener} type="button" className="button button--small" onClick={() => setIsOpen(true)}>
            Change
          </button>
        )
      }
      footer={<p>What is entered here is kept with the workspace, beside what was loaded.</p>}
    >
      {isOpen ? (
        <EngagementForm
          name={name}
          initial={draftOf(stands)}
          onSave={(draft) => {
            store.change(code, editOf(code, draft, loaded), `the record of ${name}`);
            close();
          }}
          onCancel={close}
        />
      ) : (
        <dl className="practice-facts">
          {ENGAGEMENT_FIELDS.map((field) => (
            <Fact key={field} field={field} stands={stands} loaded={loaded} isEntered={edit?.[field] !== undefined} />
          ))}
        </dl>
      )}
      <EngagementUndo store={store} />
    </Panel>
  );
}

interface FactProps {
  readonly field: EngagementField;
  readonly stands: Engagement;
  readonly loaded: Engagement | null;
  readonly isEntered: boolean;
}

function Fact({ field, stands, loaded, isEntered }: FactProps) {
  const isFree = field === 'visitors' || field === 'notes';
  const words = (entry: string | null) => (entry === null && isFree ? 'none' : isFree ? entry : engagementWords(entry));
  const was = loaded?.[field] ?? null;
  return (
    <div className="practice-facts__row">
      <dt>{FIELD_WORDS[field]}</dt>
      <dd>
        {words(stands[field])}
        {isEntered && (
          <span className="practice-facts__edited">
            entered here{was === null ? '' : `; loaded: ${words(was) ?? ''}`}
          </span>
        )}
      </dd>
    </div>
  );
}

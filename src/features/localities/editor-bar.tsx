import { useState, useSyncExternalStore } from 'react';
import type { PlacedPractice } from '@/analysis/analysis';
import { SelectField } from '@/ui/select-field';
import type { DraftStore } from './draft-store';
import { AS_NOW, filledFrom, type MapDraft } from './map-draft';
import { saveMap } from './map-file';
import { groupingsOf } from './practice-rows';

interface Props {
  readonly draft: MapDraft;
  readonly practices: readonly PlacedPractice[];
  readonly drafts: DraftStore;
  /** What using the draft does, in sentences. */
  readonly summary: string;
  readonly isChanged: boolean;
  /** Why the map cannot be used, in a sentence; null where it can. */
  readonly whyNot: string | null;
  readonly isBusy: boolean;
  readonly onStep: (next: MapDraft, words: string) => void;
  readonly onUse: () => void;
}

/** What can be done with the map as a whole. */
export function EditorBar(props: Props) {
  const { draft, practices, drafts, summary, isChanged, whyNot, isBusy, onStep, onUse } = props;
  const { steps, undone } = useSyncExternalStore(drafts.subscribe, drafts.state);
  const [source, setSource] = useState(AS_NOW);
  const last = steps.at(-1);
  const next = undone.at(-1);
  const groupings = groupingsOf(practices);
  const wordsOf = (value: string) => (value === AS_NOW ? 'the localities of now' : value);
  return (
    <div className="localities__bar">
      <div className="localities__outcome">
        <p>{summary}</p>
        {isChanged && whyNot !== null && <p>{whyNot}</p>}
        <div className="localities__buttons">
          <button
            type="button"
            className="button button--primary"
            disabled={!isChanged || whyNot !== null || isBusy}
            onClick={onUse}
          >
            Use this map
          </button>
          <button type="button" className="button" disabled={!isChanged} onClick={() => drafts.forget()}>
            Discard the changes
          </button>
          <button
            type="button"
            className="button"
            disabled={draft.entries.size === 0}
            onClick={() => void saveMap(draft)}
          >
            Export (CSV)
          </button>
        </div>
      </div>
      <div className="localities__steps">
        <button type="button" className="button button--small" disabled={!last} onClick={() => drafts.undo()}>
          {last ? `Undo: ${last.words}` : 'Undo'}
        </button>
        <button type="button" className="button button--small" disabled={!next} onClick={() => drafts.redo()}>
          {next ? `Redo: ${next.words}` : 'Redo'}
        </button>
        <div className="localities__fill">
          <SelectField
            label="Fill the map from"
            options={[AS_NOW, ...groupings].map((value) => ({ value, label: value === AS_NOW ? 'The localities of now' : value }))} // prettier-ignore
            value={source}
            onChange={setSource}
          />
          <button
            type="button"
            className="button"
            onClick={() => onStep(filledFrom(draft, practices, source), `fill the map from ${wordsOf(source)}`)}
          >
            Fill the map
          </button>
        </div>
      </div>
    </div>
  );
}

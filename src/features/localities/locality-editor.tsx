import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { LocalityMap } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { unitWord } from '@/domain/unit-kind';
import { Announcer } from '@/ui/announcer';
import { draftIn, type DraftStore } from './draft-store';
import { EditorBar } from './editor-bar';
import { LocalityForm } from './locality-form';
import { LocalityList } from './locality-list';
import { changeWords, movesOf, unmatchedIn } from './map-changes';
import { assign, draftOf, isSameMap, localitiesIn, type MapDraft, settledName, takeOff } from './map-draft';
import { mapFile } from './map-file';
import { MoveList } from './move-list';
import { PracticeTable } from './practice-table';
import { UnmatchedTable } from './unmatched-table';

interface Props {
  readonly map: LocalityMap;
  readonly isSample: boolean;
  readonly drafts: DraftStore;
  readonly isBusy: boolean;
  readonly onUse: (old: LocalityMap['edited'], file: File) => void;
}

/** The map as a draft: every step can be taken back, and none counts before the map is used. */
export function LocalityEditor({ map, isSample, drafts, isBusy, onUse }: Props) {
  const { practices } = map;
  const loaded = useMemo(() => draftOf(map), [map]);
  useEffect(() => drafts.follow(loaded), [drafts, loaded]);
  const state = useSyncExternalStore(drafts.subscribe, drafts.state);
  const draft = draftIn(state) ?? loaded;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = useState<string | null>(null);
  const localities = useMemo(() => localitiesIn(draft, practices), [draft, practices]);
  const scheme = useMemo(() => ({ localities, colours: draft.colours }), [localities, draft]);
  const moves = useMemo(() => movesOf(draft, practices), [draft, practices]);
  const unmatched = useMemo(() => unmatchedIn(draft, practices), [draft, practices]);
  const isChanged = !isSameMap(draft, loaded);

  const step = (next: MapDraft, words: string) => drafts.step(draft, next, words);
  const many = (count: number) => `${formatCount(count)} ${unitWord('practice', count)}`;
  if (practices.length === 0) {
    return <p>No practice is loaded yet. Load an extract with practices first, or a locality map as a CSV file.</p>;
  }
  return (
    <>
      {isSample && (
        <div className="plain-note">
          <p>
            These are the invented practices of the sample. You can try every step and export the map, but not use it:
            the first file of yours takes the place of the sample, and a map alone has no figures. Load your extracts
            first, then edit their map here.
          </p>
        </div>
      )}
      <Announcer text={state.steps.at(-1)?.words ?? changeWords(moves, isChanged)} />
      <EditorBar
        draft={draft}
        practices={practices}
        drafts={drafts}
        summary={changeWords(moves, isChanged)}
        isChanged={isChanged}
        whyNot={
          isSample
            ? 'Load your extracts first.'
            : draft.entries.size === 0
              ? 'No practice is on the map. To do without a map, remove the file under “Loaded files”.'
              : null
        }
        isBusy={isBusy}
        onStep={step}
        onUse={() => {
          drafts.use(draft);
          void mapFile(draft).then((file) => onUse(map.edited, file));
        }}
      />
      <MoveList moves={moves} scheme={scheme} />
      <div className="localities__halves">
        <section aria-label="Localities of the map">
          <LocalityList draft={draft} practices={practices} scheme={scheme} picked={picked} onPick={setPicked} />
          {picked !== null && localities.includes(picked) && (
            <LocalityForm
              key={picked}
              locality={picked}
              draft={draft}
              practices={practices}
              scheme={scheme}
              onStep={(next, words, now) => {
                step(next, words);
                setPicked(now);
              }}
              onSelect={setSelected}
            />
          )}
        </section>
        <section aria-label="Practices of the map">
          <PracticeTable
            draft={draft}
            practices={practices}
            scheme={scheme}
            selected={selected}
            onSelect={setSelected}
            onAssign={(codes, name) => {
              const locality = settledName(name, localities);
              step(assign(draft, codes, locality), `move ${many(codes.length)} to ${locality}`);
              setSelected(new Set());
            }}
            onTakeOff={(codes) => {
              step(takeOff(draft, codes), `take ${many(codes.length)} off the map`);
              setSelected(new Set());
            }}
          />
        </section>
      </div>
      <UnmatchedTable unmatched={unmatched} />
    </>
  );
}

import { useEffect, useRef, useState } from 'react';
import type { Pack } from '@/domain/pack';
import type { PackFocus } from '@/domain/pack-focus';
import { SelectField } from '@/ui/select-field';
import { Panel } from '@/ui/panel';
import { ProgressNote } from '@/ui/progress-note';
import type { PackFiles } from './use-pack-files';

interface Props {
  readonly pack: Pack;
  readonly files: PackFiles;
  readonly focuses: readonly PackFocus[];
  /** True until the data can be named. */
  readonly isWaiting: boolean;
  /** Shows the pages and opens the browser's own print window. */
  readonly onPrint: () => void;
  readonly onSavePack: () => void;
}

/** The files that a pack is taken away as. */
export function TakePanel({ pack, files, focuses, isWaiting, onPrint, onSavePack }: Props) {
  const { busy, said, failure } = files;
  const isDisabled = busy !== null || isWaiting;
  const note = useRef<HTMLDivElement>(null);
  const isBusy = busy !== null;
  const wasBusy = useRef(false);
  useEffect(() => {
    // The button that had the focus is gone or could not be pressed meanwhile.
    if (wasBusy.current && !isBusy && document.activeElement === document.body)
      note.current?.focus({ preventScroll: true });
    wasBusy.current = isBusy;
  }, [isBusy]);
  const [each, setEach] = useState<'locality' | 'unit'>('locality');
  const chosen = focuses.filter(({ kind }) => kind === each);
  return (
    <Panel title="Take it away" width="narrow">
      <div className="pack-take">
        <button
          type="button"
          className="button button--primary"
          disabled={isDisabled}
          onClick={() => files.save(pack, 'docx')}
        >
          Word paper
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={isDisabled}
          onClick={() => files.save(pack, 'pptx')}
        >
          PowerPoint slides
        </button>
        <button type="button" className="button button--primary" disabled={isDisabled} onClick={onPrint}>
          Print or save as PDF
        </button>
        <button
          type="button"
          className="button button--primary"
          disabled={isDisabled}
          onClick={() => files.save(pack, 'zip')}
        >
          Pictures and tables (zip)
        </button>
      </div>
      <ProgressNote text={busy?.text ?? null} share={busy?.share ?? null} />
      {busy && (
        <button type="button" className="button button--small" onClick={files.cancel}>
          Cancel
        </button>
      )}
      <div ref={note} tabIndex={-1}>
        <p role="status">{said}</p>
        {failure !== null && (
          <p className="figure-failure" role="alert">
            {failure}
          </p>
        )}
      </div>
      {focuses.length > 0 && (
        <div className="pack-each">
          <SelectField
            label="The same for each"
            options={[
              { value: 'locality', label: `Locality (${focuses.filter(({ kind }) => kind === 'locality').length})` },
              { value: 'unit', label: `Practice (${focuses.filter(({ kind }) => kind === 'unit').length})` },
            ]}
            value={each}
            onChange={(value) => setEach(value === 'unit' ? 'unit' : 'locality')}
          />
          <button
            type="button"
            className="button button--small"
            disabled={isDisabled || chosen.length === 0}
            onClick={() => files.saveEach(pack, chosen, 'docx')}
          >
            Word papers
          </button>
          <button
            type="button"
            className="button button--small"
            disabled={isDisabled || chosen.length === 0}
            onClick={() => files.saveEach(pack, chosen, 'pptx')}
          >
            Slides
          </button>
        </div>
      )}
      <div className="pack-each">
        <button type="button" className="button button--small" disabled={isWaiting} onClick={onSavePack}>
          Save pack.json
        </button>
        <p className="pack-hint">A pack.json makes the same pack elsewhere, or each month by the command line.</p>
      </div>
    </Panel>
  );
}

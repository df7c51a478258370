import { useEffect, useRef, useState } from 'react';
import { formatBytes, formatCount } from '@/domain/format';
import { sourceCaption } from '@/figures/source-caption';
import { sourcesOf } from '@/features/practices/sources';
import type { PracticePanelProps, PracticesProps } from '@/features/practices/panel-props';
import type { ResolvedPractices } from '@/features/practices/resolve-practices';
import type { Roster } from '@/analysis/analysis';
import type { Board } from '@/signals/board';

/** What the page has at hand when packs are asked for. */
export interface PackMaterial extends PracticesProps {
  readonly resolved: ResolvedPractices;
  readonly roster: Roster;
  readonly board: Board;
  readonly earlier: PracticePanelProps['earlier'];
}

/** How packs are coming along. */
export interface PackProgress {
  /** Packs made and asked for; null where none are being made. */
  readonly making: { readonly done: number; readonly of: number } | null;
  /** What became of the last ones, in a sentence; empty for nothing. */
  readonly said: string;
  readonly failure: string | null;
  /** Does nothing while packs are being made: their button keeps the focus and is not disabled. */
  readonly make: (codes: readonly string[], format: 'zip' | 'html') => void;
  readonly cancel: () => void;
}

/** Makes visit packs and saves them. Leaving the page ends what is being made. */
export function usePacks(material: PackMaterial): PackProgress {
  const [making, setMaking] = useState<PackProgress['making']>(null);
  const [said, setSaid] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  const job = useRef<AbortController | null>(null);
  useEffect(() => () => job.current?.abort(), []);
  const run = async (codes: readonly string[], format: 'zip' | 'html') => {
    const { analysis, roster, board, earlier, resolved, engagement, smallNumbers, description } = material;
    const control = new AbortController();
    job.current = control;
    setFailure(null);
    setSaid('');
    setMaking({ done: 0, of: codes.length });
    try {
      const [{ makePacks }, { saveFile }] = await Promise.all([import('./make-packs'), import('@/exports/save-file')]);
      const made = await makePacks(
        {
          analysis,
          roster,
          now: { period: resolved.request.period, board },
          earlier,
          edits: engagement.list(),
          codes,
          smallNumbers,
          sources: sourceCaption({ sources: sourcesOf(description) }),
          isSample: description.isSample,
          localityColours: description.localityColours,
          format,
        },
        (done) => setMaking({ done, of: codes.length }),
        control.signal,
      );
      saveFile(made.file, made.name);
      setSaid(`${codes.length === 1 ? 'The pack is' : `${formatCount(codes.length)} packs are`} saved as ${made.name}, ${formatBytes(made.file.size)}.`); // prettier-ignore
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') setSaid('Cancelled: no pack is saved.');
      else setFailure(error instanceof Error ? error.message : 'The packs could not be made.');
    } finally {
      setMaking(null);
      job.current = null;
    }
  };
  return {
    making,
    said,
    failure,
    make: (codes, format) => {
      if (job.current === null) void run(codes, format);
    },
    cancel: () => job.current?.abort(),
  };
}

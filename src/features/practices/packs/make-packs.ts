import type { Analysis, Roster } from '@/analysis/analysis';
import { type EngagementEdit, ENGAGEMENT_FIELDS, mergedEngagement } from '@/domain/engagement';
import type { LocalityColours } from '@/domain/locality-colours';
import type { YearBoard } from '@/features/practices/view-model/trend-model';
import type { PackNews, PackOrder } from './pack-messages';

/** What packs are made of. */
export interface PackJob {
  readonly analysis: Pick<Analysis, 'practice'>;
  readonly roster: Roster;
  readonly now: YearBoard;
  readonly earlier: readonly YearBoard[];
  readonly edits: readonly EngagementEdit[];
  /** Codes of the practices, in the order of the packs. */
  readonly codes: readonly string[];
  readonly smallNumbers: number;
  readonly sources: string;
  readonly isSample: boolean;
  readonly localityColours: LocalityColours;
  /** One pack as it is, or all in a zip. */
  readonly format: 'zip' | 'html';
}

/** A file that is ready to be saved. */
export interface MadePacks {
  readonly file: Blob;
  readonly name: string;
}

/**
 * Makes visit packs in a worker of their own, which ends with the job. The page only hands over what it has already, and looks up
 * each practice.
 *
 * @param onPacked told how many are made
 * @param signal ends the job: nothing is made
 * @throws Error in plain words, named `AbortError` where it was cancelled
 */
export async function makePacks(
  job: PackJob,
  onPacked: (done: number) => void,
  signal: AbortSignal,
): Promise<MadePacks> {
  const worker = new Worker(new URL('./pack-worker.ts', import.meta.url), { type: 'module', name: 'visit-packs' });
  const order = (one: PackOrder): void => worker.postMessage(one);
  const outcome = new Promise<MadePacks>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(cancelled()), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(`The packs could not be made: ${message}`)));
    worker.addEventListener('message', ({ data }: MessageEvent<PackNews>) => {
      if (data.kind === 'packed') onPacked(data.done);
      else if (data.kind === 'made') resolve(data);
      else reject(new Error(`The packs could not be made: ${data.message}`));
    });
  });
  try {
    await Promise.race([outcome, handOver(job, order, signal)]);
    return await outcome;
  } finally {
    worker.terminate();
  }
}

async function handOver(job: PackJob, order: (one: PackOrder) => void, signal: AbortSignal): Promise<void> {
  const { roster, smallNumbers, sources, isSample, localityColours, now, earlier, codes, edits, format } = job;
  order({ kind: 'set', roster, smallNumbers, sources, isSample, localityColours });
  for (const year of [now, ...earlier]) {
    order({ kind: 'year', year });
    // A year of thousands of practices takes a moment to hand over: the page goes on in between.
    await new Promise((resolve) => setTimeout(resolve));
  }
  for (const code of codes) {
    if (signal.aborted) throw cancelled();
    const practice = await job.analysis.practice({ code, units: roster.unitKind });
    const edit = edits.find((one) => one.code === code) ?? null;
    const entered = ENGAGEMENT_FIELDS.filter((field) => edit?.[field] !== undefined);
    order({
      kind: 'practice',
      subject: { practice, engagement: mergedEngagement(practice.engagement, edit), entered },
    });
  }
  order({ kind: 'end', format });
}

function cancelled(): Error {
  return new DOMException('cancelled', 'AbortError');
}

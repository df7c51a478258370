import type { LoadProgress, LoadReport, UnreadTable } from '@/analysis/analysis';

/** What became of the files of one load. */
export interface SessionReport extends LoadReport {
  /** Names of files that left because a newer version of them came. */
  readonly replaced: readonly string[];
  /** Names of workspaces that were opened from files. */
  readonly opened: readonly string[];
}

/** A step that can be taken back. */
export interface UndoOffer {
  /** What was done, in a sentence. */
  readonly words: string;
  /** What the button says. */
  readonly label: string;
  /** Whether the step took away what had the focus. */
  readonly takesFocus: boolean;
}

/** What the page's loads have come to; one frozen object until something changes. */
export interface LoadState {
  /** Whether a load is under way, and how far it has come once it has said so. */
  readonly isLoading: boolean;
  readonly progress: LoadProgress | null;
  /** Seconds until everything has been read, as far as that can be told; null where it cannot. */
  readonly secondsLeft: number | null;
  /** Whether what is under way can be cancelled, and whether it is being. */
  readonly canCancel: boolean;
  readonly isCancelling: boolean;
  /** What was cancelled, in a sentence; null unless that was the last that happened. */
  readonly cancelled: string | null;
  /** What became of the files of the last load; null before the first and after files were removed. */
  readonly report: SessionReport | null;
  /** Why the last step failed as a whole; null when it did not. */
  readonly fault: { readonly title: string; readonly sentences: readonly string[] } | null;
  /** Tables of the reader's files that were not recognised, and wait for a mapping. */
  readonly unmapped: readonly UnreadTable[];
  /** The last step, where it can be taken back; null where not. */
  readonly undo: UndoOffer | null;
}

import type { Roster } from '@/analysis/analysis';
import type { LocalityColours } from '@/domain/locality-colours';
import type { YearBoard } from '@/features/practices/view-model/trend-model';
import type { PackSubject } from './pack-content';

/** What the worker is told, in this order: the set, its years one by one, then each practice, then the end. */
export type PackOrder =
  | {
      readonly kind: 'set';
      readonly roster: Roster;
      readonly smallNumbers: number;
      readonly sources: string;
      readonly isSample: boolean;
      readonly localityColours: LocalityColours;
    }
  /** A year of measures: the first is the one the packs are of, then earlier ones, the latest first. */
  | { readonly kind: 'year'; readonly year: YearBoard }
  | { readonly kind: 'practice'; readonly subject: PackSubject }
  /** Nothing more comes. */
  | { readonly kind: 'end'; readonly format: 'zip' | 'html' };

/** What the worker says. */
export type PackNews =
  | { readonly kind: 'packed'; readonly done: number }
  | { readonly kind: 'made'; readonly file: Blob; readonly name: string }
  | { readonly kind: 'failed'; readonly message: string };

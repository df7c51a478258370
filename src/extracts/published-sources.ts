import { PUBLICATIONS } from './publications';

/** A publication that is read as downloaded, and the kinds of extract it gives. */
export interface PublishedSource {
  readonly words: string;
  readonly gives: readonly string[];
}

/** Every publication that is recognised: those with a layout of their own, QOF in its workbooks and raw data, returns. */
export const PUBLISHED_SOURCES: readonly PublishedSource[] = [
  { words: 'QOF workbooks of prevalence, achievement and exceptions (NHS Digital)', gives: ['qof', 'qof-register'] },
  { words: 'QOF raw data releases, in the zip or unpacked (NHS Digital)', gives: ['qof', 'qof-register'] },
  { words: 'Quarterly and monthly activity returns, by provider', gives: ['referrals', 'outpatients'] },
  ...PUBLICATIONS,
];

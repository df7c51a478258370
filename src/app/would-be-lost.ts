import { isUnused } from '@/features/localities/draft-store';
import type { Services } from './services';

/** What this tab holds that would not be there any more if the page were loaded again, in words; empty where all is kept. */
export function wouldBeLost({
  shelf,
  session,
  localityDraft,
}: Pick<Services, 'shelf' | 'session' | 'localityDraft'>): readonly string[] {
  // prettier-ignore
  const { keeps, unkept, trouble } = shelf.state();
  const { unmapped } = session.state();
  return [
    ...(keeps ? [] : ['all that was loaded or made here, since this browser keeps nothing']),
    ...unkept.map((name) => `“${name}”, which could not be kept`),
    ...(trouble !== null && unkept.length === 0 && keeps ? ['the last change, which could not be kept'] : []),
    ...unmapped.map(({ name }) => `“${name}”, which waits for its columns to be matched`),
    ...(isUnused(localityDraft.state()) ? ['the changes to the locality map that are not in use yet'] : []),
  ];
}

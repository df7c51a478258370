import { formatCount } from '@/domain/format';
import { areaWord, groupedByWords } from '@/domain/grouping';
import { sentencesOrNull, startSentence } from '@/domain/sentence';
import { unitWord } from '@/domain/unit-kind';
import { DOMAIN_WORDS } from '@/signals/domain-words';
import type { OutliersView } from './outliers-view';
import type { ResolvedOutliers } from './resolve-outliers';

/** What the page is limited to, for the name of a file: a pathway, areas; empty for nothing. */
export function limitedTo(
  { pathway }: Pick<ResolvedOutliers, 'pathway'>,
  { only }: Pick<OutliersView, 'only'>,
): readonly string[] {
  return [...(pathway ? [pathway.name] : []), ...(only ?? [])];
}

/** What is left out of the page or put in other groups, in words; null for nothing. */
export function filterWords(
  { pathway, request, unitKind }: Pick<ResolvedOutliers, 'pathway' | 'request' | 'unitKind'>,
  { domains, only, fromList, toList }: OutliersView,
): string | null {
  return sentencesOrNull([
    ...(pathway ? [`Measures of the pathway ${startSentence(pathway.name)}`] : []),
    ...(domains ? [`Measures shown: ${domains.map((domain) => DOMAIN_WORDS[domain]).join(', ')}`] : []),
    ...groupedByWords(request.grouping),
    ...(request.openNow === true ? [`Only ${unitWord(unitKind, 2)} that are open now`] : []),
    ...(only ? [`${startSentence(areaWord(request.grouping, 2))} shown: ${only.join(', ')}`] : []),
    ...listWords(fromList, toList),
  ]);
}

function listWords(from: number | undefined, to: number | undefined): readonly string[] {
  if (from === undefined && to === undefined) return [];
  if (to === undefined) return [`Lists of ${formatCount(from ?? 0)} patients or more`];
  return [from === undefined ? `Lists of ${formatCount(to)} patients or fewer` : `Lists of ${formatCount(from)} to ${formatCount(to)} patients`]; // prettier-ignore
}

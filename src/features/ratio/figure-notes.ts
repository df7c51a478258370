import { areaWord } from '@/domain/grouping';
import type { RatioView } from './ratio-view';
import type { ResolvedRatio } from './resolve-ratio';
import type { Followed } from './view-model/followed';
import { lineChoice } from './view-model/line-choice';
import type { PathwayAsked } from './view-model/pathway-asked';
import type { RatioInput } from './view-model/ratio-input';

/** A contract line that the link names and that does not match: another is used, or none. */
export function lineNotes({ status }: RatioView, { line, lines }: ResolvedRatio): readonly string[] {
  if (status === undefined || line?.origin === 'link') return [];
  const used = line && lineChoice(line, lines);
  if (used === status) return [];
  return [`There is no contract line “${status}” here.${used === null ? '' : ` Used instead: ${used}.`}`];
}

/** Localities that the link shows and that are not there. */
export function onlyNotes({ only = [] }: RatioView, { localities, measure }: RatioInput): readonly string[] {
  if (only.every((name) => localities.includes(name))) return [];
  return [`Some ${areaWord(measure.request.grouping, 2)} of the link are not in these data.`];
}

/** A locality that the link follows and that is not there. */
export function followedNotes({ over }: RatioView, { level }: Followed, name: string): readonly string[] {
  if (over === undefined || over === 'all' || level === 'locality') return [];
  return [`There is no “${over}” in these data. Followed instead: ${name}.`];
}

/** A pathway that the link names and that is not loaded. */
export function pathwayNotes(view: RatioView, { pathway }: PathwayAsked): readonly string[] {
  if (view.pathway === undefined || view.pathway === pathway?.id) return [];
  return [
    `Nothing of a pathway “${view.pathway}” is loaded. Shown instead: ${pathway?.name ?? 'all of the specialty'}.`,
  ];
}

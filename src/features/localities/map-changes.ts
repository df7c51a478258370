import type { PlacedPractice } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import { NO_LOCALITY } from '@/domain/locality-colours';
import { unitWord } from '@/domain/unit-kind';
import { localityIn, type MapDraft } from './map-draft';

/** Practices that go from one locality to another once a draft is used. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly practices: number;
  readonly withFigures: number;
}

/** What a draft changes against the localities there are now, most practices first. */
export function movesOf(draft: MapDraft, practices: readonly PlacedPractice[]): readonly Move[] {
  const moves = new Map<string, Move>();
  for (const practice of practices) {
    const [from, to] = [practice.locality ?? NO_LOCALITY, localityIn(draft, practice) ?? NO_LOCALITY];
    if (from === to) continue;
    const key = JSON.stringify([from, to]);
    const { practices: count, withFigures } = moves.get(key) ?? { practices: 0, withFigures: 0 };
    moves.set(key, { from, to, practices: count + 1, withFigures: withFigures + (practice.hasFigures ? 1 : 0) });
  }
  return [...moves.values()].sort((a, b) => b.practices - a.practices);
}

/** What using the draft does, as sentences. @param isChanged whether the map itself differs from the one loaded */
export function changeWords(moves: readonly Move[], isChanged: boolean): string {
  if (!isChanged) return 'Nothing is changed yet.';
  if (moves.length === 0) return 'No practice changes its locality; the map itself is changed.';
  const count = (some: readonly Move[], part: 'practices' | 'withFigures') => some.reduce((sum, move) => sum + move[part], 0); // prettier-ignore
  const all = count(moves, 'practices');
  const lost = moves.filter(({ to }) => to === NO_LOCALITY);
  const losing = count(lost, 'practices');
  const words = `${formatCount(all)} ${unitWord('practice', all)} ${all === 1 ? 'changes' : 'change'} locality, ${formatCount(count(moves, 'withFigures'))} of them with figures.`;
  return losing === 0 ? words : `${words} ${formatCount(losing)} of them ${losing === 1 ? 'is' : 'are'} left with no locality.`; // prettier-ignore
}

/** A practice, or a code on the map, that a map and the files do not both know. */
export interface Unmatched {
  readonly code: string;
  readonly name: string | null;
  readonly locality: string | null;
  readonly problem: 'on the map, but without figures' | 'with figures, but in no locality';
}

/** Codes on a map of which no loaded file has figures, and practices with figures that it leaves in no locality. */
export function unmatchedIn(draft: MapDraft, practices: readonly PlacedPractice[]): readonly Unmatched[] {
  const byCode = new Map(practices.map((practice) => [practice.code, practice]));
  const idle = [...draft.entries]
    .filter(([code]) => byCode.get(code)?.hasFigures !== true)
    .map(([code, locality]): Unmatched => ({ code, name: byCode.get(code)?.name ?? null, locality, problem: 'on the map, but without figures' })); // prettier-ignore
  const homeless = practices
    .filter((practice) => practice.hasFigures && localityIn(draft, practice) === null)
    .map(({ code, name }): Unmatched => ({ code, name, locality: null, problem: 'with figures, but in no locality' }));
  return [...homeless, ...idle.sort((a, b) => (a.code < b.code ? -1 : 1))];
}

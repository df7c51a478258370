import { ACTIVITY_KINDS } from './activity-kinds';
import type { CanonicalKind } from './canonical-kind';
import { PRACTICE_KINDS } from './practice-kinds';
import { PRESCRIBING_KINDS } from './prescribing-kinds';
import { QOF_KINDS } from './qof-kinds';

/** Every kind of canonical extract. `docs/extracts.md` is printed from it. */
export const CANONICAL_KINDS: readonly CanonicalKind[] = [
  ...PRACTICE_KINDS,
  ...QOF_KINDS,
  ...ACTIVITY_KINDS,
  ...PRESCRIBING_KINDS,
];

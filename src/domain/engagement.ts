import { z } from '@/domain/schema';
import { dayWords } from './period';

/** What is written down of the dealings with a practice, in the order in which it is shown. */
export const ENGAGEMENT_FIELDS = [
  'agreementSigned',
  'lesApplied',
  'visitPlanned',
  'visitDone',
  'visitors',
  'notes',
] as const;

export type EngagementField = (typeof ENGAGEMENT_FIELDS)[number];

/** Days as `2007-04-16`, or whatever was written; null where nothing was. */
export type Engagement = Readonly<Record<EngagementField, string | null>>;

/** Nothing written down. */
export const NO_ENGAGEMENT: Engagement = {
  agreementSigned: null,
  lesApplied: null,
  visitPlanned: null,
  visitDone: null,
  visitors: null,
  notes: null,
};

const text = z.string().trim().max(2000).optional();

/** What a reader has entered for one practice. A field that is absent is as loaded; an empty one says that there is nothing. */
export const engagementEditSchema = z.strictObject({
  code: z.string().min(1).max(80),
  agreementSigned: text,
  lesApplied: text,
  visitPlanned: text,
  visitDone: text,
  visitors: text,
  notes: text,
});

export type EngagementEdit = z.infer<typeof engagementEditSchema>;

/** What stands for a practice: what was entered, field by field, else what was loaded. */
export function mergedEngagement(loaded: Engagement | null, edit: EngagementEdit | null): Engagement {
  const one = (field: EngagementField): string | null => {
    const entered = edit?.[field];
    if (entered === undefined) return loaded?.[field] ?? null;
    return entered === '' ? null : entered;
  };
  return {
    agreementSigned: one('agreementSigned'),
    lesApplied: one('lesApplied'),
    visitPlanned: one('visitPlanned'),
    visitDone: one('visitDone'),
    visitors: one('visitors'),
    notes: one('notes'),
  };
}

/** Whether a practice has been visited, is to be, or neither. */
export type VisitStatus = 'done' | 'planned' | 'none';

/** Words by which files say that there was nothing. */
const NOTHING = /^(?:n|no|none|not yet|false|0)$/i;

/** What an entry says: null where it says in words that there is nothing. */
export function saidOf(entry: string | null): string | null {
  return entry === null || NOTHING.test(entry.trim()) || entry.trim() === '' ? null : entry;
}

/** A visit that was made counts before one that is planned. */
export function visitStatus({ visitDone, visitPlanned }: Engagement): VisitStatus {
  if (saidOf(visitDone) !== null) return 'done';
  return saidOf(visitPlanned) === null ? 'none' : 'planned';
}

/** An entry as it is printed: a day in words, other text as it stands, `not yet` for nothing. */
export function engagementWords(entry: string | null): string {
  const said = saidOf(entry);
  return said === null ? 'not yet' : dayWords(said);
}

import { type Engagement, type EngagementEdit, ENGAGEMENT_FIELDS, type EngagementField } from '@/domain/engagement';

/** What is typed in the form, field by field. */
export type EngagementDraft = Readonly<Record<EngagementField, string>>;

/** The form as it opens: what stands for the practice. */
export function draftOf(stands: Engagement): EngagementDraft {
  return {
    agreementSigned: stands.agreementSigned ?? '',
    lesApplied: stands.lesApplied ?? '',
    visitPlanned: stands.visitPlanned ?? '',
    visitDone: stands.visitDone ?? '',
    visitors: stands.visitors ?? '',
    notes: stands.notes ?? '',
  };
}

/** What is kept of a form: the fields that differ from what was loaded; null where none does. */
export function editOf(code: string, draft: EngagementDraft, loaded: Engagement | null): EngagementEdit | null {
  const changed = ENGAGEMENT_FIELDS.filter((field) => draft[field].trim() !== (loaded?.[field] ?? ''));
  if (changed.length === 0) return null;
  return { code, ...Object.fromEntries(changed.map((field) => [field, draft[field].trim()])) };
}

/** Fields that hold a day where they hold anything. */
const DAYS: readonly EngagementField[] = ['agreementSigned', 'lesApplied', 'visitPlanned', 'visitDone'];

/** What is worth a second look in a field, in a sentence; null for nothing. Any text is kept as it is typed. */
export function draftNote(field: EngagementField, draft: EngagementDraft): string | null {
  const text = draft[field].trim();
  if (!DAYS.includes(field) || text === '') return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))) {
    const isBackwards = field === 'visitDone' && draft.agreementSigned !== '' && text < draft.agreementSigned;
    return isBackwards ? 'This is before the agreement was signed.' : null;
  }
  return 'Kept as it stands; a day is written 2007-10-03.';
}

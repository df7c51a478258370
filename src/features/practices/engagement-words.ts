import type { EngagementField } from '@/domain/engagement';

/** What each part of a record is called. */
export const FIELD_WORDS: Readonly<Record<EngagementField, string>> = {
  agreementSigned: 'Agreement signed',
  lesApplied: 'LES applied for',
  visitPlanned: 'Visit planned',
  visitDone: 'Visit done',
  visitors: 'Visitors',
  notes: 'Notes',
};

import type { EngagementEdit } from '@/domain/engagement';
import type { RecordList } from '@/workspaces/record-list';
import { recordSteps, type RecordSteps } from '@/workspaces/record-steps';

const kept = new WeakMap<RecordList<EngagementEdit>, RecordSteps<EngagementEdit>>();

/** The changes to a list of records: the same ones for the same list, so that they outlive a look at another page. */
export function engagementSteps(records: RecordList<EngagementEdit>): RecordSteps<EngagementEdit> {
  const steps = kept.get(records) ?? recordSteps(records, ({ code }) => code);
  kept.set(records, steps);
  return steps;
}

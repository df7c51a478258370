import { type EngagementEdit, engagementEditSchema } from '@/domain/engagement';
import type { Desk } from '@/workspaces/desk';
import { recordList, type RecordList } from '@/workspaces/record-list';
import type { Shelf } from '@/workspaces/shelf';

/** What the reader has entered of the dealings with practices in the open workspace, one record for each practice. */
export function keptEngagement(
  shelf: Pick<Shelf, 'state' | 'subscribe'>,
  desk: Pick<Desk, 'record'>,
): RecordList<EngagementEdit> {
  const read = (value: unknown) => engagementEditSchema.safeParse(value).data ?? null;
  return recordList(shelf, desk, 'engagement', read, ({ code }) => code);
}

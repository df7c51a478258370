import { z } from '@/domain/schema';
import { measureRequestSchema, trendRequestSchema } from '@/measures/measure-request';

const { units, grouping, openNow } = measureRequestSchema.shape;
const { step } = trendRequestSchema.shape;
const code = z.string().trim().toUpperCase().min(1).max(80);

/** Which units a list of all of them holds. */
export const rosterRequestSchema = z.strictObject({
  /** Absent: practices where there are any, else the only kind loaded. */
  units,
});

export type RosterRequest = z.infer<typeof rosterRequestSchema>;

/** One unit by its code. */
export const practiceRequestSchema = z.strictObject({
  code,
  units,
});

export type PracticeRequest = z.infer<typeof practiceRequestSchema>;

/** List sizes over time: of all units of a kind by locality, and of one unit. */
export const listSizesRequestSchema = z.strictObject({
  units,
  grouping,
  openNow,
  /** Length of a step; absent: the one of which most periods are loaded, the longest of several. */
  step,
  /** Code of a unit to follow beside its locality and all. */
  code: code.optional(),
});

export type ListSizesRequest = z.infer<typeof listSizesRequestSchema>;

import { z } from 'zod';
import { measureRequestSchema } from '@/measures/measure-request';

const { units } = measureRequestSchema.shape;

/** Which units a list of all of them holds. */
export const rosterRequestSchema = z.strictObject({
  /** Absent: practices where there are any, else the only kind loaded. */
  units,
});

export type RosterRequest = z.infer<typeof rosterRequestSchema>;

/** One unit by its code. */
export const practiceRequestSchema = z.strictObject({
  code: z.string().trim().toUpperCase().min(1).max(80),
  units,
});

export type PracticeRequest = z.infer<typeof practiceRequestSchema>;

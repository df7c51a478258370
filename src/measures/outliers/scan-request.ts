import { z } from '@/domain/schema';
import { measureRequestSchema } from '@/measures/measure-request';

const { period, units, grouping, openNow } = measureRequestSchema.shape;

/** Which measures are gone through, for which units and time. */
export const scanPlanRequestSchema = z.strictObject({
  period,
  units,
  grouping,
  openNow,
  /** QOF by group of indicators, or by each indicator. */
  detail: z.enum(['group', 'indicator']).default('group'),
  /** Cuts each measure to the months that are loaded for it in this later period of the same length, moved back. */
  sameMonthsAs: period.optional(),
});

export type ScanPlanRequest = z.infer<typeof scanPlanRequestSchema>;

export const scanRequestSchema = z.strictObject({
  ...scanPlanRequestSchema.shape,
  /** Keys of the plan's columns that are worked out. */
  columns: z.array(z.string().min(1).max(200)).min(1).max(200),
});

export type ScanRequest = z.infer<typeof scanRequestSchema>;

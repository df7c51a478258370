import { z } from '@/domain/schema';

/** The whole of the Data page as its link holds it. */
export const dataViewSchema = z.object({
  /** Number of the file whose account is open. */
  file: z.coerce.number().int().positive().optional(),
  /** Length of the periods of the coverage grid; absent: years. */
  coverage: z.enum(['year', 'quarter', 'month']).optional(),
  /** Whether the editor of the locality map is open. */
  localities: z.boolean().optional(),
  /** Whether the list of workspaces is open. */
  workspaces: z.boolean().optional(),
});

export type DataView = z.infer<typeof dataViewSchema>;

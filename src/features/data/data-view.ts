import { z } from 'zod';

/** The whole of the Data page as its link holds it. */
export const dataViewSchema = z.object({
  /** Number of the file whose account is open. */
  file: z.coerce.number().int().positive().optional(),
});

export type DataView = z.infer<typeof dataViewSchema>;

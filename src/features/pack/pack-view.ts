import { z } from '@/domain/schema';

/** The PEC pack page as its link holds it. */
export const packViewSchema = z.object({
  /** Id of the pack that is shown; absent: the one that figures are added to. */
  pack: z.string().min(1).max(80).optional(),
  /** Shown page by page, as it is printed. */
  preview: z.boolean().optional(),
});

export type PackView = z.infer<typeof packViewSchema>;

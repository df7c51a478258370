import { z } from '@/domain/schema';

const name = z.string().trim().min(1).max(200);

/** What the Methods page's link holds: the measure or the section that stands first. */
export const methodsViewSchema = z.object({
  measure: name.optional(),
  section: name.optional(),
});

export type MethodsView = z.infer<typeof methodsViewSchema>;

import { z } from '@/domain/schema';
import { measureRequestSchema } from '@/measures/measure-request';

const asked = measureRequestSchema.omit({ withinLocality: true, target: true, among: true });

/** Two measures by unit, and a third for the size of the marks; absent: list size. Their periods may differ. */
export const compareRequestSchema = z.strictObject({ x: asked, y: asked, size: asked.optional() });

export type CompareRequest = z.infer<typeof compareRequestSchema>;

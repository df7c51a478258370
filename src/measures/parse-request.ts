import type { z } from '@/domain/schema';
import { RequestError } from './request-error';

/** Checks a request with its schema. @throws RequestError that names every field at fault */
export function parseRequest<T>(schema: z.ZodType<T>, request: unknown): T {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map(({ path, message }) => {
    const field = path.join('.');
    return message.startsWith('“') || field === '' ? message : `${field}: ${message}`;
  });
  throw new RequestError(faults.join('; '));
}

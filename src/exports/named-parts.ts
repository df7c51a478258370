import { withPeriodsInWords } from '@/domain/period';
import type { SavableChart } from './savable';

/** What a table without words of its own is called, from what its file is called after. */
export function namedParts(nameParts: SavableChart['nameParts']): string {
  return nameParts.flatMap((part) => (part === null ? [] : [withPeriodsInWords(part)])).join(', ');
}

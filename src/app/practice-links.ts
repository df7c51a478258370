import type { PracticeView } from '@/features/practices/practice-view';
import { searchText } from '@/domain/search-text';

/** The address of a view of the Practices page. */
export function practiceHref(view: PracticeView): string {
  return `#/practices${searchText(view)}`;
}

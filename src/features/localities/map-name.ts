import { NO_LOCALITY } from '@/domain/locality-colours';

/** Longer names do not fit beside a chart. */
export const LONGEST_LOCALITY = 60;

/** Cells that an extract reads as “not given”. */
const NOT_GIVEN = ['*', '-', ':', 'z', '..'];

/** Why a text cannot be the name of a locality, as a sentence; null where it can. */
export function nameFault(name: string): string | null {
  const plain = name.trim().toLowerCase();
  if (plain === '') return 'Write a name.';
  if (plain === NO_LOCALITY.toLowerCase()) return `“${NO_LOCALITY}” is what practices off the map are shown as. Choose another name, or take the practices off the map.`; // prettier-ignore
  if (NOT_GIVEN.includes(plain)) return `A file that says “${name.trim()}” means “not given”. Choose another name.`;
  if (name.trim().length > LONGEST_LOCALITY) return `Keep the name to ${LONGEST_LOCALITY} letters.`;
  return null;
}

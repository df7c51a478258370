import type { LoadedFile } from '@/analysis/analysis';
import { endOf, parsePeriod } from '@/domain/period';

/**
 * Sources among `before` that files just loaded are newer versions of: files of the same name, of which one was
 * recognised as the same kind for a period they share. A file of the same name for another period is another file.
 *
 * @param before what was loaded before
 * @param loaded what has just been loaded
 * @param nameOf the name of a source
 */
export function olderVersions(
  before: readonly LoadedFile[],
  loaded: readonly LoadedFile[],
  nameOf: (source: string) => string | undefined,
): readonly string[] {
  const older = before.filter((old) =>
    loaded.some((now) => nameOf(now.source) === nameOf(old.source) && now.kind === old.kind && sharesPeriod(now, old)),
  );
  return [...new Set(older.map(({ source }) => source))];
}

function sharesPeriod(a: LoadedFile, b: LoadedFile): boolean {
  const [one, other] = [parsed(a.covers), parsed(b.covers)];
  if (!one || !other) return true;
  return one.firstMonth < endOf(other) && other.firstMonth < endOf(one);
}

function parsed(covers: string | null) {
  return covers === null ? null : parsePeriod(covers);
}

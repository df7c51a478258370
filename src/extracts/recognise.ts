import { isActivityReturn } from './activity-return';
import { bestMatch, nearestMatch, type HeaderMatch } from './match-header';
import type { ReadPublication } from './publication';
import { openPublication } from './publications';
import { releaseMatch, type ReleaseMatch } from './qof-release-kinds';
import { releaseRefusal } from './qof-release-refusal';
import { UnreadableFile } from './reading';
import type { ReadTable } from './tables';
import { withHeader, type TextFile, type TextSource } from './text-source';
import { UnrecognisedText } from './unrecognised-table';

/** What a text file is, by its header row. */
export type RecognisedText =
  | { readonly is: 'canonical'; readonly source: TextSource; readonly match: HeaderMatch }
  | { readonly is: 'activity-return'; readonly source: TextSource }
  | { readonly is: 'qof-release'; readonly source: TextSource; readonly match: ReleaseMatch }
  | { readonly is: 'publication'; readonly read: ReadPublication };

/**
 * Recognises a text file by its content: the first records are searched for the header row of a known kind, so that
 * titles above it do no harm and the file's name does not matter.
 *
 * @throws UnrecognisedText when it is none, with the columns it has and those it lacks
 */
export function recogniseText(file: TextFile): RecognisedText {
  const publication = openPublication(file);
  if (publication) return { is: 'publication', read: publication };
  for (let index = 0; index < file.sample.length; index += 1) {
    const source = withHeader(file, index);
    refuseResult(source.header);
    if (isActivityReturn(source.header)) return { is: 'activity-return', source };
    const match = bestMatch(source.header);
    const release = releaseMatch(source.header);
    // The one that takes most columns: registers of a release, with their lists, are no list sizes.
    const isRelease = release !== null && release.places.size > (match?.places.size ?? 0);
    refuseRepeated(isRelease ? release : match);
    if (isRelease) return { is: 'qof-release', source, match: release };
    if (match) return { is: 'canonical', source, match };
  }
  const sentence = unused(file);
  throw sentence === null ? new UnrecognisedText(unrecognised(file)) : new UnreadableFile(sentence);
}

function refuseRepeated(match: HeaderMatch<ReadTable> | null): void {
  const [heading] = match?.repeated ?? [];
  if (heading === undefined) return;
  throw new UnrecognisedText(
    `Two of its columns are called ${heading}, and which is meant cannot be told. Rename or remove one of them.`,
  );
}

/** A result saved from here holds the columns of several extracts and is none. */
function refuseResult(header: readonly string[]): void {
  if (header.includes('band_adjusted') && header.includes('limit_lower95')) {
    throw new UnreadableFile(
      'This is a table of results saved from this app, not an extract. Load the extracts that it was made from.',
    );
  }
}

function unused({ sample }: TextFile): string | null {
  return sample.map(({ cells }) => releaseRefusal(cells)).find((sentence) => sentence !== null) ?? null;
}

function unrecognised(file: TextFile): string {
  const nearest = file.sample
    .map((record) => nearestMatch(record.cells))
    .reduce((best, match) => (match && (best === null || match.places.size > best.places.size) ? match : best), null);
  const found = columnsFound(file);
  if (nearest === null) {
    return `Its columns are not those of any extract this app knows. ${found} See the list of extracts for the columns each needs.`;
  }
  const { missing, kind } = nearest;
  const lack = missing.length === 1 ? `the column ${missing[0] ?? ''} is` : `the columns ${missing.join(', ')} are`;
  return `It looks like ${kind.words} (${kind.id}), but ${lack} missing. ${found} Add what is missing, or rename the column that holds it.`;
}

/** The headings, or what stands where they would: the record with most cells among the first. */
function columnsFound(file: TextFile): string {
  const filled = (cells: readonly string[]) => cells.filter((cell) => cell.trim() !== '').length;
  const widest = file.sample.reduce<readonly string[]>(
    (best, { cells }) => (filled(cells) > filled(best) ? cells : best),
    [],
  );
  const names = widest.map((cell) => cell.replaceAll(/\s+/g, ' ').trim().slice(0, 60)).filter((cell) => cell !== '');
  const shown = names.slice(0, 30).join(', ');
  return `Found: ${shown}${names.length > 30 ? ` and ${names.length - 30} more` : ''}.`;
}

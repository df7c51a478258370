import type { Description, LoadedFile, LoadProgress, ReadSoFar } from '@/analysis/analysis';
import { formatCount } from '@/domain/format';
import type { SessionReport } from './load-state';

const MEGABYTE = 1_000_000;

/** A number with its noun: `1 file`, `3 files`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** The Data page's heading: what is loaded, in rows. */
export function loadedHeadline({ files, isSample }: Description): string {
  if (files.length === 0) return 'Nothing is loaded';
  const rows = files.reduce((sum, file) => sum + file.rowsLoaded, 0);
  const setAside = files.reduce((sum, file) => sum + file.rowsSetAside, 0);
  const what = isSample ? 'The synthetic sample is loaded' : `${counted(files.length, 'file')} loaded`;
  const aside = setAside === 0 ? 'none set aside' : `${formatCount(setAside)} set aside`;
  return `${what}: ${counted(rows, 'row')}, ${aside}`;
}

/** What became of the files of one load, for a heading and a live region. */
export function reportSummary({ loaded, refused, unrecognised, replaced, opened }: SessionReport): string {
  const parts = [
    ...opened.map((name) => `workspace “${name}” opened`),
    ...(loaded.length > 0 ? [`${counted(loaded.length, 'file')} loaded`] : []),
    ...(replaced.length > 0 ? [`${counted(replaced.length, 'file')} replaced`] : []),
    ...(refused.length > 0 ? [`${counted(refused.length, 'file')} refused`] : []),
    ...(unrecognised.length > 0 ? [`${counted(unrecognised.length, 'table')} not recognised`] : []),
  ];
  return parts.length === 0 ? 'No file was loaded' : parts.join(', ');
}

/** A button that loads files again. */
export function againWords(names: readonly string[]): string {
  return `Load ${names.length === 1 ? (names[0] ?? '') : `the ${formatCount(names.length)} files`} again`;
}

/** What became of a load that was cancelled. @param names of its files */
export function cancelledWords(names: readonly string[]): string {
  const what = names.length === 1 ? `“${names[0] ?? ''}”` : `the ${formatCount(names.length)} files`;
  return `Loading of ${what} was cancelled. What was loaded before is still here.`;
}

/** How far a file has been read: `120 of 3,000 MB, 360,000 lines`. Empty for one that is read in a moment. */
export function readWords({ bytes, size, lines }: ReadSoFar): string {
  if (size < MEGABYTE) return '';
  const megabytes = `${formatCount(Math.floor(bytes / MEGABYTE))} of ${formatCount(Math.floor(size / MEGABYTE))} MB`;
  return lines === null ? megabytes : `${megabytes}, ${counted(lines, 'line')}`;
}

/** A wait in words: `File 2 of 3, qof.csv: Reading rows`. */
export function progressWords(progress: LoadProgress | null): string {
  if (!progress) return 'Reading the files';
  const place = progress.files > 1 ? `File ${progress.file} of ${progress.files}, ${progress.name}` : progress.name;
  return `${place}: ${progress.step}`;
}

/** How the rows of a file add up, so that a reader can check that none went missing. */
export function reconciliation(file: LoadedFile): string {
  const parts = [
    `${formatCount(file.rowsLoaded)} loaded`,
    `${formatCount(file.rowsSetAside)} set aside`,
    `${formatCount(file.rowsNotData)} not data`,
    `${formatCount(file.rowsMerged)} merged`,
  ];
  return `${formatCount(file.rowsRead)} rows read = ${parts.join(' + ')}`;
}

/** A stored column's name in words: `first_attendances` as `first attendances`, `qof.exceptions` as `exceptions (qof)`. */
export function columnWords(column: string): string {
  const [last = column, ...tables] = column.replaceAll('_', ' ').split('.').reverse();
  return tables.length === 0 ? last : `${last} (${tables.join(' ')})`;
}

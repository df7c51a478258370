import { formatBytes } from '@/domain/format';

const LOST_LATER =
  'What you loaded stays open until this page is closed. To have it again, export the workspace or load the files again.';

/** Why nothing can be kept in this browser. */
export function refusedWords(): string {
  return `This browser keeps nothing for this page, as in a private window or where a setting forbids it. ${LOST_LATER}`;
}

/** That what was kept is no longer. @param names of the files that are open */
export function clearedWords(names: readonly string[]): string {
  const which = names.map((name) => `“${name}”`).join(', ');
  const files = names.length === 0 ? '' : ` ${which} ${names.length === 1 ? 'is' : 'are'} in memory only.`;
  return `What this browser kept for this page was cleared while it was open.${files} ${LOST_LATER}`;
}

/** Why files could not be kept. @param free bytes; null where the browser does not say */
export function unkeptWords(error: unknown, names: readonly string[], free: number | null): string {
  const which = names.map((name) => `“${name}”`).join(', ') || 'The change';
  if (isFull(error)) {
    const left = free === null ? '' : ` About ${formatBytes(free)} of room is left.`;
    return `${which} could not be kept: there is not enough room in this browser.${left} Remove files or delete a workspace to make room. ${LOST_LATER}`;
  }
  const reason = error instanceof Error ? error.message : String(error);
  return `${which} could not be kept in this browser (${reason}). ${LOST_LATER}`;
}

/** Whether a browser says that there is no room. */
export function isFull(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

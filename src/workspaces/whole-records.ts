import type { StoredFile, StoredWorkspace } from './database';
import { FIRST_NAME } from './workspace';

/** A workspace as it was kept, with what a fault of the browser or the disk took from it made good. */
export function wholeWorkspace(kept: StoredWorkspace): StoredWorkspace {
  return {
    ...kept,
    name: textOr(kept.name, FIRST_NAME),
    usedAt: numberOr(kept.usedAt, 0),
    opening: numberOr(kept.opening, 0),
  };
}

/** A file's entry as it was kept, made good alike. Its content and its name say what it holds. */
export function wholeFile(kept: StoredFile): StoredFile {
  return {
    ...kept,
    name: textOr(kept.name, 'Unnamed file'),
    leftOut: listOr(kept.leftOut),
    mappings: listOr(kept.mappings),
    bytes: numberOr(kept.bytes, 0),
    place: numberOr(kept.place, 0),
  };
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value : otherwise;
}

function numberOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
}

function listOr<Item>(value: readonly Item[]): readonly Item[] {
  const given: unknown = value;
  return Array.isArray(given) ? value : [];
}

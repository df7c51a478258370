import { columnMappingSchema, type ColumnMapping } from '@/domain/column-mapping';

/** The reader's column mappings, wherever they are kept. Names are theirs alone: a mapping replaces one of its name. */
export interface MappingStore {
  /** In the order of their names; the same array until something changes. */
  readonly list: () => readonly ColumnMapping[];
  readonly save: (mapping: ColumnMapping) => void;
  readonly remove: (name: string) => void;
  /** Calls `listener` after every change. @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

const KEY = 'column-mappings';

/**
 * The mappings in this browser's storage, shared by all its tabs. What cannot be stored is kept until the page is
 * closed; what is stored and is no mapping is left out.
 */
export function browserMappings(storage: () => Storage = () => localStorage): MappingStore {
  const listeners = new Set<() => void>();
  let text: string | null = null;
  let mappings: readonly ColumnMapping[] = [];
  let unstored: string | null = null;

  const stored = (): string | null => {
    try {
      return unstored ?? storage().getItem(KEY);
    } catch {
      return unstored;
    }
  };
  const list = (): readonly ColumnMapping[] => {
    const next = stored();
    if (next !== text) [text, mappings] = [next, readList(next)];
    return mappings;
  };
  const set = (next: readonly ColumnMapping[]): void => {
    const sorted = [...next].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
    const written = JSON.stringify(sorted);
    try {
      storage().setItem(KEY, written);
      unstored = null;
    } catch {
      unstored = written;
    }
    listeners.forEach((listener) => listener());
  };
  const without = (name: string) => list().filter((each) => each.name !== name);

  return {
    list,
    save: (mapping) => set([...without(mapping.name), mapping]),
    remove: (name) => set(without(name)),
    subscribe(listener) {
      listeners.add(listener);
      // Another tab may change them.
      window.addEventListener('storage', listener);
      return () => {
        listeners.delete(listener);
        window.removeEventListener('storage', listener);
      };
    },
  };
}

function readList(text: string | null): readonly ColumnMapping[] {
  let json: unknown;
  try {
    json = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  if (!Array.isArray(json)) return [];
  return json.flatMap((each: unknown) => {
    const read = columnMappingSchema.safeParse(each);
    return read.success ? [read.data] : [];
  });
}

/** A name that no mapping has yet: the one wanted, or with a number after it. */
export function freeName(wanted: string, mappings: readonly ColumnMapping[]): string {
  const taken = new Set(mappings.map(({ name }) => name));
  if (!taken.has(wanted)) return wanted;
  let number = 2;
  while (taken.has(`${wanted} (${number})`)) number += 1;
  return `${wanted} (${number})`;
}

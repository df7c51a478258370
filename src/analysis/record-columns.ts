/** Fewer rows than this cross as they are. */
const MANY = 200;
/** As many different texts as a byte can number. */
const MOST_WORDS = 256;

/** One field of a list of like records. */
type Column =
  | { readonly kind: 'numbers'; readonly values: Float64Array }
  /** Every record has the same: a primitive, or an empty list. */
  | { readonly kind: 'same'; readonly value: unknown }
  | { readonly kind: 'records'; readonly value: ColumnRecords }
  /** Texts and nulls of which there are few different ones: the place of each in `words`. */
  | { readonly kind: 'words'; readonly words: readonly (string | null)[]; readonly places: Uint8Array }
  /** Texts on lines of their own. */
  | { readonly kind: 'lines'; readonly text: string }
  | { readonly kind: 'values'; readonly values: readonly unknown[] };

/** A list of like records by its fields, in the order they have in each. */
interface ColumnRecords {
  readonly count: number;
  readonly fields: readonly (readonly [name: string, column: Column])[];
}

type Plain = Readonly<Record<string, unknown>>;

/** An answer of which one list or more is held by columns. */
export interface PackedAnswer {
  readonly rest: Plain;
  /** By the property that the list is. */
  readonly lists: readonly (readonly [name: string, list: ColumnRecords])[];
}

/** Whether an answer has a list long enough to be held by columns. */
export function hasLongList(answer: unknown): answer is Plain {
  return isPlain(answer) && Object.values(answer).some(isLongList);
}

/**
 * An answer whose long lists of like records are held by columns: messages between threads copy a few arrays of numbers far
 * sooner than thousands of objects. `unpackAnswer` gives back just what went in.
 */
export function packAnswer(answer: Plain): PackedAnswer {
  const rest: Record<string, unknown> = {};
  const lists: (readonly [string, ColumnRecords])[] = [];
  for (const [name, value] of Object.entries(answer)) {
    const packed = isLongList(value) ? columnsOf(value) : null;
    // The place is kept, so that the order of the properties is.
    rest[name] = packed === null ? value : null;
    if (packed !== null) lists.push([name, packed]);
  }
  return { rest, lists };
}

export function unpackAnswer({ rest, lists }: PackedAnswer): Plain {
  return { ...rest, ...Object.fromEntries(lists.map(([name, list]) => [name, recordsOf(list)])) };
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

function isLongList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value) && value.length >= MANY && isPlain(value[0]);
}

/** @returns null where the values are not records of the same fields in the same order */
function columnsOf(list: readonly unknown[]): ColumnRecords | null {
  if (!list.every(isPlain)) return null;
  const names = Object.keys(list[0] ?? {});
  const isLike = (record: Plain): boolean => {
    const keys = Object.keys(record);
    return keys.length === names.length && names.every((name, index) => keys[index] === name);
  };
  if (!list.every(isLike)) return null;
  return { count: list.length, fields: names.map((name) => [name, columnOf(list.map((record) => record[name]))]) };
}

function columnOf(values: readonly unknown[]): Column {
  const [first] = values;
  if (isEmptyList(first) && values.every(isEmptyList)) return { kind: 'same', value: first };
  if (!isObject(first) && values.every((value) => Object.is(value, first))) return { kind: 'same', value: first };
  // No measure is "not a number": what is not defined is null.
  if (values.every((value) => value === null || (typeof value === 'number' && !Number.isNaN(value)))) {
    return { kind: 'numbers', values: Float64Array.from(values, (value) => (value === null ? NaN : Number(value))) };
  }
  if (values.every(isTextOrNull)) return textColumn(values);
  const records = isPlain(first) ? columnsOf(values) : null;
  return records === null ? { kind: 'values', values } : { kind: 'records', value: records };
}

function textColumn(values: readonly (string | null)[]): Column {
  const words = new Map<string | null, number>();
  for (const value of values) {
    if (words.size <= MOST_WORDS && !words.has(value)) words.set(value, words.size);
  }
  if (words.size <= MOST_WORDS) {
    return {
      kind: 'words',
      words: [...words.keys()],
      places: Uint8Array.from(values, (value) => words.get(value) ?? 0),
    };
  }
  const isOneLine = (value: string | null): boolean => value !== null && !value.includes('\n');
  return values.every(isOneLine) ? { kind: 'lines', text: values.join('\n') } : { kind: 'values', values };
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function recordsOf({ count, fields }: ColumnRecords): readonly Plain[] {
  const columns = fields.map(([name, column]) => [name, readerOf(column)] as const);
  return Array.from({ length: count }, (_, index) => {
    const record: Record<string, unknown> = {};
    for (const [name, read] of columns) record[name] = read(index);
    return record;
  });
}

function readerOf(column: Column): (index: number) => unknown {
  switch (column.kind) {
    case 'numbers': {
      const { values } = column;
      return (index) => {
        const value = values[index] ?? NaN;
        return Number.isNaN(value) ? null : value;
      };
    }
    case 'same':
      return () => column.value;
    case 'records': {
      const records = recordsOf(column.value);
      return (index) => records[index];
    }
    case 'words':
      return (index) => column.words[column.places[index] ?? 0];
    case 'lines': {
      const lines = column.text.split('\n');
      return (index) => lines[index];
    }
    case 'values':
      return (index) => column.values[index];
  }
}

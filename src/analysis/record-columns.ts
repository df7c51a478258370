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

/** The answer that was packed: equal to it, its properties and those of its records in the same order. */
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
  const [first] = list;
  if (!isPlain(first)) return null;
  const names = Object.keys(first);
  const columns = names.map(() => new Array<unknown>(list.length));
  for (let row = 0; row < list.length; row += 1) {
    const record = list[row];
    if (!isPlain(record)) return null;
    let place = 0;
    for (const name in record) {
      if (name !== names[place]) return null;
      const column = columns[place];
      if (column) column[row] = record[name];
      place += 1;
    }
    if (place !== names.length) return null;
  }
  return { count: list.length, fields: names.map((name, place) => [name, columnOf(columns[place] ?? [])]) };
}

function columnOf(values: readonly unknown[]): Column {
  const [first] = values;
  if (isEmptyList(first) && values.every(isEmptyList)) return { kind: 'same', value: first };
  if (!isObject(first) && values.every((value) => Object.is(value, first))) return { kind: 'same', value: first };
  const numbers = numbersOf(values);
  if (numbers) return { kind: 'numbers', values: numbers };
  if (values.every(isTextOrNull)) return textColumn(values);
  const records = isPlain(first) ? columnsOf(values) : null;
  return records === null ? { kind: 'values', values } : { kind: 'records', value: records };
}

/** Numbers as they are and null as "not a number": no measure is that, what is not defined is null. */
function numbersOf(values: readonly unknown[]): Float64Array | null {
  const numbers = new Float64Array(values.length);
  for (let row = 0; row < values.length; row += 1) {
    const value = values[row];
    if (value === null) numbers[row] = NaN;
    else if (typeof value === 'number' && !Number.isNaN(value)) numbers[row] = value;
    else return null;
  }
  return numbers;
}

function textColumn(values: readonly (string | null)[]): Column {
  const words = new Map<string | null, number>();
  const places = new Uint8Array(values.length);
  let row = 0;
  for (const value of values) {
    let place = words.get(value);
    if (place === undefined) {
      place = words.size;
      if (place === MOST_WORDS) break;
      words.set(value, place);
    }
    places[row] = place;
    row += 1;
  }
  if (row === values.length) return { kind: 'words', words: [...words.keys()], places };
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

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isText = (value: unknown): value is string => typeof value === 'string';
const isList = (value: unknown): value is unknown[] => Array.isArray(value);
const areNumbers = (value: unknown): value is number[] => isList(value) && value.every(isNumber);
const areNumbersOrNulls = (value: unknown): value is (number | null)[] =>
  isList(value) && value.every((each) => each === null || isNumber(each));

/**
 * The input of one case, read by name. Every name a case gives must be read: an input that an adapter does not know
 * would otherwise be passed over, and the case would pass for a question it did not ask.
 */
export class OracleInput {
  readonly #values: Readonly<Record<string, unknown>>;
  readonly #read = new Set<string>();

  constructor(values: Readonly<Record<string, unknown>>) {
    this.#values = values;
  }

  /** Names given and never read. */
  unread(): string[] {
    return Object.keys(this.#values).filter((name) => !this.#read.has(name));
  }

  has(name: string): boolean {
    return name in this.#values;
  }

  number(name: string): number {
    return this.#as(name, 'a number', isNumber);
  }

  numberOr<T>(name: string, absent: T): number | T {
    return this.has(name) ? this.number(name) : absent;
  }

  flag(name: string): boolean {
    return this.#as(name, 'true or false', isFlag);
  }

  flagOr(name: string, absent: boolean): boolean {
    return this.has(name) ? this.flag(name) : absent;
  }

  text(name: string): string {
    return this.#as(name, 'text', isText);
  }

  /** One of a few words; any other is an error that names it. */
  word<W extends string>(name: string, words: readonly W[]): W {
    const text = this.text(name);
    const found = words.find((word) => word === text);
    if (found === undefined) throw new Error(`unknown ${name} "${text}"`);
    return found;
  }

  numbers(name: string): number[] {
    return this.#as(name, 'a list of numbers', areNumbers);
  }

  numbersOrNulls(name: string): (number | null)[] {
    return this.#as(name, 'a list of numbers and nulls', areNumbersOrNulls);
  }

  list(name: string): unknown[] {
    return this.#as(name, 'a list', isList);
  }

  #as<T>(name: string, what: string, fits: (value: unknown) => value is T): T {
    const value = this.#values[name];
    if (!fits(value)) throw new Error(`input ${name} is not ${what}: ${JSON.stringify(value)}`);
    this.#read.add(name);
    return value;
  }
}

/** Answers a case: every output the method has, by the names the cases use. */
export type Adapter = (input: OracleInput) => Readonly<Record<string, unknown>>;

/** A function of one name in each list at the same place; the lists must be as long as each other. */
export function together<T>(first: readonly number[], second: readonly number[], of: (a: number, b: number) => T): T[] {
  if (first.length !== second.length) throw new Error(`lists of ${first.length} and ${second.length} cannot be paired`);
  return first.map((a, i) => of(a, second[i] ?? Number.NaN));
}

import { textMatcher } from './text-match';

export interface ComboboxOption {
  readonly value: string;
  readonly label: string;
  readonly group?: string;
  /** Other words it is found by, and shown beside the label, such as a code. */
  readonly hint?: string;
}

/** The options that fit what is typed. */
export interface FoundOptions {
  /** At most 100, those of one group together. */
  readonly shown: readonly ComboboxOption[];
  /** How many fit altogether. */
  readonly total: number;
}

const MOST_SHOWN = 100;

/** Options whose label, hint or group hold every word typed, in the order given. */
export function matchingOptions(options: readonly ComboboxOption[], typed: string): FoundOptions {
  const fits = textMatcher(typed);
  const found = options.filter((option) => fits(`${option.label} ${option.hint ?? ''} ${option.group ?? ''}`));
  const groups = [...new Set(found.map((option) => option.group))];
  const together =
    groups.length > 1 ? groups.flatMap((group) => found.filter((option) => option.group === group)) : found;
  return { shown: together.slice(0, MOST_SHOWN), total: found.length };
}

/** The options that fit, and after them what is typed itself where no option is called so. */
export function withNew(
  found: FoundOptions,
  options: readonly ComboboxOption[],
  typed: string,
  newLabel: ((text: string) => string) | undefined,
): FoundOptions {
  const text = typed.trim().replaceAll(/\s+/g, ' ');
  const isKnown = options.some(({ label }) => label.toLowerCase() === text.toLowerCase());
  if (!newLabel || text === '' || isKnown) return found;
  return { shown: [...found.shown, { value: text, label: newLabel(text) }], total: found.total + 1 };
}

import { useState } from 'react';

interface Typed {
  readonly text: string;
  /** What was handed on since the value last came back, the latest last. */
  readonly sent: readonly string[];
}

/**
 * What stands in a text field whose value is held elsewhere, such as in the link, and comes back trimmed and a moment
 * later: nothing typed meanwhile is lost, and a value that comes from elsewhere takes its place.
 *
 * @param value as it is held
 * @param onChange called with what was typed, without space around it
 */
export function useLinkedText(
  value: string,
  onChange: (value: string) => void,
): readonly [string, (text: string) => void] {
  const [typed, setTyped] = useState<Typed>({ text: value, sent: [value] });
  if (!typed.sent.includes(value)) setTyped({ text: value, sent: [value] });
  else if (typed.sent.length > 1 && typed.sent.at(-1) === value) setTyped({ text: typed.text, sent: [value] });
  const type = (text: string): void => {
    setTyped(({ sent }) => ({ text, sent: [...sent, text.trim()] }));
    onChange(text.trim());
  };
  return [typed.text, type];
}

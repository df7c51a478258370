import { useState } from 'react';
import { Announcer } from './announcer';

interface Props {
  /** The finding that heads the page; empty while the next one is on its way. */
  readonly text: string;
}

/**
 * Says the finding of a page whenever another takes its place. The first is not said: it is the heading, and would be read
 * twice by who goes through the page.
 */
export function FindingAnnouncer({ text }: Props) {
  const [first, setFirst] = useState('');
  const [hasChanged, setHasChanged] = useState(false);
  if (first === '' && text !== '') setFirst(text);
  if (!hasChanged && first !== '' && text !== first) setHasChanged(true);
  return <Announcer text={hasChanged ? text : ''} />;
}

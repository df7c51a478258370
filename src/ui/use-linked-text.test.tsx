import { act, renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useLinkedText } from './use-linked-text';

it('keeps what is typed while its value is on the way, and gives way to one from elsewhere', () => {
  const sent: string[] = [];
  const { result, rerender } = renderHook(({ value }) => useLinkedText(value, (text) => sent.push(text)), {
    initialProps: { value: 'oak' },
  });
  const type = (text: string) => act(() => result.current[1](text));
  expect(result.current[0]).toBe('oak');
  type('high ');
  type('high s');
  rerender({ value: 'high' });
  expect(result.current[0]).toBe('high s');
  rerender({ value: 'high s' });
  expect(result.current[0]).toBe('high s');
  expect(sent).toEqual(['high', 'high s']);
  // What it was a while ago is now another's doing.
  rerender({ value: 'high' });
  expect(result.current[0]).toBe('high');
  rerender({ value: '' });
  expect(result.current[0]).toBe('');
});

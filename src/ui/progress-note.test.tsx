import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ProgressNote } from './progress-note';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

function wait(milliseconds: number): void {
  act(() => {
    vi.advanceTimersByTime(milliseconds);
  });
}

describe('ProgressNote', () => {
  it('says what it waits for after 200 ms and not before', () => {
    render(<ProgressNote text="Reading sheet DM" share={0.42} />);
    wait(199);
    expect(screen.getByRole('status').textContent).toBe('');
    wait(1);
    expect(screen.getByRole('status').textContent).toBe('Reading sheet DM… 42%');
  });

  it('waits anew for the next wait', () => {
    const { rerender } = render(<ProgressNote text="One" />);
    wait(300);
    rerender(<ProgressNote text={null} />);
    expect(screen.getByRole('status').textContent).toBe('');
    rerender(<ProgressNote text="Two" />);
    expect(screen.getByRole('status').textContent).toBe('');
    wait(200);
    expect(screen.getByRole('status').textContent).toBe('Two…');
  });
});

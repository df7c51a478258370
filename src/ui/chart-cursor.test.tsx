import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ChartCursor } from './chart-cursor';

const points = Array.from({ length: 30 }, (_, index) => ({
  id: `p${index}`,
  hover: `Practice ${index}\n${index} of 100`,
  x: index * 10,
  y: 50,
}));

function show(selectedId: string | null = null) {
  const onPick = vi.fn();
  render(
    <ChartCursor label="Funnel" points={points} selectedId={selectedId} onPick={onPick} width={300} height={100} />,
  );
  const slider = screen.getByRole('slider', { name: 'Points of the chart: Funnel' });
  slider.focus();
  return { onPick, slider };
}
const said = () => screen.getByRole('slider').getAttribute('aria-valuetext');
const tip = () => document.querySelector('.chart__tip')?.textContent ?? null;

afterEach(cleanup);

describe('ChartCursor', () => {
  it('starts at the first point, says it and shows it', async () => {
    show();
    expect(tip()).toBeNull();
    await userEvent.keyboard('{ArrowRight}');
    expect(said()).toBe('Practice 0. 0 of 100');
    expect(tip()).toBe('Practice 0\n0 of 100');
  });

  it('moves by one, by ten and to the ends, and stops there', async () => {
    show();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{PageDown}');
    expect(said()).toBe('Practice 11. 11 of 100');
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(said()).toBe('Practice 29. 29 of 100');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(said()).toBe('Practice 0. 0 of 100');
  });

  it('starts at the selected point', async () => {
    show('p7');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}');
    expect(said()).toBe('Practice 6. 6 of 100');
  });

  it('picks with Enter and hides the text with Escape', async () => {
    const { onPick } = show();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{Enter}');
    expect(onPick.mock.calls).toEqual([['p1']]);
    await userEvent.keyboard('{Escape}');
    expect(tip()).toBeNull();
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it } from 'vitest';
import { ExplainedFigure } from './explained-figure';

afterEach(cleanup);

const figure = (
  <>
    <ExplainedFigure
      label="First to follow-up"
      value="2.87"
      note="95% interval"
      working={() => [['Formula', '7,687 ÷ 2,676 = 2.87']]}
    />
    <button type="button">Elsewhere</button>
  </>
);

describe('ExplainedFigure', () => {
  it('says where the figure is from, takes the focus, and gives it back on Escape', async () => {
    render(figure);
    const button = screen.getByRole('button', { name: 'First to follow-up 2.87' });
    expect(button.getAttribute('aria-expanded')).toBe('false');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    const opened = screen.getByRole('dialog', { name: 'First to follow-up' });
    expect(opened.textContent).toContain('7,687 ÷ 2,676');
    expect(document.activeElement).toBe(opened);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes at its button, at a second click and where the focus goes elsewhere', async () => {
    render(figure);
    const button = screen.getByRole('button', { name: 'First to follow-up 2.87' });
    await userEvent.click(button);
    await userEvent.click(screen.getByText('7,687 ÷ 2,676 = 2.87'));
    expect(screen.queryByRole('dialog')).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(document.activeElement).toBe(button);
    await userEvent.click(button);
    await userEvent.click(button);
    expect(screen.queryByRole('dialog')).toBeNull();
    await userEvent.click(button);
    await userEvent.click(screen.getByRole('button', { name: 'Elsewhere' }));
    expect(screen.queryByRole('dialog')).toBeNull();
  });
});

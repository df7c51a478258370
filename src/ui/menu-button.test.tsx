import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { MenuButton } from './menu-button';

const save = vi.fn<(label: string) => void>();
const items = ['PNG', 'SVG', 'CSV'].map((label) => ({ label, onSelect: () => save(label) }));
const focused = () => document.activeElement?.textContent;

afterEach(() => {
  cleanup();
  save.mockClear();
});

describe('MenuButton', () => {
  it('opens with the arrow key, moves round and selects with Enter', async () => {
    render(<MenuButton label="Download" description="Download the funnel" items={items} />);
    const button = screen.getByRole('button', { name: 'Download the funnel' });
    button.focus();
    await userEvent.keyboard('{ArrowDown}');
    expect(button.getAttribute('aria-expanded')).toBe('true');
    await waitFor(() => expect(focused()).toBe('PNG'));
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe('CSV');
    await userEvent.keyboard('{ArrowDown}{End}{Home}s');
    expect(focused()).toBe('SVG');
    await userEvent.keyboard('{Enter}');
    expect(save.mock.calls).toEqual([['SVG']]);
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  it('closes on Escape and gives the focus back', async () => {
    render(<MenuButton label="Download" items={items} />);
    const button = screen.getByRole('button', { name: /Download/ });
    button.focus();
    await userEvent.keyboard('{ArrowUp}');
    await waitFor(() => expect(focused()).toBe('CSV'));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
    expect(document.activeElement).toBe(button);
    expect(save).not.toHaveBeenCalled();
  });

  it('closes on Escape where the mouse has opened it', async () => {
    render(<MenuButton label="Download" items={items} />);
    await userEvent.click(screen.getByRole('button', { name: /Download/ }));
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('menu')).toBeNull();
  });

  it('closes when the focus leaves it', async () => {
    render(
      <>
        <MenuButton label="Download" items={items} />
        <button type="button">Next</button>
      </>,
    );
    await userEvent.click(screen.getByRole('button', { name: /Download/ }));
    expect(screen.getByRole('menu')).toBeTruthy();
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(screen.queryByRole('menu')).toBeNull();
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Combobox } from './combobox';
import type { ComboboxOption } from './combobox-options';

const OPTIONS: readonly ComboboxOption[] = [
  { value: 'Y90001', label: 'Elm Bank', hint: 'Y90001', group: 'DacCom' },
  { value: 'Y90002', label: 'Oak House', hint: 'Y90002', group: 'DacCom' },
  { value: 'Y90003', label: 'Café Road', hint: 'Y90003', group: 'WatCom' },
];

interface Props {
  readonly options?: readonly ComboboxOption[];
  readonly start?: string | null;
  readonly isClearable?: boolean;
  readonly onChange?: (value: string | null) => void;
}

function Field({ options = OPTIONS, start = null, isClearable = false, onChange }: Props) {
  const [value, setValue] = useState(start);
  const change = (next: string | null) => {
    setValue(next);
    onChange?.(next);
  };
  return (
    <Combobox label="Find a practice" options={options} value={value} onChange={change} isClearable={isClearable} />
  );
}

const field = () => screen.getByRole<HTMLInputElement>('combobox', { name: 'Find a practice' });
const names = () => screen.queryAllByRole('option').map((option) => option.textContent);

afterEach(cleanup);

describe('Combobox', () => {
  it('finds options by any words of name, code or group, accents aside', async () => {
    render(<Field />);
    await userEvent.type(field(), 'cafe wat');
    expect(names()).toEqual(['Café RoadY90003']);
    await userEvent.clear(field());
    await userEvent.type(field(), '0002');
    expect(names()).toEqual(['Oak HouseY90002']);
  });

  it('picks with the keyboard alone and says which option is active', async () => {
    const onChange = vi.fn();
    render(<Field onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(field().getAttribute('aria-expanded')).toBe('true');
    const active = document.getElementById(field().getAttribute('aria-activedescendant') ?? '');
    expect(active?.textContent).toContain('Oak House');
    await userEvent.keyboard('{Enter}');
    expect(onChange.mock.calls).toEqual([['Y90002']]);
    expect(field().value).toBe('Oak House');
    expect(field().getAttribute('aria-expanded')).toBe('false');
  });

  it('goes round from the last option to the first', async () => {
    render(<Field start="Y90003" />);
    await userEvent.click(field());
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(field().value).toBe('Elm Bank');
  });

  it('keeps the choice when the reader types and leaves, or presses Escape', async () => {
    const onChange = vi.fn();
    render(<Field start="Y90001" onChange={onChange} isClearable />);
    await userEvent.type(field(), 'oak{Escape}');
    expect(field().value).toBe('Elm Bank');
    await userEvent.type(field(), 'oak');
    await userEvent.tab();
    expect(field().value).toBe('Elm Bank');
    expect(onChange).not.toHaveBeenCalled();
  });

  it('clears on an emptied field where none is a choice, and not elsewhere', async () => {
    const onChange = vi.fn();
    const { unmount } = render(<Field start="Y90001" onChange={onChange} isClearable />);
    await userEvent.clear(field());
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([[null]]);
    unmount();
    render(<Field start="Y90001" onChange={onChange} />);
    await userEvent.clear(field());
    await userEvent.tab();
    expect(field().value).toBe('Elm Bank');
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  it('picks with the mouse, grouped under the names of the groups', async () => {
    render(<Field />);
    await userEvent.click(field());
    expect(screen.getAllByRole('group').map((group) => group.getAttribute('aria-label'))).toEqual(['DacCom', 'WatCom']);
    await userEvent.click(screen.getByRole('option', { name: /Café Road/ }));
    expect(field().value).toBe('Café Road');
  });

  it('shows a hundred of thousands and says how many more there are', async () => {
    const many = Array.from({ length: 6500 }, (_, index) => ({ value: `c${index}`, label: `Practice ${index}` }));
    render(<Field options={many} />);
    await userEvent.click(field());
    expect(screen.getAllByRole('option')).toHaveLength(100);
    expect(screen.getByText('6,400 more: type more of the name or code')).toBeTruthy();
    await userEvent.type(field(), 'practice 6499');
    expect(names()).toEqual(['Practice 6499']);
  });

  it('says that nothing was found', async () => {
    render(<Field />);
    await userEvent.type(field(), 'zzz');
    expect(screen.getByText('Nothing found')).toBeTruthy();
    expect(screen.getByRole('status').textContent).toBe('0 found');
  });

  it('offers what is typed as a choice of its own where it may, and only where no option is called so', async () => {
    const onChange = vi.fn();
    const user = userEvent.setup();
    const label = (text: string) => `New locality “${text}”`;
    const options = [{ value: 'North', label: 'North' }];
    render(<Combobox label="Move to" options={options} value={null} onChange={onChange} newLabel={label} />);
    await user.type(screen.getByRole('combobox'), ' North ');
    expect(screen.getAllByRole('option').map(({ textContent }) => textContent)).toEqual(['North']);
    await user.clear(screen.getByRole('combobox'));
    await user.type(screen.getByRole('combobox'), 'Nor{ArrowDown}{Enter}');
    expect(onChange).toHaveBeenCalledExactlyOnceWith('Nor');
  });
});

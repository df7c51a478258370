import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render, screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ExtractGuide } from '@/analysis/analysis';
import { CATALOGUE } from '@/measures/catalogue';
import { MethodsPage } from './methods-page';
import type { MethodsView } from './methods-view';

const GUIDE: ExtractGuide = {
  kinds: [],
  measures: CATALOGUE.map(({ definition }) => ({ id: definition.id, title: definition.title, definition, needs: [] })),
  zip: new Uint8Array(),
};

function show(view: MethodsView, guide = () => Promise.resolve(GUIDE)) {
  const client = new QueryClient();
  const page = (shown: MethodsView) => (
    <QueryClientProvider client={client}>
      <main>
        <MethodsPage analysis={{ guide }} dataVersion={1} view={shown} />
      </main>
    </QueryClientProvider>
  );
  const { rerender } = render(page(view));
  return { user: userEvent.setup(), go: (next: MethodsView) => rerender(page(next)) };
}

const panels = () => screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent);

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

describe('MethodsPage', () => {
  it('has every measure and every section, with a link to each', async () => {
    show({});
    const contents = within(await screen.findByRole('navigation', { name: 'Contents of the methods' }));
    const names = contents.getAllByRole('link').map(({ textContent }) => textContent);
    expect(panels()).toEqual(['Contents', ...names]);
    expect(names.slice(0, CATALOGUE.length)).toEqual(CATALOGUE.map(({ definition }) => definition.title));
    expect(contents.getByRole('link', { name: 'QOF exception rate' }).getAttribute('href')).toBe('#/methods?measure=exception-rate'); // prettier-ignore
    expect(contents.getByRole('link', { name: 'Overdispersion' }).getAttribute('href')).toBe('#/methods?section=overdispersion'); // prettier-ignore
  });

  it('prints the whole record of a measure with what its kind decides', async () => {
    show({ measure: 'exception-rate' });
    const record = within(await screen.findByRole('region', { name: 'QOF exception rate' }));
    const found = CATALOGUE.find(({ definition }) => definition.id === 'exception-rate');
    if (!found) throw new Error('no such measure');
    const { numerator, denominator, exclusions, method, owner, reviewBy, caveats, whyItMatters } = found.definition;
    for (const text of [
      numerator,
      denominator,
      exclusions,
      method,
      whyItMatters,
      `${owner}; to be reviewed by ${reviewBy}`,
      ...caveats,
      'Wilson',
    ]) {
      // prettier-ignore
      expect(record.getByText(text)).toBeDefined();
    }
  });

  it('sets what the link asks for first, and moves there from another part', async () => {
    const scrolled = vi.spyOn(window, 'scrollTo').mockImplementation(() => undefined);
    const { go } = show({ section: 'overdispersion' });
    await screen.findByRole('heading', { level: 1, name: 'How it is worked out: overdispersion' });
    expect(panels().slice(0, 2)).toEqual(['Overdispersion', 'Contents']);
    expect(panels().filter((title) => title === 'Overdispersion')).toHaveLength(1);
    expect(scrolled).not.toHaveBeenCalled();
    go({ measure: 'prevalence' });
    const heading = screen.getByRole('heading', { level: 1, name: 'How it is worked out: QOF recorded prevalence' });
    expect(document.activeElement).toBe(heading);
    expect(scrolled).toHaveBeenCalledWith(0, 0);
  });

  it('says that there is no such part', async () => {
    show({ measure: 'happiness' });
    expect(await screen.findByText(/^There is no measure or section “happiness”/)).toBeDefined();
  });

  it('finds parts by what they say, several words with spaces between', async () => {
    const { user } = show({});
    await user.type(await screen.findByLabelText('Find in the methods'), 'benjamini hochberg');
    expect(panels()).toEqual(['Contents', 'Signals']);
    expect(screen.getByRole('status').textContent).toMatch(/^1 of \d+ hold/);
  });

  it('says what could not be read, with a way to try again', async () => {
    let calls = 0;
    const { user } = show({}, () => (calls++ === 0 ? Promise.reject(new Error('The engine stopped.')) : Promise.resolve(GUIDE))); // prettier-ignore
    expect((await screen.findByRole('alert')).textContent).toContain('The engine stopped.');
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('navigation', { name: 'Contents of the methods' })).toBeDefined();
  });
});

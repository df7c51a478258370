/** The whole of a page with one funnel: a choice of indicators, a file to load, and the chart. */
import type { FunnelPoint } from './draw-funnel';
import type { FunnelSource, FunnelView, LoadedSums } from './funnel-source';

/** Shows the first view, and then what is chosen. */
export async function showFunnelPage(source: FunnelSource): Promise<void> {
  const select = element('select', HTMLSelectElement);
  const input = element('input', HTMLInputElement);
  let views: readonly FunnelView[] = [];

  // The drawing library comes while the data do.
  const first = source.first(new URL('data/qof.csv', document.baseURI).href);
  const { createFunnel } = await import('./draw-funnel');
  const draw = createFunnel(element('#chart', HTMLElement));
  const show = async (points: readonly FunnelPoint[]): Promise<void> => {
    await draw(points);
    const sum = (of: (point: FunnelPoint) => number) => points.reduce((total, point) => total + of(point), 0);
    const counts = [points.length, sum(({ exceptions }) => exceptions), sum(({ entries }) => entries)];
    element('#shown', HTMLElement).textContent = counts.join(' ');
  };
  const offer = (loaded: LoadedSums): void => {
    ({ views } = loaded);
    select.replaceChildren(...views.map(({ period, indicator }, place) => new Option(`${period} ${indicator}`, String(place)))); // prettier-ignore
  };
  await show(await first);
  offer(await source.sample());
  select.disabled = false;

  select.addEventListener('change', () => {
    const view = views[Number(select.value)];
    if (view) void source.points(view).then(show);
  });
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file) void load(file);
  });
  const load = async (file: File): Promise<void> => {
    const loaded = await source.load(file);
    offer(loaded);
    element('#sums', HTMLElement).textContent = [loaded.rows, loaded.exceptions, loaded.entries].join(' ');
    element('#loaded', HTMLElement).textContent = file.name;
  };
}

function element<T extends HTMLElement>(selector: string, kind: abstract new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`the page has no ${selector}`);
  return found;
}
